namespace CoachWatch.Web.Features.Rumours;

/// <summary>The values that one facet has, each with a number.</summary>
public sealed class FacetValues
{
    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<FacetValue> _values = [];
    private readonly Lazy<int[]> _ranks;

    public FacetValues() => _ranks = new(() =>
    {
        var ranks = new int[_values.Count];
        foreach (var (rank, number) in Enumerable.Range(0, _values.Count).OrderBy(n => _values[n].Label, StringComparer.InvariantCultureIgnoreCase).Index())
        {
            ranks[number] = rank;
        }

        return ranks;
    });

    public int Count => _values.Count;

    public FacetValue this[int number] => _values[number];

    /// <returns>The number of the value, which is added where it is new.</returns>
    public int Add(string key, string label)
    {
        if (!_numbers.TryGetValue(key, out var number))
        {
            _numbers[key] = number = _values.Count;
            _values.Add(new(key, label));
        }

        return number;
    }

    public bool Knows(string key) => _numbers.ContainsKey(key);

    public IEnumerable<int> Numbers(IEnumerable<string> keys) => keys.Where(Knows).Select(key => _numbers[key]);

    /// <summary>The value's place by the alphabet of labels; asked for once all values are there.</summary>
    public int RankOf(int number) => _ranks.Value[number];
}
