namespace CoachWatch.Benchmarks.Workload;

/// <summary>Draws from a list as news does: the first far more often than the second, and a long tail hardly ever.</summary>
internal sealed class Zipf<T>
{
    private readonly IReadOnlyList<T> _items;
    private readonly double[] _upTo;
    private readonly Random _random;

    public Zipf(IReadOnlyList<T> items, Random random, double exponent = 1)
    {
        (_items, _random) = (items, random);
        _upTo = new double[items.Count];
        var sum = 0.0;
        for (var rank = 0; rank < items.Count; rank++)
        {
            _upTo[rank] = sum += Math.Pow(rank + 1, -exponent);
        }
    }

    public T Next()
    {
        var found = Array.BinarySearch(_upTo, _random.NextDouble() * _upTo[^1]);
        return _items[Math.Min(found < 0 ? ~found : found, _items.Count - 1)];
    }
}
