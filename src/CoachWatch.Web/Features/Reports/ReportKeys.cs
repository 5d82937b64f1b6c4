using CoachWatch.Data.Store;
using CoachWatch.Web.Features.Rumours;
using CoachWatch.Web.Features.Timeline;

namespace CoachWatch.Web.Features.Reports;

/// <summary>Which claim, and when it became known.</summary>
internal readonly record struct ReportKey(DateOnly KnownOn, DateTime PublishedAt, bool IsExit, int Id) : IComparable<ReportKey>
{
    public string Kind => IsExit ? "exit" : "link";

    public static ReportKey Of(in Report link) => new(link.KnownOn, link.PublishedAt, IsExit: false, link.LinkId);

    public static ReportKey Of(Departure exit) => new(exit.KnownOn, exit.PublishedAt, IsExit: true, exit.Id);

    public int CompareTo(ReportKey other) => (KnownOn, PublishedAt, Id, IsExit).CompareTo((other.KnownOn, other.PublishedAt, other.Id, other.IsExit));
}

/// <summary>The claims that lists of reports show, the newest first.</summary>
internal static class ReportKeys
{
    private static readonly Comparer<ReportKey> NewestFirst = Comparer<ReportKey>.Create((a, b) => b.CompareTo(a));

    /// <summary>One page of what tells these rumours, and of these exits.</summary>
    /// <param name="page">From 1.</param>
    public static IReadOnlyList<ReportKey> Page(IEnumerable<RumourMatch> rumours, IEnumerable<Departure> exits, int page, int size) =>
    [
        .. Newest(rumours).Take(page * size)
            .Concat(exits.Select(ReportKey.Of).OrderDescending().Take(page * size))
            .OrderDescending().Skip((page - 1) * size).Take(size),
    ];

    /// <summary>The links that tell these rumours. Each rumour's are in order: whichever has the newest left gives the next.</summary>
    public static IEnumerable<ReportKey> Newest(IEnumerable<RumourMatch> rumours)
    {
        var left = new PriorityQueue<(RumourMatch Rumour, int Place), ReportKey>(NewestFirst);
        foreach (var rumour in rumours)
        {
            left.Enqueue((rumour, rumour.LastPlace), ReportKey.Of(rumour.Last));
        }

        while (left.TryDequeue(out var next, out var key))
        {
            yield return key;
            if (next.Rumour.Before(next.Place) is { } before)
            {
                left.Enqueue((next.Rumour, before), ReportKey.Of(next.Rumour.ReportAt(before)));
            }
        }
    }
}
