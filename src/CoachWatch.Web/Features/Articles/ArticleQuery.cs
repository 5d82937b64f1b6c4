using CoachWatch.Data.Store;
using CoachWatch.Web.Features.Reports;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Web.Features.Articles;

/// <summary>An article with all that was read from it, and what could not be recorded.</summary>
public sealed record ArticleView(
    Article Article,
    Named? Publisher,
    IReadOnlyList<string> Addresses,
    IReadOnlyList<ReportRow> Links,
    IReadOnlyList<ReportRow> Exits,
    IReadOnlyList<ReportRow> Tenures,
    IReadOnlyList<ArticleRejection> Rejections);

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
        return new(
            article,
            article.Publisher is { } p ? new(p.Id, p.Slug, p.Name, p.Confirmed) : null,
            [.. article.Addresses.Select(a => a.Url).Order(StringComparer.Ordinal)],
            await reports.LinksAsync(filter, cancel),
            await reports.ExitsAsync(filter, cancel),
            await reports.TenuresAsync(filter, cancel),
            article.Rejections);
    }
}
