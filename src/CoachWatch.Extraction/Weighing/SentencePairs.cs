using CoachWatch.Extraction.Languages;
using CoachWatch.Extraction.Names;
using CoachWatch.Extraction.Reading;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Weighing;

/// <summary>Lists the pairs of coach and club that a sentence may speak of.</summary>
internal sealed class SentencePairs(Document document, Context context, HashSet<int> sections, List<SentenceCase> cases)
{
    private const int MostPersons = 10, MostTeams = 10, MostInMind = 3, MostOtherSigns = 3, FewWords = 3;

    private readonly ClubsNamed _clubs = new();
    private readonly List<(Team Team, MindKind Mind)> _inMind = [];
    private readonly Dictionary<Team, int> _jobRanks = JobRanks(cases);

    /// <summary>The club that the words of moves spoke of last: whose job it is that a candidate is named for.</summary>
    private Team? _ofJob;
    private readonly List<Person> _before = [];
    private Team? _section;

    /// <summary>Adds the sentence's pairs, coach by coach.</summary>
    public void Read(SentenceCase told, List<PairInSentence> pairs)
    {
        var view = told.View;
        if (sections.Contains(view.Sentence.Index) && view.Clubs is [{ Team: { } headed }, ..])
        {
            _section = headed;
        }

        _clubs.Begin(view);
        var coaches = Coaches(told);
        var named = Named(view);
        foreach (var (person, coach) in coaches)
        {
            var first = pairs.Count;
            var role = told.RoleBeside(coach);
            foreach (var club in named)
            {
                pairs.Add(PairOf(told, person, club.Team!, coach, club, MindKind.Named, role));
            }

            _inMind.Clear();
            AddInMind(person);
            foreach (var (team, mind) in _inMind)
            {
                if (MayMean(told, coach, mind) && !IsFarFetched(team, mind) && !HasClub(pairs, first, team))
                {
                    pairs.Add(PairOf(told, person, team, coach, null, mind, role));
                }
            }
        }

        End(told, coaches);
    }

    private PairInSentence PairOf(SentenceCase told, Person person, Team team, Mention? coach, Mention? club, MindKind mind, int role) => new(told, person, team, coach, club, mind)
    {
        IsOfJob = OfJob(team), RoleBeside = role, Seen = club is not null ? Seen.Here : _clubs.SeenAt(team), OtherSeen = _clubs.OtherSeenAt(team), IsFirstOfParagraph = _clubs.IsFirstOfParagraph(team),
        JobRank = _jobRanks.GetValueOrDefault(team, MostTeams),
    };

    private static Dictionary<Team, int> JobRanks(List<SentenceCase> cases)
    {
        var counts = new Dictionary<Team, int>();
        foreach (var told in cases.Where(told => told.Clubs > 0))
        {
            foreach (var (_, club) in told.Meant)
            {
                if (club is not null)
                {
                    counts[club] = counts.GetValueOrDefault(club) + 1;
                }
            }
        }

        return counts.OrderByDescending(count => count.Value).Select((count, rank) => (count.Key, rank)).ToDictionary(ranked => ranked.Key, ranked => ranked.rank);
    }

    private List<(Person Person, Mention? Mention)> Coaches(SentenceCase told)
    {
        var view = told.View;
        var coaches = new List<(Person Person, Mention? Mention)>();
        foreach (var mention in view.Persons)
        {
            if (coaches.Count < MostPersons && mention.Person is { } person && MayCoach(person) && !IsIn(coaches, person))
            {
                coaches.Add((person, Plainest(view.Persons, person, null)));
            }
        }

        // "Neither is considered" speaks of those whom the sentence before named.
        var named = coaches.Count;
        if (told.Has(Flag.Pair))
        {
            foreach (var person in _before)
            {
                AddInMind(coaches, person, named);
            }
        }
        else if (document.FocusBefore[view.Sentence.Index] is { } focus && MayCoach(focus))
        {
            AddInMind(coaches, focus, named);
        }

        return coaches;
    }

    private static void AddInMind(List<(Person Person, Mention? Mention)> coaches, Person person, int named)
    {
        if (coaches.Count < named + MostInMind && !IsIn(coaches, person))
        {
            coaches.Add((person, null));
        }
    }

    private static bool IsIn(List<(Person Person, Mention? Mention)> coaches, Person person)
    {
        foreach (var coach in coaches)
        {
            if (coach.Person == person)
            {
                return true;
            }
        }

        return false;
    }

    private static List<Mention> Named(SentenceView view)
    {
        var named = new List<Mention>();
        foreach (var mention in view.Clubs)
        {
            if (named.Count < MostTeams && mention.Team is { } team && !IsIn(named, team))
            {
                named.Add(Plainest(view.Clubs, null, team));
            }
        }

        return named;
    }

    private static bool IsIn(List<Mention> named, Team team)
    {
        foreach (var club in named)
        {
            if (club.Team == team)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first mention of the coach or the club that names them; an aside only where there is no other.</summary>
    private static Mention Plainest(List<Mention> mentions, Person? person, Team? team)
    {
        Mention? plainest = null;
        foreach (var mention in mentions)
        {
            if (mention.Person == person && mention.Team == team && (plainest is null || Plainness(mention) > Plainness(plainest)))
            {
                plainest = mention;
            }
        }

        return plainest!;
    }

    private static int Plainness(Mention mention) => mention.IsAside ? 0 : mention.Kind == MentionKind.Person && mention.IsReference ? 1 : 2;

    private static bool HasClub(List<PairInSentence> pairs, int first, Team team)
    {
        for (var i = first; i < pairs.Count; i++)
        {
            if (pairs[i].Team == team)
            {
                return true;
            }
        }

        return false;
    }

    private void AddInMind(Person person)
    {
        if (_section is not null)
        {
            _inMind.Add((_section, MindKind.Topic));
        }

        if (_ofJob is not null)
        {
            _inMind.Add((_ofJob, _section is null && _ofJob == context.Topic ? MindKind.Topic : MindKind.Before));
        }

        for (var i = 0; i < context.Main.Count; i++)
        {
            _inMind.Add((context.Main[i], _section is null && i == 0 ? MindKind.Topic : MindKind.Before));
        }

        var latest = _clubs.Latest;
        for (var i = 0; i < latest.Count && i < MostInMind; i++)
        {
            _inMind.Add((latest[i], i == 0 ? MindKind.Latest : MindKind.Before));
        }

        var employers = context.Employers(person);
        for (var i = 0; i < employers.Count && i < MostInMind; i++)
        {
            _inMind.Add((employers[i], MindKind.Employer));
        }
    }

    /// <summary>A sentence that does not name the club speaks of the topic's; of another only if it names the coach and has a word of moves.</summary>
    private static bool MayMean(SentenceCase told, Mention? coach, MindKind mind) => mind == MindKind.Topic || coach is not null && told.Signals.Count > 0;

    /// <summary>A club that was not named yet, or far above and that few words of moves speak of: nobody has it in mind.</summary>
    private bool IsFarFetched(Team team, MindKind mind) =>
        mind == MindKind.Before && _clubs.SeenAt(team) is var seen && (seen == Seen.NotYet || seen == Seen.Farther && _jobRanks.GetValueOrDefault(team, MostTeams) >= FewWords);

    private bool? OfJob(Team team) => _ofJob is null ? null : team == _ofJob;

    private void End(SentenceCase told, List<(Person Person, Mention? Mention)> coaches)
    {
        var view = told.View;
        _ofJob = (told.Clubs > 0 ? MostMeant(told.Meant) : null) ?? _ofJob;
        _clubs.End(view);

        // Those who are named stand first.
        if (coaches is [{ Mention: not null }, ..])
        {
            _before.Clear();
            foreach (var (person, mention) in coaches)
            {
                if (mention is not null)
                {
                    _before.Add(person);
                }
            }
        }
    }

    /// <summary>The club that most of the sentence's signals speak of.</summary>
    private static Team? MostMeant(List<(Person? Coach, Team? Club)> meant)
    {
        var (most, times) = ((Team?)null, 0);
        for (var i = 0; i < meant.Count; i++)
        {
            var count = 1;
            for (var k = i + 1; k < meant.Count; k++)
            {
                count += meant[k].Club == meant[i].Club ? 1 : 0;
            }

            if (meant[i].Club is { } club && count > times)
            {
                (most, times) = (club, count);
            }
        }

        return most;
    }

    private static bool MayCoach(Person person) => person.Listed is not null || person.CoachSigns > 0 || person.OtherSigns < MostOtherSigns;
}
