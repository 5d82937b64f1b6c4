using CoachWatch.Extraction.Languages;
using CoachWatch.Extraction.Names;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Reading;

/// <summary>What the article is about, as far as it has been read: its main club, where a job is open, who is linked and who leaves.</summary>
internal sealed class Story
{
    private readonly Document _document;
    private readonly IReadOnlyDictionary<Team, double> _openings;
    private readonly HashSet<Team> _vacancies = [];
    private readonly HashSet<(Person, Team)> _leaving = [];
    private readonly HashSet<(Person, Team)> _linked = [];
    private readonly Dictionary<Team, HashSet<RoleKind>> _rolesLeft = [];
    private readonly HashSet<Team> _filled = [];
    private readonly List<Team> _before = [];
    private Team? _latest;
    private Team? _section;

    public Story(Document document, IReadOnlyDictionary<Team, double> openings)
    {
        (_document, _openings) = (document, openings);
        FindTopic();
    }

    public Team? Topic { get; private set; }

    /// <summary>0 to 1: how far the main club outweighs the next.</summary>
    public double Dominance { get; private set; }

    /// <summary>0 to 1: how plainly the article, on a first reading, tells of a job at the club that changes hands.</summary>
    public double Opening(Team team) => Math.Max(_openings.GetValueOrDefault(team), _vacancies.Contains(team) ? 0.4 : 0);

    /// <summary>True where the article has told who got the job.</summary>
    public bool IsFilled(Team team) => _filled.Contains(team);

    public bool IsLeaving(Person person, Team team) => _leaving.Contains((person, team));

    public bool IsLeaving(Person person) => _leaving.Any(exit => exit.Item1 == person);

    public bool IsLinked(Person person, Team team) => _linked.Contains((person, team));

    public bool IsLinked(Person person) => _linked.Any(link => link.Item1 == person);

    /// <summary>The role of the one who goes, where it is not the head coach who goes.</summary>
    public RoleKind? RoleOfVacancy(Team team) =>
        _rolesLeft.TryGetValue(team, out var roles) && !roles.Contains(RoleKind.HeadCoach) && !roles.Contains(RoleKind.InterimHeadCoach) ? roles.First() : null;

    public void NoteVacancy(Team team)
    {
        _vacancies.Add(team);
        _latest = team;
    }

    /// <summary>In a round-up each heading names the club that its section is about.</summary>
    public void BeginSection(Team? team) => _section = team;

    public void Note(Claim claim)
    {
        if (claim.Kind == ClaimKind.Exit)
        {
            if (claim is { IsPast: false, Exit: not ExitStage.Staying })
            {
                _leaving.Add((claim.Person, claim.Team));
                _rolesLeft.TryAdd(claim.Team, []);
                _rolesLeft[claim.Team].Add(claim.Role);
                LatestLeaver = claim.Person;
            }
        }
        else
        {
            _linked.Add((claim.Person, claim.Team));
            if (claim is { IsPast: false, Link: LinkStage.Appointed, Role: RoleKind.HeadCoach })
            {
                _filled.Add(claim.Team);
            }
        }

        if (claim.IsPast || claim.Role == RoleKind.AssistantCoach || claim is { Kind: ClaimKind.Link, Link: LinkStage.Off } or { Kind: ClaimKind.Exit, Exit: ExitStage.Staying })
        {
            return;
        }

        // Where the one who comes leaves from is another story.
        if (claim.Kind == ClaimKind.Exit && _linked.Any(link => link.Item1 == claim.Person && link.Item2 != claim.Team))
        {
            _vacancies.Add(claim.Team);
        }
        else
        {
            NoteVacancy(claim.Team);
        }
    }

    /// <summary>True where the club changes coaches in this story, apart from the one claim.</summary>
    public bool HasNews(Team team, List<Claim> claims, Claim apart) =>
        team == Topic || claims.Exists(claim => claim != apart && claim.Team == team && claim.Person != apart.Person && !claim.IsPast);

    /// <summary>The clubs that a sentence may mean without naming them, the likeliest first.</summary>
    public IEnumerable<Team> InMind()
    {
        if (_section is not null)
        {
            yield return _section;
            yield break;
        }

        if (_latest is { } latest)
        {
            yield return latest;
        }

        if (Topic is { } topic && topic != _latest)
        {
            yield return topic;
        }

        foreach (var team in _before.Where(team => team != _latest && team != Topic))
        {
            yield return team;
        }
    }

    /// <summary>The clubs of the sentence before may still be meant.</summary>
    public void End(SentenceView view)
    {
        _before.Clear();
        _before.AddRange(view.Clubs.Where(mention => !mention.IsAside).Select(mention => mention.Team!).Distinct());
    }

    public bool IsLatest(Team team) => team == _latest;

    /// <summary>Who goes from the club that the article spoke of last.</summary>
    public Person? LatestLeaver { get; private set; }

    /// <summary>The club that is named most, and earliest; asides and opponents count little.</summary>
    private void FindTopic()
    {
        _document.Teams.ForEach(team => team.Weight = 0);
        foreach (var mention in _document.Mentions)
        {
            if (mention is { Kind: MentionKind.Club, Team: { } team })
            {
                var sentence = _document.Sentences[_document.SentenceOf[mention.First]];
                var place = sentence.InTitle ? 3 : sentence.Index < 4 ? 2 : 1.0;
                team.Weight += place * (mention.IsAside ? 0.3 : 1) * (mention.Form is MentionForm.Reference ? 0.4 : 1);
            }
        }

        var teams = _document.Teams.OrderByDescending(team => team.Weight).Take(2).ToList();
        Topic = teams.Count == 0 ? null : teams[0];
        Dominance = teams.Count < 2 ? 1 : Math.Clamp(teams[0].Weight / Math.Max(1, teams[1].Weight) - 1, 0.1, 1);
    }
}
