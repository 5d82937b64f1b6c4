using CoachWatch.Data.Store;
using CoachWatch.Web.Features.Rumours;

namespace CoachWatch.Web.Features.Coaches;

/// <summary>A coach in the news, with how many jobs and reports, and the latest word.</summary>
public sealed record CoachRow(Named Coach, int Jobs, int Reports, RumourMatch Latest);

public sealed record CoachList(IReadOnlyList<CoachRow> Rows, int Total, int Pages);

public sealed class CoachesQuery(RumourIndexes indexes)
{
    private const int PageSize = 60;

    /// <summary>Coaches who are linked with a job, the latest in the news first.</summary>
    public async Task<CoachList> RunAsync(int page, DateOnly day, CancellationToken cancel = default)
    {
        var index = await indexes.CurrentAsync(cancel);
        var rows = RumourCount.Of(index, new RumourFilter(), day).Once(RowsOf);
        return new([.. rows.Skip((page - 1) * PageSize).Take(PageSize)], rows.Count, Math.Max(1, (rows.Count + PageSize - 1) / PageSize));
    }

    private static List<CoachRow> RowsOf(RumourCount count) =>
    [
        .. count.Matches
            .GroupBy(m => m.Rumour.Coach.Id)
            .Select(g => new CoachRow(g.First().Rumour.Coach, g.Count(), g.Sum(m => m.Count), g.MaxBy(m => m.Last.PublishedAt)))
            .OrderByDescending(r => r.Latest.Last.PublishedAt).ThenBy(r => r.Coach.Id),
    ];
}
