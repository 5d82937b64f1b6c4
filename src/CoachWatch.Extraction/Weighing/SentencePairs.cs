using CoachWatch.Extraction.Languages;
using CoachWatch.Extraction.Names;
using CoachWatch.Extraction.Reading;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Weighing;

/// <summary>Lists the pairs of coach and club that a sentence may speak of.</summary>
internal sealed class SentencePairs(Document document, Context context, HashSet<int> sections, List<SentenceCase> cases)
{
    private const int MostPersons = 10, MostTeams = 10, MostInMind = 3, MostOtherSigns = 3;

    private readonly List<Team> _latest = [];
    private readonly Dictionary<Team, Sentence> _seen = [];
    private readonly Dictionary<Team, int> _jobRanks = JobRanks(cases);

    /// <summary>The club that the words of moves spoke of last: whose job it is that a candidate is named for.</summary>
    private Team? _ofJob;
    private List<Person> _before = [];
    private Team? _section;

    public List<PairInSentence> Read(SentenceCase told)
    {
        var view = told.View;
        if (sections.Contains(view.Sentence.Index) && view.Clubs is [{ Team: { } headed }, ..])
        {
            _section = headed;
        }

        var coaches = Coaches(view);
        var named = Named(view);
        var pairs = new List<PairInSentence>();
        foreach (var (person, coach) in coaches)
        {
            var first = pairs.Count;
            foreach (var club in named)
            {
                pairs.Add(PairOf(told, person, club.Team!, coach, club, MindKind.Named));
            }

            foreach (var (team, mind) in InMind(person))
            {
                if (MayMean(told, coach, mind) && !HasClub(pairs, first, team))
                {
                    pairs.Add(PairOf(told, person, team, coach, null, mind));
                }
            }
        }

        End(told, coaches);
        return pairs;
    }

    private PairInSentence PairOf(SentenceCase told, Person person, Team team, Mention? coach, Mention? club, MindKind mind) =>
        new(told, person, team, coach, club, mind) { IsOfJob = OfJob(team), Seen = club is not null ? Seen.Here : SeenAt(team, told.View.Sentence), JobRank = _jobRanks.GetValueOrDefault(team, MostTeams) };

    private Seen SeenAt(Team team, Sentence sentence) =>
        !_seen.TryGetValue(team, out var last) ? Seen.NotYet
        : last.InTitle ? Seen.InTitleOnly
        : (sentence.Paragraph - last.Paragraph) switch { 0 => Seen.SameParagraph, 1 => Seen.ParagraphBefore, _ => Seen.Farther };

    private static Dictionary<Team, int> JobRanks(List<SentenceCase> cases)
    {
        var counts = new Dictionary<Team, int>();
        foreach (var told in cases)
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

    private List<(Person Person, Mention? Mention)> Coaches(SentenceView view)
    {
        var coaches = new List<(Person, Mention?)>();
        foreach (var mention in view.Persons)
        {
            if (coaches.Count < MostPersons && mention.Person is { } person && MayCoach(person) && !coaches.Exists(coach => coach.Item1 == person))
            {
                coaches.Add((person, Plainest(view.Persons, person, null)));
            }
        }

        // "Neither is considered" speaks of those whom the sentence before named.
        var isPair = PhraseFinder.Find(document.Language.Pair, document, view.Sentence.FirstToken, view.Sentence.EndToken) >= 0;
        var minded = isPair ? _before : document.FocusBefore[view.Sentence.Index] is { } focus && MayCoach(focus) ? [focus] : [];
        coaches.AddRange(minded.Where(person => !coaches.Exists(coach => coach.Item1 == person)).Take(MostInMind).Select(person => (person, (Mention?)null)));
        return coaches;
    }

    private static List<Mention> Named(SentenceView view)
    {
        var named = new List<Mention>();
        foreach (var mention in view.Clubs)
        {
            if (named.Count < MostTeams && mention.Team is { } team && !named.Exists(club => club.Team == team))
            {
                named.Add(Plainest(view.Clubs, null, team));
            }
        }

        return named;
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

    private IEnumerable<(Team Team, MindKind Mind)> InMind(Person person)
    {
        if (_section is not null)
        {
            yield return (_section, MindKind.Topic);
        }

        if (_ofJob is not null)
        {
            yield return (_ofJob, _section is null && _ofJob == context.Topic ? MindKind.Topic : MindKind.Before);
        }

        foreach (var team in context.Main)
        {
            yield return (team, _section is null && team == context.Topic ? MindKind.Topic : MindKind.Before);
        }

        for (var i = 0; i < _latest.Count && i < MostInMind; i++)
        {
            yield return (_latest[i], i == 0 ? MindKind.Latest : MindKind.Before);
        }

        foreach (var team in context.Employers(person).Take(MostInMind))
        {
            yield return (team, MindKind.Employer);
        }
    }

    /// <summary>A sentence that does not name the club speaks of the topic's; of another only if it names the coach and has a word of moves.</summary>
    private static bool MayMean(SentenceCase told, Mention? coach, MindKind mind) => mind == MindKind.Topic || coach is not null && told.Signals.Count > 0;

    private bool? OfJob(Team team) => _ofJob is null ? null : team == _ofJob;

    private void End(SentenceCase told, List<(Person Person, Mention? Mention)> coaches)
    {
        var view = told.View;
        _ofJob = MostMeant(told.Meant) ?? _ofJob;
        foreach (var mention in view.Clubs.Where(mention => !mention.IsAside))
        {
            _latest.Remove(mention.Team!);
            _latest.Insert(0, mention.Team!);
            _seen[mention.Team!] = view.Sentence;
        }

        if (coaches.Exists(coach => coach.Mention is not null))
        {
            _before = [.. coaches.Where(coach => coach.Mention is not null).Select(coach => coach.Person)];
        }

        if (_latest.Count > 2 * MostInMind)
        {
            _latest.RemoveRange(2 * MostInMind, _latest.Count - 2 * MostInMind);
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
