using CoachWatch.Extraction.Languages;
using CoachWatch.Extraction.Names;
using CoachWatch.Extraction.Reading;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Weighing;

/// <summary>What the whole article tells of its coaches and clubs before any sentence is weighed: who matters, and who works where.</summary>
internal sealed class Context
{
    private readonly Document _document;
    private readonly Employment _employment;
    private readonly Dictionary<Person, int> _personRanks;
    private readonly Dictionary<Team, int> _teamRanks;
    private readonly Dictionary<Person, List<Team>> _employers = [];
    private readonly Dictionary<Team, List<Person>> _headCoaches = [];
    private readonly Dictionary<(Person, Team), Status> _status = [];
    private readonly HashSet<Person> _personsInTitle;
    private readonly HashSet<Team> _teamsInTitle;

    public Context(Document document, Employment employment)
    {
        (_document, _employment) = (document, employment);
        _personRanks = Ranks(document.Mentions.Where(mention => mention is { Kind: MentionKind.Person, Person: not null }).GroupBy(mention => mention.Person!, mention => mention.IsReference ? 0.5 : 1));
        var inTitle = document.Mentions.FindAll(mention => document.Sentences[document.SentenceOf[mention.First]].InTitle);
        _personsInTitle = [.. inTitle.Select(mention => mention.Person).OfType<Person>()];
        _teamsInTitle = [.. inTitle.Select(mention => mention.Team).OfType<Team>()];
        Main = [.. document.Teams.OrderByDescending(team => team.Weight).Take(MostMain)];
        _teamRanks = document.Teams.OrderByDescending(team => team.Weight).Select((team, rank) => (team, rank)).ToDictionary(pair => pair.team, pair => pair.rank);
    }

    /// <summary>The club that the article is most about.</summary>
    public Team? Topic => Main.Count > 0 ? Main[0] : null;

    /// <summary>The clubs that the article is mostly about.</summary>
    public IReadOnlyList<Team> Main { get; }

    public int Rank(Person person) => _personRanks.GetValueOrDefault(person, int.MaxValue);

    public int Rank(Team team) => _teamRanks.GetValueOrDefault(team, int.MaxValue);

    public bool IsInTitle(Person person) => _personsInTitle.Contains(person);

    public bool IsInTitle(Team team) => _teamsInTitle.Contains(team);

    /// <summary>The clubs named in the article that the coach is said or known to work for, or to have left shortly before.</summary>
    public List<Team> Employers(Person person)
    {
        if (!_employers.TryGetValue(person, out var teams))
        {
            _employers[person] = teams = _document.Teams.Count > MostTeams ? [] : _document.Teams.FindAll(team => _employment.IsSaidToHold(person, team) || _employment.KnownRole(person, team, SpellTime.Lately) is not null);
        }

        return teams;
    }

    /// <summary>The others named in the article who are said or known to be the club's head coach.</summary>
    public IEnumerable<Person> HeadCoaches(Team team, Person besides)
    {
        if (!_headCoaches.TryGetValue(team, out var all))
        {
            _headCoaches[team] = all = _document.Teams.Count > MostTeams ? [] : _document.Persons.FindAll(person => MayHold(person, team) && StatusOf(person, team) is { Holds: true, Role: RoleKind.HeadCoach });
        }

        return all.Where(person => person != besides);
    }

    /// <summary>Nobody else's status need be told apart.</summary>
    private bool MayHold(Person person, Team team) => _employment.IsSaidToHold(person, team) || _employment.KnownRole(person, team, SpellTime.Now) is not null;

    public RoleKind? KnownRole(Person person, Team team) => _employment.KnownRole(person, team, SpellTime.AtHandover);

    public IEnumerable<RoleKind> SaidRoles(Person person, Team team) => _employment.SaidOf(person, team).Select(claim => claim.Role);

    public Status StatusOf(Person person, Team team)
    {
        if (!_status.TryGetValue((person, team), out var status))
        {
            var said = Said(person, team);
            var role = said == SaidStatus.Holds ? _employment.SaidOf(person, team).First(claim => !claim.IsPast).Role : _employment.KnownRole(person, team, SpellTime.Now) ?? RoleKind.HeadCoach;
            _status[(person, team)] = status = new Status(said, Known(person, team), role);
        }

        return status;
    }

    /// <summary>Above this an article is no news of a few clubs, and every club of every coach is not looked up.</summary>
    private const int MostTeams = 60, MostMain = 2;

    /// <summary>What the two of them have to do with the club who have most.</summary>
    public Ties TiesOf(List<Person> persons, Team team)
    {
        var ties = default(Ties);
        foreach (var person in persons)
        {
            ties = ties.With(person, StatusOf(person, team).Tie);
        }

        return ties;
    }

    private SaidStatus Said(Person person, Team team) =>
        _employment.IsSaidToHold(person, team) ? SaidStatus.Holds : _employment.IsSaidToHaveHeld(person, team) ? SaidStatus.Held : SaidStatus.Nothing;

    private KnownStatus Known(Person person, Team team)
    {
        if (person.Listed is null)
        {
            return KnownStatus.Unlisted;
        }

        var known = _employment.Known(person, team);
        return known == SpellTime.None ? _employment.IsKnownToWork(person) ? KnownStatus.Elsewhere : KnownStatus.Free
            : (known & SpellTime.JustCame) != 0 ? KnownStatus.JustCame
            : (known & SpellTime.MayHaveCome) != 0 ? KnownStatus.MayHaveCome
            : (known & SpellTime.MayHaveGone) != 0 ? KnownStatus.MayHaveGone
            : (known & SpellTime.Now) != 0 ? KnownStatus.Holds
            : (known & SpellTime.Lately) != 0 ? KnownStatus.JustLeft
            : (_employment.IsKnownToWork(person), Employment.HasLongLeft(known)) switch
            {
                (true, true) => KnownStatus.ElsewhereAfter,
                (true, false) => KnownStatus.Elsewhere,
                (false, true) => KnownStatus.Past,
                _ => KnownStatus.Free,
            };
    }

    private static Dictionary<Person, int> Ranks(IEnumerable<IGrouping<Person, double>> persons) =>
        persons.Select(counts => (counts.Key, Sum: counts.Sum())).OrderByDescending(person => person.Sum).Select((person, rank) => (person.Key, rank)).ToDictionary(pair => pair.Key, pair => pair.rank);
}

/// <param name="Role">Of the job held, if one is.</param>
internal readonly record struct Status(SaidStatus Said, KnownStatus Known, RoleKind Role)
{
    public bool Holds => Said == SaidStatus.Holds || Known == KnownStatus.Holds;

    /// <summary>One of <see cref="Names"/>.</summary>
    public int Short => Known switch { KnownStatus.JustCame => 5, KnownStatus.MayHaveCome => 8, KnownStatus.MayHaveGone => 9, _ => ByHolding() };

    private int ByHolding() => Holds ? Role switch { RoleKind.HeadCoach => 0, RoleKind.InterimHeadCoach => 6, _ => 7 } : Said == SaidStatus.Held || Known == KnownStatus.JustLeft ? 1 : Known is KnownStatus.Past or KnownStatus.ElsewhereAfter ? 2 : Known == KnownStatus.Elsewhere ? 3 : 4;

    /// <summary>The same, coarser; one of <see cref="Ties"/>, the closer the higher.</summary>
    public int Tie => Short switch { 0 or 5 or 6 or 8 => 4, 1 or 9 => 3, 2 => 2, 3 => 1, _ => 0 };

    public static IReadOnlyList<string> Ties { get; } = ["none", "elsewhere", "was-there", "held", "holds"];

    public static IReadOnlyList<string> Names { get; } = ["holds", "held", "was-there", "elsewhere", "stranger", "just-came", "holds-for-now", "assists", "may-have-come", "may-have-gone"];
}

/// <param name="Closest">One of <see cref="Status.Ties"/>.</param>
/// <param name="Next">The closest of anybody else.</param>
internal readonly record struct Ties(Person? Whose, int Closest, int Next)
{
    public int Besides(Person person) => person == Whose ? Next : Closest;

    public Ties With(Person person, int tie) =>
        person == Whose ? this
        : tie > Closest ? new Ties(person, tie, Closest)
        : this with { Next = Math.Max(Next, tie) };
}

/// <summary>What the article itself says.</summary>
internal enum SaidStatus
{
    Nothing,
    Holds,
    Held,
}

/// <summary>What the reference data knew on the day of the article.</summary>
internal enum KnownStatus
{
    Unlisted,
    Free,
    Holds,
    JustCame,
    MayHaveCome,
    MayHaveGone,
    JustLeft,
    Past,
    Elsewhere,
    ElsewhereAfter,
}
