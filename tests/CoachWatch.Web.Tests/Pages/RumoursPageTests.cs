using System.Globalization;
using System.Net;
using System.Text.Json;

namespace CoachWatch.Web.Tests.Pages;

public sealed class RumoursPageTests(MadeUpSite madeUp)
{
    private const string Bellini = "Marco Bellini, Noordhaven";
    private const string LindqvistThere = "Anna Lindqvist, Noordhaven";
    private const string Interim = "Jan Kuiper, Noordhaven";
    private const string Lindqvist = "Anna Lindqvist, Eastbridge";
    private const string Vondel = "Pieter Vondel, Eastbridge";
    private const string Assistant = "Jan Kuiper, Bergheim";
    private const string Harrow = "Tom Harrow, Bergheim";

    /// <summary>What the address narrows the list to, the latest update first.</summary>
    public static TheoryData<string, string[]> Narrowed => new()
    {
        { "", [Harrow, Assistant, Vondel, Lindqvist, Bellini, Interim, LindqvistThere] },
        { "source=de-havenbode", [Harrow, Bellini] },
        { "source=kees-blok", [Bellini] },
        { "source=official", [Bellini, Interim] },
        { "source=sportkurier", [Assistant, Lindqvist, LindqvistThere] },
        { "source=de-havenbode,eastbridge-echo", [Harrow, Vondel, Lindqvist, Bellini] },
        { "source=de-havenbode&source=eastbridge-echo", [Harrow, Vondel, Lindqvist, Bellini] },
        { "source=de-havenbode&but=1", [Assistant, Vondel, Lindqvist, Bellini, Interim, LindqvistThere] },
        { "source=sportkurier,official&but=1", [Harrow, Vondel, Lindqvist, Bellini] },
        { "publisher=de-havenbode", [Harrow, Bellini, Interim] },
        { "publisher=eastbridge-echo", [Vondel, Lindqvist, Bellini] },
        { "club=noordhaven", [Bellini, Interim, LindqvistThere] },
        { "club=eastbridge,bergheim", [Harrow, Assistant, Vondel, Lindqvist] },
        { "coach=anna-lindqvist", [Lindqvist, LindqvistThere] },
        { "country=Netherlands", [Bellini, Interim, LindqvistThere] },
        { "league=River%20League", [Vondel, Lindqvist] },
        { "stage=appointed", [Bellini, Interim] },
        { "stage=off", [Vondel, LindqvistThere] },
        { "stage=wanted,agreed", [Assistant, Lindqvist] },
        { "role=assistantcoach", [Assistant] },
        { "role=interimheadcoach", [Interim] },
        { "language=de", [Assistant, Lindqvist, LindqvistThere] },
        { "language=en", [Vondel, Lindqvist, Bellini] },
        { "status=open", [Harrow, Assistant, Lindqvist] },
        { "status=settled", [Vondel, Bellini, Interim, LindqvistThere] },
        { "from=2025-04-15&to=2025-04-16", [Vondel, Lindqvist] },
        { "to=2025-03-10", [Bellini] },
        { "from=2025-05-01", [Harrow] },
        { "disputed=1", [LindqvistThere] },
        { "orig=1", [Harrow, Assistant, Vondel, Lindqvist, Bellini, Interim, LindqvistThere] },
        { "orig=1&publisher=eastbridge-echo", [Vondel, Lindqvist] },
        { "source=sportkurier&club=noordhaven", [LindqvistThere] },
        { "source=sportkurier&status=open", [Assistant, Lindqvist] },
        { "source=sportkurier&club=noordhaven&stage=appointed", [] },
        { "sort=first", [Harrow, Assistant, Vondel, Lindqvist, Interim, LindqvistThere, Bellini] },
        { "sort=coach", [Lindqvist, LindqvistThere, Assistant, Interim, Bellini, Vondel, Harrow] },
        { "sort=club", [Harrow, Assistant, Vondel, Lindqvist, Bellini, Interim, LindqvistThere] },
        { "sort=stage", [Bellini, Interim, Lindqvist, Assistant, Harrow, Vondel, LindqvistThere] },
        { "sort=reports", [Bellini, Lindqvist, Harrow, Assistant, Vondel, Interim, LindqvistThere] },
    };

    [Theory, MemberData(nameof(Narrowed))]
    public async Task Rumours_Narrowed_AreThoseAndSoAreTheFiles(string query, string[] expected)
    {
        var page = await GetAsync(query);
        Assert.Equal(expected, page.Rows().Select(row => $"{row[0]}, {row[1].Split(' ')[0]}"));
        Assert.Contains(expected.Length == 1 ? "1 rumour" : $"{expected.Length} rumours", page.Main, StringComparison.Ordinal);
        Assert.Equal(expected, await JsonAsync(query, rumour => $"{rumour["coach"]}, {rumour["club"]}"));
        Assert.Equal(expected, (await CsvAsync(query)).Select(cells => $"{cells[0]}, {cells[1]}"));
    }

    [Theory]
    [InlineData("", "Marco Bellini | Noordhaven | Appointed | De Havenbode 5 Mar 2025 | 20 Mar 2025 | 2 · 4")]
    [InlineData("", "Anna Lindqvist | Noordhaven | Off Disputed the job went to Marco Bellini | Sportkurier 11 Mar 2025 | 11 Mar 2025 | 1 · 1")]
    [InlineData("", "Jan Kuiper | Noordhaven interim head coach | Appointed | Official statement 12 Mar 2025 | 12 Mar 2025 | 1 · 1")]
    [InlineData("", "Anna Lindqvist | Eastbridge | Agreed | Eastbridge Echo 2 Apr 2025 | 15 Apr 2025 | 2 · 2")]
    [InlineData("", "Pieter Vondel | Eastbridge | Off | Eastbridge Echo 16 Apr 2025 | 16 Apr 2025 | 1 · 1")]
    [InlineData("source=de-havenbode", "Marco Bellini | Noordhaven | Talks appointed since | De Havenbode 5 Mar 2025 | 10 Mar 2025 | 1 · 3")]
    [InlineData("source=eastbridge-echo", "Anna Lindqvist | Eastbridge | Mentioned | Eastbridge Echo 2 Apr 2025 | 2 Apr 2025 | 1 · 1")]
    [InlineData("publisher=eastbridge-echo", "Marco Bellini | Noordhaven | Wanted appointed since | De Havenbode 6 Mar 2025 | 6 Mar 2025 | 1 · 1")]
    public async Task Row_ToldByTheReportsThatMatch_SaysWhatTheySay(string query, string expected)
    {
        var page = await GetAsync(query);
        foreach (var evidence in page.Document.QuerySelectorAll("details.evidence"))
        {
            evidence.Remove();
        }

        Assert.Contains(expected, page.Rows().Select(row => string.Join(" | ", row)));
    }

    [Fact]
    public async Task Evidence_OfARow_IsTheSentenceOfItsStageWithItsWordsMarked()
    {
        var row = (await GetAsync("coach=anna-lindqvist&club=eastbridge")).Document.QuerySelector("tbody tr.said")!;
        Assert.Equal("Lindqvist sagt zu: Anna Lindqvist, Eastbridge.", row.QuerySelector("blockquote")!.TextContent);
        Assert.Equal("de", row.QuerySelector("blockquote")!.GetAttribute("lang"));
        Assert.Equal("Lindqvist sagt zu", row.QuerySelector("mark")!.TextContent);
    }

    [Theory]
    [InlineData("")]
    [InlineData("source=sportkurier")]
    [InlineData("source=de-havenbode&but=1")]
    [InlineData("stage=off&language=de")]
    [InlineData("status=open&country=Germany&orig=1")]
    [InlineData("from=2025-03-06&to=2025-04-15")]
    public async Task Facet_CountsBesideAValue_IsWhatChoosingItShows(string query)
    {
        var boxes = from box in (await GetAsync(query)).Document.QuerySelectorAll("form.facets input[type=checkbox]")
                    let count = box.ParentElement!.QuerySelector(".count")
                    where count is not null && !box.HasAttribute("checked")
                    select (Name: box.GetAttribute("name")!, Value: box.GetAttribute("value")!, Count: int.Parse(count.TextContent, CultureInfo.InvariantCulture));
        Assert.NotEmpty(boxes);
        foreach (var (name, value, count) in boxes)
        {
            // Within a facet a further tick widens: what it shows alone is counted beside it.
            var others = query.Split('&').Where(part => part.Length > 0 && !part.StartsWith(name + "=", StringComparison.Ordinal));
            var shown = await GetAsync(string.Join('&', others.Append($"{name}={Uri.EscapeDataString(value)}")));
            if (!(name == "source" && query.Contains("but=1", StringComparison.Ordinal)))
            {
                Assert.Equal(count, shown.Rows().Count);
            }
        }
    }

    [Theory]
    [InlineData("?club=nowhere", "club=nowhere")]
    [InlineData("?stage=rumoured", "stage=rumoured")]
    [InlineData("?from=last-week", "from=last-week")]
    [InlineData("?colour=red", "colour=red")]
    public async Task Filter_ThatMeansNothing_IsIgnoredAndSaid(string query, string said)
    {
        var page = await Page.GetAsync(madeUp.Site, $"/rumours{query}&asof={MadeUp.Afterwards}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains($"“{said}”", page.Text(".notice"), StringComparison.Ordinal);
        Assert.Equal(7, page.Rows().Count);
    }

    [Fact]
    public async Task List_ThatIsEmpty_OffersToTakeTheFiltersAway()
    {
        var page = await GetAsync("club=noordhaven&language=en&stage=off");
        Assert.Empty(page.Rows());
        Assert.Contains("/rumours?asof=" + MadeUp.Afterwards, page.Document.QuerySelectorAll(".empty a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Chips_OfActiveFilters_TakeEachAway()
    {
        var page = await GetAsync("source=de-havenbode,sportkurier&status=settled&from=2025-03-01");
        Assert.Equal(["De Havenbode remove", "Sportkurier remove", "Settled remove", "From 1 March 2025 remove", "clear all"], page.Texts(".chosen li"));
        Assert.Equal($"/rumours?source=sportkurier&status=settled&from=2025-03-01&asof={MadeUp.Afterwards}", page.Document.QuerySelector(".chosen a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Page_BeyondTheLast_ShowsTheLast() => Assert.Equal(7, (await GetAsync("page=9")).Rows().Count);

    private Task<Page> GetAsync(string query) => Page.GetAsync(madeUp.Site, Address("/rumours", query));

    private static string Address(string path, string query) => $"{path}?asof={MadeUp.Afterwards}{(query.Length > 0 ? "&" : "")}{query}";

    private async Task<IReadOnlyList<string>> JsonAsync(string query, Func<Dictionary<string, JsonElement>, string> line)
    {
        await using var json = await madeUp.Site.Client.GetStreamAsync(Address("/rumours.json", query), TestContext.Current.CancellationToken);
        var rumours = await JsonSerializer.DeserializeAsync<List<Dictionary<string, JsonElement>>>(json, cancellationToken: TestContext.Current.CancellationToken);
        return [.. rumours!.Select(line)];
    }

    private async Task<IReadOnlyList<string[]>> CsvAsync(string query)
    {
        var csv = await madeUp.Site.Client.GetStringAsync(Address("/rumours.csv", query), TestContext.Current.CancellationToken);
        return [.. csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))];
    }
}
