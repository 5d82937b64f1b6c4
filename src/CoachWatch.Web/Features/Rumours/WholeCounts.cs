namespace CoachWatch.Web.Features.Rumours;

/// <summary>The counts of all rumours for the few days that were looked from last: nearly every page begins with today's.</summary>
internal sealed class WholeCounts
{
    private const int Most = 3;

    private readonly Lock _lock = new();
    private readonly List<(DateOnly Day, RumourCount Count)> _counts = [];

    /// <summary>Made outside of the lock: two who ask at the same time may both count.</summary>
    public RumourCount On(DateOnly day, Func<RumourCount> make) => Find(day) ?? Keep(day, make());

    private RumourCount? Find(DateOnly day)
    {
        lock (_lock)
        {
            var place = _counts.FindIndex(kept => kept.Day == day);
            return place < 0 ? null : Front(place);
        }
    }

    private RumourCount Keep(DateOnly day, RumourCount count)
    {
        lock (_lock)
        {
            _counts.RemoveAll(kept => kept.Day == day);
            _counts.Add((day, count));
            Front(_counts.Count - 1);
            _counts.RemoveRange(Math.Min(Most, _counts.Count), Math.Max(0, _counts.Count - Most));
            return count;
        }
    }

    private RumourCount Front(int place)
    {
        var kept = _counts[place];
        _counts.RemoveAt(place);
        _counts.Insert(0, kept);
        return kept.Count;
    }
}
