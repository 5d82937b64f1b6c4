namespace CoachWatch.Extraction.Weighing;

/// <summary>The two highest shares of a club's or a coach's pairs, so that the highest of all others is known at once.</summary>
internal sealed class Top
{
    private WeighedPair? _of;
    private float _first;
    private float _second;

    public void Add(float share, WeighedPair of)
    {
        if (_of is null || share > _first)
        {
            (_second, _first, _of) = (_first, share, of);
        }
        else
        {
            _second = MathF.Max(_second, share);
        }
    }

    public float Apart(WeighedPair from) => ReferenceEquals(_of, from) ? _second : _first;
}

/// <summary>All pairs of one club, or of one coach, summed up.</summary>
internal sealed class PairsTogether
{
    private const float Likely = 0.4f;

    private readonly List<float> _links;

    public PairsTogether(List<WeighedPair> pairs)
    {
        _links = new List<float>(pairs.Count);
        foreach (var pair in pairs)
        {
            Link.Add(pair.Link, pair);
            Exit.Add(pair.Exit, pair);
            Appointed.Add(pair.Link * pair.ShareOf(LinkStage.Appointed), pair);
            Agreed.Add(pair.Link * pair.ShareOf(LinkStage.Agreed), pair);
            Staying.Add(pair.Exit * pair.ShareOf(ExitStage.Staying), pair);
            _links.Add(pair.Link);
            Sum += pair.Link;
            Count += pair.Link >= Likely ? 1 : 0;
        }

        _links.Sort((left, right) => right.CompareTo(left));
    }

    public Top Link { get; } = new();

    public Top Exit { get; } = new();

    public Top Appointed { get; } = new();

    public Top Agreed { get; } = new();

    public Top Staying { get; } = new();

    public float Sum { get; }

    /// <summary>Pairs with a likely link.</summary>
    public int Count { get; }

    public int RankOf(WeighedPair pair) => _links.IndexOf(pair.Link);
}
