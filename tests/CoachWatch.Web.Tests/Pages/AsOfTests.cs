using System.Globalization;
using System.Net;
using CoachWatch.Web.Tests.Sites;

namespace CoachWatch.Web.Tests.Pages;

public sealed class AsOfTests(MadeUpSite madeUp, SeededSite seeded)
{
    private static readonly string[] Addresses =
    [
        "/", "/clubs", "/clubs/noordhaven", "/clubs/eastbridge", "/clubs/bergheim", "/rumours", "/rumours?source=sportkurier", "/rumours?status=open", "/rumours?sort=reports",
        "/vacancies", "/vacancies?show=open", "/vacancies?show=expected", "/vacancies?show=filled", "/vacancies/noordhaven/head-coach-2025-03", "/vacancies/eastbridge/head-coach-2025-04",
        "/coaches", "/coaches/anna-lindqvist", "/coaches/marco-bellini", "/coaches/pieter-vondel", "/coaches/jan-kuiper", "/sources", "/sources/de-havenbode", "/sources/sportkurier", "/sources/official",
        "/articles/1", "/articles/4", "/articles/7", "/articles/14", "/coaches/rolf-amsel", "/sources/kees-blok", "/search?q=noord", "/rumours.csv", "/rumours.json",
    ];

    /// <summary>Looking back shows what somebody saw who looked on that day: word for word, count for count.</summary>
    [Theory]
    [InlineData("2025-03-08")]
    [InlineData("2025-03-12")]
    [InlineData("2025-04-10")]
    [InlineData("2025-05-15")]
    public async Task AsOf_ADay_IsWhatTheSiteShowedThen(string day)
    {
        await using var then = await MadeUp.StartAsync(until: day);
        foreach (var address in Addresses)
        {
            var asked = $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}asof={day}";
            var expected = await Page.GetAsync(then, asked);
            var actual = await Page.GetAsync(madeUp.Site, asked);
            Assert.Equal((asked, expected.Status, Said(expected)), (asked, actual.Status, Said(actual)));
        }
    }

    [Theory]
    [InlineData("2021-05-26")]
    [InlineData("2025-05-28")]
    [InlineData("2025-10-14")]
    public async Task AsOf_ADayInTheRealNews_NamesNoLaterDay(string day)
    {
        foreach (var address in new[] { "/", "/clubs", "/clubs/ajax", "/clubs/feyenoord", "/rumours", "/vacancies?show=open", "/vacancies?show=filled", "/coaches", "/sources" })
        {
            var page = await Page.GetAsync(seeded.Site, $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}asof={day}");
            var later = from time in page.Document.QuerySelectorAll("main time[datetime]")
                        let date = time.GetAttribute("datetime")!
                        where string.CompareOrdinal(date, 0, day, 0, Math.Min(date.Length, 10)) > 0
                        select $"{address}: {date}";
            Assert.Empty(later);
        }
    }

    [Fact]
    public async Task AsOf_ADay_IsKeptByEveryLink()
    {
        foreach (var address in Addresses.Where(address => !address.Contains("rumours.", StringComparison.Ordinal)))
        {
            var page = await Page.GetAsync(madeUp.Site, $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}asof=2025-06-20");
            var lost = page.Document.QuerySelectorAll("a[href^='/']:not([data-enhance-nav=false])").Select(a => a.GetAttribute("href")!)
                .Where(link => link is not "/import" && !link.Contains("asof=", StringComparison.Ordinal));
            Assert.Empty(lost.Select(link => $"{address}: {link}"));
            Assert.All(page.Document.QuerySelectorAll("form"), form => Assert.Equal("2025-06-20", form.QuerySelector("input[name=asof]")?.GetAttribute("value")));
        }
    }

    [Fact]
    public async Task AsOf_ADay_IsSaidWithAWayBackAndDayByDay()
    {
        var page = await Page.GetAsync(madeUp.Site, "/rumours?club=noordhaven&asof=2025-03-12");
        Assert.Contains("12 March 2025", page.Text(".asof"), StringComparison.Ordinal);
        Assert.Equal(
            ["club=noordhaven&asof=2025-03-11", "club=noordhaven&asof=2025-03-13", "club=noordhaven"],
            page.Document.QuerySelectorAll(".asof a").Select(a => a.GetAttribute("href")!.Split('?')[1]));
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2025-02-30")]
    [InlineData("0001-01-01")]
    public async Task AsOf_WhatIsNoDay_IsIgnoredAndSaid(string asked)
    {
        var page = await Page.GetAsync(madeUp.Site, $"/rumours?asof={asked}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains($"“{asked}”", page.Text(".asof"), StringComparison.Ordinal);
        Assert.Equal(7, page.Rows().Count);
    }

    private static string Said(Page page) => page.Document.QuerySelector("main") is null ? page.Document.DocumentElement.TextContent : string.Create(CultureInfo.InvariantCulture, $"{page.Document.Title}: {page.Main}");
}
