using System.Globalization;
using CoachWatch.Data.Store;
using CoachWatch.Web.Tests.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoachWatch.Web.Tests.Pages;

/// <summary>Long lists of reports come page by page, and nothing falls between two pages.</summary>
public sealed class ReportPagesTests(SeededSite seeded)
{
    [Theory]
    [InlineData("ajax")]
    [InlineData("bayer-leverkusen")]
    public async Task Reports_OfAClub_AreOnItsPagesOnce(string slug)
    {
        await using var db = await DbAsync();
        var told = await db.Links.CountAsync(l => l.RumourId != null && l.Club!.Slug == slug, TestContext.Current.CancellationToken)
            + await db.Exits.CountAsync(e => e.Club!.Slug == slug, TestContext.Current.CancellationToken);
        await CheckAsync($"/clubs/{slug}", "table.report-table tbody tr[id]", told);
    }

    [Fact]
    public async Task Reports_OfACoach_AreOnItsPagesOnce()
    {
        await using var db = await DbAsync();
        var told = await db.Links.CountAsync(l => l.RumourId != null && l.Coach!.Slug == "erik-ten-hag", TestContext.Current.CancellationToken)
            + await db.Exits.CountAsync(e => e.Coach!.Slug == "erik-ten-hag", TestContext.Current.CancellationToken);
        await CheckAsync("/coaches/erik-ten-hag", ".reports > li[id]", told);
    }

    private Task<CoachWatchDb> DbAsync() => seeded.Site.Services.GetRequiredService<IDbContextFactory<CoachWatchDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

    private async Task CheckAsync(string address, string rows, int expected)
    {
        var ids = new List<string>();
        for (var number = 1; ; number++)
        {
            var page = await Page.GetAsync(seeded.Site, string.Create(CultureInfo.InvariantCulture, $"{address}?page={number}"));
            ids.AddRange(page.Document.QuerySelectorAll(rows).Select(row => row.Id!));
            if (page.Document.QuerySelector(".pager a[rel=next]") is null)
            {
                break;
            }
        }

        Assert.Equal(expected, ids.Count);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }
}
