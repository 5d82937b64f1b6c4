using System.Net;

namespace CoachWatch.Web.Tests.Pages;

public sealed class ClubPageTests(MadeUpSite madeUp)
{
    [Fact]
    public async Task Head_OfAClub_SaysWhoIsInCharge()
    {
        Assert.Equal("Marco Bellini In charge since 20 Mar 2025", (await GetAsync("noordhaven")).Text(".head .facts"));
        Assert.Equal("Pieter Vondel Under pressure In charge since 1 Jul 2023", (await GetAsync("noordhaven", "", "2025-03-02")).Text(".head .facts"));
        Assert.Equal("Vacantsince 14 April 2025", (await GetAsync("eastbridge")).Text(".head .facts"));
    }

    [Fact]
    public async Task Spells_OfAClub_StandInTheTableWithTheirDays() => Assert.Equal(
        ["Marco Bellini | head coach | 20 Mar 2025 | not reported |", "Jan Kuiper | interim head coach | 12 Mar 2025 | 20 Mar 2025 | 8", "Pieter Vondel | head coach | 1 Jul 2023 | 10 Mar 2025 | 618"],
        (await GetAsync("noordhaven")).Rows().Select(row => string.Join(" | ", row).Trim()));

    [Theory]
    [InlineData("", 8)]
    [InlineData("source=de-havenbode", 5)]
    [InlineData("source=sportkurier", 1)]
    [InlineData("source=sportkurier,official", 3)]
    [InlineData("source=de-havenbode&but=1", 3)]
    [InlineData("from=2025-03-06&to=2025-03-11", 4)]
    [InlineData("source=de-havenbode&from=2025-03-06", 3)]
    [InlineData("orig=1", 7)]
    public async Task Reports_NarrowedBySourceAndPeriod_AreThose(string query, int expected)
    {
        var page = await GetAsync("noordhaven", query);
        Assert.Equal(expected, page.Rows("table.report-table").Count);
        Assert.Equal(expected, page.Document.QuerySelectorAll("table.report-table .said blockquote").Count(sentence => sentence.TextContent.Length > 0));
    }

    [Fact]
    public async Task Drawing_EveryMark_LeadsToARowOfTheTable()
    {
        var page = await GetAsync("noordhaven");
        var marks = page.Document.QuerySelectorAll("svg.timeline.wide a[href*='#']");
        Assert.NotEmpty(marks);
        Assert.All(marks, mark => Assert.NotNull(page.Document.GetElementById(mark.GetAttribute("href")!.Split('#')[1])));
        Assert.All(marks, mark => Assert.NotEmpty(mark.QuerySelector("title")!.TextContent));
    }

    [Fact]
    public async Task Drawing_NarrowedToASource_DrawsItsReportsOnly()
    {
        var page = await GetAsync("noordhaven", "source=sportkurier");
        Assert.Equal(["Anna Lindqvist: Contact, Disputed, Sportkurier, 11 March 2025"], page.Document.QuerySelectorAll("svg.timeline.wide a[href*='#link-']").Select(mark => mark.QuerySelector("title")!.TextContent));
    }

    [Fact]
    public async Task Club_ThatIsUnknown_IsNotFoundWithAWayOn()
    {
        var page = await GetAsync("nowhere-united");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains(page.Links(), link => link.StartsWith("/search?q=nowhere%20united", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Clubs_InTheNews_StandByCountryWithTheirState()
    {
        var page = await Page.GetAsync(madeUp.Site, $"/clubs?asof={MadeUp.Afterwards}");
        Assert.Equal(["Netherlands", "England", "Germany"], page.Texts("main h2"));
        Assert.Equal(["NoordhavenJob filled · 6 reports", "EastbridgeVacant · 3 reports", "BergheimChange expected · 2 reports"], page.Texts(".cards a > span"));
    }

    private Task<Page> GetAsync(string club, string query = "", string day = MadeUp.Afterwards) =>
        Page.GetAsync(madeUp.Site, $"/clubs/{club}?asof={day}{(query.Length > 0 ? "&" : "")}{query}");
}
