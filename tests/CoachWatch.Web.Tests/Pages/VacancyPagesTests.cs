using System.Net;
using CoachWatch.Extraction;

namespace CoachWatch.Web.Tests.Pages;

public sealed class VacancyPagesTests(MadeUpSite madeUp)
{
    [Theory]
    [InlineData("", "Open 1, Expected 1, Filled 1", "Eastbridge · head coach")]
    [InlineData("show=expected", "Open 1, Expected 1, Filled 1", "Bergheim · head coach")]
    [InlineData("show=filled", "Open 1, Expected 1, Filled 1", "Noordhaven · head coach")]
    [InlineData("source=sportkurier", "Open 1, Expected 0, Filled 1", "Eastbridge · head coach")]
    [InlineData("source=sportkurier&show=filled", "Open 1, Expected 0, Filled 1", "Noordhaven · head coach")]
    [InlineData("source=kees-blok", "Open 0, Expected 0, Filled 1", "Noordhaven · head coach")]
    [InlineData("country=Germany", "Open 0, Expected 1, Filled 0", "Bergheim · head coach")]
    [InlineData("country=Germany&show=open", "Open 0, Expected 1, Filled 0", null)]
    public async Task Board_AskedForAPart_ShowsItsJobs(string query, string tabs, string? job)
    {
        var page = await GetAsync("/vacancies", query);
        Assert.Equal(tabs, string.Join(", ", page.Texts(".tabs a")));
        Assert.Equal(job is null ? [] : [job], page.Texts(".job h3"));
    }

    [Fact]
    public async Task Job_ThatIsOpen_ShowsWhySinceWhenAndWho()
    {
        var page = await GetAsync("/vacancies", "");
        Assert.Equal("Tom Harrow left, known on 14 April 2025", page.Text(".job header .soft"));
        Assert.Equal("77days open", page.Text(".job .days"));
        Assert.Equal(["Anna Lindqvist Agreed 2 independent · 2 reports", "Pieter Vondel Off 1 independent · 1 report"], page.Texts(".candidates li"));
    }

    [Fact]
    public async Task Job_WithAnInterim_StaysOpen()
    {
        var page = await GetAsync("/vacancies", "", "2025-03-15");
        Assert.Equal(["Noordhaven · head coach"], page.Texts(".job h3"));
        Assert.Equal("5days open", page.Text(".job .days"));
        Assert.Contains("Interim Jan Kuiper minds the job; it stays open", page.Text(".job"), StringComparison.Ordinal);
        Assert.Equal(
            ["Jan Kuiper interim head coach Appointed 1 independent · 1 report", "Marco Bellini Talks 1 independent · 3 reports", "Anna Lindqvist Contact Disputed 1 independent · 1 report"],
            page.Texts(".candidates li"));
    }

    [Fact]
    public async Task Job_ThatWasFilled_SaysByWhomAndWhoHadItFirst()
    {
        var page = await GetAsync("/vacancies", "show=filled");
        Assert.Equal("10days vacant", page.Text(".job .days"));
        Assert.Equal("Filled by Marco Bellini, 20 March 2025 · first reported by De Havenbode, 15 days before", page.Text(".job footer"));
        Assert.Equal("Anna Lindqvist", page.Document.QuerySelectorAll(".candidates s")[0].TextContent.Trim());
    }

    [Fact]
    public async Task Vacancy_ByItself_ShowsEveryReportWithItsSentence()
    {
        var page = await GetAsync("/vacancies/noordhaven/head-coach-2025-03", "");
        Assert.Equal("Noordhaven · head coach", page.Heading);
        Assert.Equal(["Who is linked with which job", "Why the job is talked about", "Marco Bellini", "Jan Kuiper", "Anna Lindqvist"], page.Texts("main h2"));
        Assert.Equal(8, page.Document.QuerySelectorAll(".reports > li blockquote").Length);
        Assert.Contains("Vondel weg, gesprek met Bellini: Pieter Vondel, Noordhaven; Marco Bellini, Noordhaven.", page.Texts("blockquote"));
    }

    [Fact]
    public async Task Vacancy_WithMoreReportsThanItShows_SaysOfHowMany()
    {
        await using var site = await MadeUp.StartAsync();
        await MadeUp.ReadAsync(site, [.. Enumerable.Range(1, 120).Select(number => MadeUp.Article("2025-04-18", "en", "Eastbridge Echo", $"Lindqvist again, {number}", MadeUp.Link("Anna Lindqvist", "Eastbridge", LinkStage.Talks)))]);

        var page = await Page.GetAsync(site, $"/vacancies/eastbridge/head-coach-2025-04?asof={MadeUp.Afterwards}");

        Assert.Contains("The newest 100 of 123 reports. in the list, with filters", page.Texts("main p.small"));
        Assert.Equal(100, page.Document.QuerySelectorAll("[id=anna-lindqvist] + .reports > li").Length);
    }

    [Theory]
    [InlineData("/vacancies/noordhaven/head-coach-2025-03", "2025-02-28")]
    [InlineData("/vacancies/noordhaven/head-coach-1999-01", MadeUp.Afterwards)]
    [InlineData("/vacancies/nowhere/head-coach-2025-03", MadeUp.Afterwards)]
    public async Task Vacancy_NotKnown_IsNotFound(string path, string day)
    {
        var page = await GetAsync(path, "", day);
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains($"/vacancies?asof={day}", page.Links());
    }

    [Theory]
    [InlineData("show=soon")]
    [InlineData("stage=7")]
    public async Task Filter_ThatMeansNothing_IsIgnoredAndSaid(string query)
    {
        var page = await GetAsync("/vacancies", query);
        Assert.Contains($"“{query}”", page.Text(".notice"), StringComparison.Ordinal);
        Assert.Equal(["Eastbridge · head coach"], page.Texts(".job h3"));
    }

    private Task<Page> GetAsync(string path, string query, string day = MadeUp.Afterwards) =>
        Page.GetAsync(madeUp.Site, $"{path}?asof={day}{(query.Length > 0 ? "&" : "")}{query}");
}
