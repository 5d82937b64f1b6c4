using System.Runtime.InteropServices;
using CoachWatch.Extraction.Names;

namespace CoachWatch.Extraction.Weighing;

/// <summary>The pairs of an article of which a sentence says something, and what each has to do with the others.</summary>
internal sealed class PairsOfArticle
{
    private readonly Dictionary<Person, PairsTogether> _ofPerson = [];
    private readonly Dictionary<Team, PairsTogether> _ofTeam = [];
    private readonly Dictionary<Team, int> _ranks = [];

    public PairsOfArticle(List<PairInSentence> sentences, Context context)
    {
        Context = context;
        Pairs = [];
        foreach (var ((person, team), told) in Group(sentences, sentence => (sentence.Person, sentence.Team)))
        {
            var pair = new WeighedPair(person, team, told);
            if (pair.IsWorthWeighing)
            {
                Pairs.Add(pair);
            }
        }

        OfPerson = Group(Pairs, pair => pair.Person);
        OfTeam = Group(Pairs, pair => pair.Team);
        BySentence = Group(sentences, pair => pair.Told);
        News = Pairs.Count == 0 ? 0 : Pairs.Max(pair => Math.Max(pair.LinkMax, pair.ExitMax));
        Coaches = OfPerson.Count;
        Links = Pairs.Sum(pair => pair.LinkMax);
        Exits = Pairs.Sum(pair => pair.ExitMax);
    }

    public Context Context { get; }

    public List<WeighedPair> Pairs { get; }

    public Dictionary<Person, List<WeighedPair>> OfPerson { get; }

    public Dictionary<Team, List<WeighedPair>> OfTeam { get; }

    public Dictionary<SentenceCase, List<PairInSentence>> BySentence { get; }

    /// <summary>How plainly the article tells any move at all.</summary>
    public float News { get; }

    public int Coaches { get; }

    /// <summary>How many links and exits the article tells, by the pairs' plainest sentences.</summary>
    public float Links { get; }

    public float Exits { get; }

    /// <summary>The share of its sentences that speak of players' transfers.</summary>
    public float AboutPlayers { get; init; }

    /// <summary>The share of its sentences that tell a match.</summary>
    public float AboutAMatch { get; init; }

    /// <summary>Sums the weighed pairs up, by coach and by club.</summary>
    public void SumUp()
    {
        foreach (var (person, pairs) in OfPerson)
        {
            _ofPerson[person] = new PairsTogether(pairs);
        }

        foreach (var (team, pairs) in OfTeam)
        {
            _ofTeam[team] = new PairsTogether(pairs);
        }

        foreach (var (team, _) in _ofTeam.OrderByDescending(pairs => pairs.Value.Sum))
        {
            _ranks[team] = _ranks.Count;
        }
    }

    public PairsTogether ClubOf(WeighedPair pair) => _ofTeam[pair.Team];

    public PairsTogether CoachOf(WeighedPair pair) => _ofPerson[pair.Person];

    /// <summary>0 for the club that most is told of coming to.</summary>
    public int RankByLinks(Team team) => _ranks[team];

    /// <summary>In order, as each key comes first.</summary>
    private static Dictionary<TKey, List<T>> Group<TKey, T>(List<T> all, Func<T, TKey> key)
        where TKey : notnull
    {
        var groups = new Dictionary<TKey, List<T>>();
        foreach (var one in all)
        {
            ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, key(one), out _);
            (group ??= []).Add(one);
        }

        return groups;
    }
}
