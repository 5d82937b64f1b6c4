using CoachWatch.Extraction.Languages;
using CoachWatch.Extraction.Names;
using CoachWatch.Extraction.Reading;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Weighing;

/// <summary>Lists the pairs of coach and club that a sentence may speak of.</summary>
internal sealed class SentencePairs(Document document, Context context, HashSet<int> sections)
{
    private const int MostPersons = 10, MostTeams = 10, MostInMind = 3, MostOtherSigns = 3;

    private readonly List<Team> _latest = [];

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
            foreach (var club in named)
            {
                pairs.Add(new PairInSentence(told, person, club.Team!, coach, club, MindKind.Named) { IsOfJob = OfJob(club.Team!) });
            }

            foreach (var (team, mind) in InMind(person).Where(mind => named.TrueForAll(club => club.Team != mind.Team)).DistinctBy(mind => mind.Team))
            {
                pairs.Add(new PairInSentence(told, person, team, coach, null, mind) { IsOfJob = OfJob(team) });
            }
        }

        End(told, coaches);
        return pairs;
    }

    private List<(Person Person, Mention? Mention)> Coaches(SentenceView view)
    {
        var coaches = new List<(Person, Mention?)>();
        foreach (var mentions in view.Persons.Where(mention => mention.Person is { } person && MayCoach(person)).GroupBy(mention => mention.Person!).Take(MostPersons))
        {
            coaches.Add((mentions.Key, mentions.FirstOrDefault(mention => !mention.IsReference && !mention.IsAside) ?? mentions.FirstOrDefault(mention => !mention.IsAside) ?? mentions.First()));
        }

        // "Neither is considered" speaks of those whom the sentence before named.
        var isPair = PhraseFinder.Find(document.Language.Pair, document, view.Sentence.FirstToken, view.Sentence.EndToken) >= 0;
        var minded = isPair ? _before : document.FocusBefore[view.Sentence.Index] is { } focus && MayCoach(focus) ? [focus] : [];
        coaches.AddRange(minded.Where(person => !coaches.Exists(coach => coach.Item1 == person)).Take(MostInMind).Select(person => (person, (Mention?)null)));
        return coaches;
    }

    private static List<Mention> Named(SentenceView view) =>
        [.. view.Clubs.Where(mention => mention.Team is not null).GroupBy(mention => mention.Team!).Select(mentions => mentions.FirstOrDefault(mention => !mention.IsAside) ?? mentions.First()).Take(MostTeams)];

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

    private bool? OfJob(Team team) => _ofJob is null ? null : team == _ofJob;

    private void End(SentenceCase told, List<(Person Person, Mention? Mention)> coaches)
    {
        var view = told.View;
        _ofJob = told.Meant.Select(meant => meant.Club).OfType<Team>().GroupBy(team => team).MaxBy(teams => teams.Count())?.Key ?? _ofJob;
        foreach (var mention in view.Clubs.Where(mention => !mention.IsAside))
        {
            _latest.Remove(mention.Team!);
            _latest.Insert(0, mention.Team!);
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

    private static bool MayCoach(Person person) => person.Listed is not null || person.CoachSigns > 0 || person.OtherSigns < MostOtherSigns;
}
