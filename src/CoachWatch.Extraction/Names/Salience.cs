using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Names;

/// <summary>Who and what the reader has in mind at a point of the article: the more recent and the more prominent, the likelier.</summary>
internal sealed class Salience
{
    public const double Never = -1000;

    private const double PerSentence = 1.6, ForSubject = 1.4, ForSameSentence = 0.6, ForCoach = 1.2, PerMention = 0.12, Least = -9;

    private readonly List<(Person Person, int Token, int Sentence, bool IsSubject)> _persons = [];
    private readonly List<(Team Team, int Token, bool IsAside)> _teams = [];
    private readonly Dictionary<Person, int> _counts = [];
    private int _sentence;
    private bool _hasSubject;

    public void Begin(Sentence sentence) => (_sentence, _hasSubject) = (sentence.Index, false);

    public void Note(Mention mention)
    {
        if (mention is { Kind: MentionKind.Person, Person: { } person } && (person.IsSure || person.CoachSigns + person.OtherSigns > 0))
        {
            _persons.Add((person, mention.First, _sentence, !_hasSubject));
            _hasSubject = true;
            _counts[person] = _counts.GetValueOrDefault(person) + 1;
        }
        else if (mention is { Kind: MentionKind.Club, Team: { } team })
        {
            _teams.Add((team, mention.First, mention.IsAside));
        }
    }

    public Person? Person(int token, Func<Person, double> fit)
    {
        Person? best = null;
        var bestScore = Least;
        for (var i = _persons.Count - 1; i >= 0 && _sentence - _persons[i].Sentence <= 8; i--)
        {
            var (person, _, sentence, isSubject) = _persons[i];
            var score = -PerSentence * (_sentence - sentence) + (isSubject ? ForSubject : 0) + (sentence == _sentence ? ForSameSentence : 0)
                + (person.MayCoach ? ForCoach : 0) + PerMention * _counts[person] + fit(person) - 0.001 * (_persons.Count - i);
            if (score > bestScore)
            {
                (best, bestScore) = (person, score);
            }
        }

        return best;
    }

    /// <summary>The club in mind; a national team is none.</summary>
    public Team? Team(int token, string? country)
    {
        for (var i = _teams.Count - 1; i >= 0; i--)
        {
            if (!_teams[i].IsAside && !_teams[i].Team.IsNational && (country is null || _teams[i].Team.Listed?.Country == country))
            {
                return _teams[i].Team;
            }
        }

        return country is null && _teams.Count > 0 ? _teams[^1].Team : null;
    }

}
