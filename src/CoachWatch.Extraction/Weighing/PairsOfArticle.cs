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
        Pairs = [.. sentences.GroupBy(sentence => (sentence.Person, sentence.Team)).Select(group => new WeighedPair(group.Key.Person, group.Key.Team, [.. group])).Where(pair => pair.IsWorthWeighing)];
        OfPerson = Pairs.ToLookup(pair => pair.Person);
        OfTeam = Pairs.ToLookup(pair => pair.Team);
        BySentence = sentences.ToLookup(pair => pair.Told);
        News = Pairs.Count == 0 ? 0 : Pairs.Max(pair => Math.Max(pair.LinkMax, pair.ExitMax));
        Coaches = OfPerson.Count;
        Links = Pairs.Sum(pair => pair.LinkMax);
        Exits = Pairs.Sum(pair => pair.ExitMax);
    }

    public Context Context { get; }

    public List<WeighedPair> Pairs { get; }

    public ILookup<Person, WeighedPair> OfPerson { get; }

    public ILookup<Team, WeighedPair> OfTeam { get; }

    public ILookup<SentenceCase, PairInSentence> BySentence { get; }

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
        foreach (var pairs in OfPerson)
        {
            _ofPerson[pairs.Key] = new PairsTogether(pairs);
        }

        foreach (var pairs in OfTeam)
        {
            _ofTeam[pairs.Key] = new PairsTogether(pairs);
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
}
