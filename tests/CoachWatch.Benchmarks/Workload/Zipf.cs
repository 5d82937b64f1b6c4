namespace CoachWatch.Benchmarks.Workload;

/// <summary>Draws from a list as news does: the second is drawn half as often as the first, the third a third as often.</summary>
internal sealed class Zipf<T>
{
    private readonly IReadOnlyList<T> _items;
    private readonly double[] _upTo;
    private readonly Random _random;

    public Zipf(IReadOnlyList<T> items, Random random)
    {
        (_items, _random) = (items, random);
        _upTo = new double[items.Count];
        var sum = 0.0;
        for (var rank = 0; rank < items.Count; rank++)
        {
            _upTo[rank] = sum += 1.0 / (rank + 1);
        }
    }

    public T Next()
    {
        var found = Array.BinarySearch(_upTo, _random.NextDouble() * _upTo[^1]);
        return _items[Math.Min(found < 0 ? ~found : found, _items.Count - 1)];
    }
}
