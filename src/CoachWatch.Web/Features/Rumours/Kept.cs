using System.Collections.Concurrent;

namespace CoachWatch.Web.Features.Rumours;

/// <summary>What was made or read for one page and stays right as long as the index does. Full, it begins anew.</summary>
internal sealed class Kept<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> _values = [];

    public bool TryGet(TKey key, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TValue value) => _values.TryGetValue(key, out value);

    public TValue GetOrMake(TKey key, Func<TValue> make) => TryGet(key, out var value) ? value : Keep(key, make());

    public TValue Keep(TKey key, TValue value)
    {
        if (_values.Count >= most)
        {
            _values.Clear();
        }

        return _values[key] = value;
    }
}
