using System.Net;

namespace CoachWatch.Web.Tests.Pages;

/// <summary>Pages of coaches, sources and articles, the search, and the first page.</summary>
public sealed class NamePagesTests(MadeUpSite madeUp)
{
    [Fact]
    public async Task Coaches_LinkedWithAJob_StandWithTheirReports() => Assert.Equal(
        ["Tom Harrow Bergheim · 1 report", "Jan Kuiper Bergheim · 2 reports", "Pieter Vondel Eastbridge · 1 report", "Anna Lindqvist Eastbridge · 3 reports", "Marco Bellini Noordhaven · 4 reports"],
        (await GetAsync("/coaches")).Texts(".cards a > span"));

    [Fact]
    public async Task Coach_ByName_HasRumoursCareerAndReports()
    {
        var page = await GetAsync("/coaches/pieter-vondel");
        Assert.Equal("Pieter Vondel", page.Heading);
        Assert.Equal("Netherlands · born 3 February 1970", page.Text(".head .soft"));
        Assert.Equal(["Linked with", "Career", "Reports"], page.Texts("main h2"));
        Assert.Equal("Eastbridge", Assert.Single(page.Rows("main table"))[0]);
        Assert.Equal(3, page.Document.QuerySelectorAll(".reports > li blockquote").Length);
    }

    [Fact]
    public async Task Sources_WithRumoursOfTheirOwn_AreCountedForThem() => Assert.Equal(
        ["Sportkurier 3 2", "De Havenbode 2 2", "Eastbridge Echo 2 2", "Official statement 2 1"],
        (await GetAsync("/sources")).Rows().Select(row => string.Join(' ', row.Take(3))));

    [Fact]
    public async Task Source_ByName_PartsItsOwnFromWhatItPrintedAfterOthers()
    {
        var page = await GetAsync("/sources/eastbridge-echo");
        Assert.Equal("2 rumours 2 of them first in the list, with filters", page.Text(".head .facts"));
        var tables = page.Document.QuerySelectorAll("main table").Select(table => table.QuerySelectorAll("tbody tr").Select(row => row.QuerySelector("td")!.TextContent.Trim()));
        Assert.Equal([["Pieter Vondel", "Anna Lindqvist"], ["Marco Bellini"]], tables);
        Assert.Contains("Kees Blok", (await GetAsync("/sources/de-havenbode")).Main, StringComparison.Ordinal);
        Assert.Contains("reporter of De Havenbode", (await GetAsync("/sources/kees-blok")).Text(".head"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Article_ByNumber_ShowsWhatWasReadAndTheRuleThatReadIt()
    {
        var page = await GetAsync("/articles/4");
        Assert.Equal("Vondel weg, gesprek met Bellini", page.Heading);
        Assert.Equal("nl", page.Document.QuerySelector("h1")!.GetAttribute("lang"));
        Assert.Equal(["May join", "May leave"], page.Texts("main h2"));
        Assert.Equal(["Marco Bellini → Noordhaven Talks 10 March 2025", "Pieter Vondel ← Noordhaven Left 10 March 2025"], page.Texts(".reports .line"));
        Assert.Contains("Said by Kees Blok", page.Text(".reports li p"), StringComparison.Ordinal);
        Assert.Equal(["made up", "made up"], page.Texts(".reports code"));
    }

    [Theory]
    [InlineData("lindq", "Anna Lindqvist")]
    [InlineData("VONDEL", "Pieter Vondel")]
    [InlineData("noord", "Noordhaven")]
    [InlineData("havenbode", "De Havenbode")]
    public async Task Search_ForTheBeginningOfAWord_FindsTheName(string typed, string name) =>
        Assert.Equal([name], (await Page.GetAsync(madeUp.Site, $"/search?q={typed}")).Texts(".found a"));

    [Theory]
    [InlineData("/search")]
    [InlineData("/search?q=")]
    [InlineData("/search?q=%25")]
    [InlineData("/search?q=zzzzz")]
    [InlineData("/search?q=%27%22%3B--%00%ED%A0%80")]
    public async Task Search_ForNothingThatIsThere_SaysSo(string address)
    {
        var page = await Page.GetAsync(madeUp.Site, address);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotEmpty(page.Text(".empty"));
    }

    [Fact]
    public async Task Today_AsOfADay_ShowsItsBoardAndChanges()
    {
        var page = await GetAsync("/");
        Assert.Contains("Newest report: 31 May 2025.", page.Main, StringComparison.Ordinal);
        Assert.Equal(["Eastbridge · head coach"], page.Texts(".job h3"));
        Assert.Equal(7, page.Rows().Count);
        Assert.Equal(["Jan Kuiper 1 job · 1 report", "Tom Harrow 1 job · 1 report"], page.Texts(".ranking li").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/coaches/nobody")]
    [InlineData("/sources/nobody")]
    [InlineData("/articles/4711")]
    [InlineData("/articles/99999999999")]
    [InlineData("/articles/four")]
    [InlineData("/nowhere/at/all")]
    public async Task Page_ThatIsNotThere_IsNotFoundWithAWayOn(string address)
    {
        var page = await GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.NotEmpty(page.Heading);
        Assert.NotEmpty(page.Document.QuerySelectorAll("main a[href]"));
    }

    private Task<Page> GetAsync(string path) => Page.GetAsync(madeUp.Site, $"{path}?asof={MadeUp.Afterwards}");
}
