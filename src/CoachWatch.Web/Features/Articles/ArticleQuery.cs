using CoachWatch.Data.Store;
using CoachWatch.Web.Features.Reports;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Web.Features.Articles;

/// <summary>An article with all that was read from it, and what could not be recorded.</summary>
/// <param name="Uncertain">Of each kind what is not sure enough for lists.</param>
public sealed record ArticleView(
    Article Article,
    Named? Publisher,
    IReadOnlyList<string> Addresses,
    IReadOnlyList<ReportRow> Links,
    IReadOnlyList<ReportRow> Exits,
    IReadOnlyList<ReportRow> Tenures,
    IReadOnlyList<ReportRow> Uncertain,
    IReadOnlyList<ArticleRejection> Rejections)
{
    public IReadOnlyList<ReportRow> Claims { get; } = [.. Links, .. Exits, .. Tenures, .. Uncertain];
}

public sealed class ArticleQuery(IDbContextFactory<CoachWatchDb> databases, ReportsQuery reports)
{
    /// <summary>Null where there is none, or none was known on the day.</summary>
    public async Task<ArticleView?> FindAsync(int id, DateOnly day, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var article = await db.Articles.AsNoTracking().Include(a => a.Publisher).Include(a => a.Addresses).Include(a => a.Rejections)
            .FirstOrDefaultAsync(a => a.Id == id && a.KnownOn <= day, cancel);
        if (article is null)
        {
            return null;
        }

        var filter = new ReportFilter { ArticleId = id, Until = day };
        var links = await reports.LinksAsync(filter, cancel);
        var exits = await reports.ExitsAsync(filter, cancel);
        var tenures = await reports.TenuresAsync(filter, cancel);
        return new(
            article,
            article.Publisher is { } p ? new(p.Id, p.Slug, p.Name, p.Confirmed) : null,
            [.. article.Addresses.Select(a => a.Url).Order(StringComparer.Ordinal)],
            Confirmed(links),
            Confirmed(exits),
            Confirmed(tenures),
            [.. links.Concat(exits).Concat(tenures).Where(row => !row.Confirmed)],
            article.Rejections);
    }

    private static IReadOnlyList<ReportRow> Confirmed(IReadOnlyList<ReportRow> rows) => [.. rows.Where(row => row.Confirmed)];
}
