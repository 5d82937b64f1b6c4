using CoachWatch.Data;
using CoachWatch.Extraction;
using CoachWatch.Web.Tests.Sites;

namespace CoachWatch.Web.Tests.Pages;

/// <summary>What is not sure enough for lists and drawings stands on its article's page, and in a count.</summary>
public sealed class UncertainTests
{
    private const string Sentence = "Een naam voor Bergheim: Ada Nieuwkomer, Bergheim; Rolf Amsel, Bergheim; Rolf Amsel, Bergheim.";

    [Fact]
    public async Task Finding_ThatIsUncertain_IsOnItsArticlesPageAndInTheCountAndInNoList()
    {
        await using var site = await MadeUp.StartAsync();
        var pages = new[]
        {
            "/", "/clubs", "/clubs/bergheim", "/rumours", "/rumours.csv", "/rumours.json", "/rumours?source=zeitung-von-gestern", "/vacancies", "/vacancies/bergheim/head-coach-2025-05",
            "/coaches", "/coaches/rolf-amsel", "/sources", "/sources/de-havenbode", "/search?q=rolf", "/search?q=nieuwkomer", "/search?q=gestern",
        };
        var before = await ReadAsync(site, pages);

        var recorded = await MadeUp.ReadAsync(site, Uncertain());

        var article = await Page.GetAsync(site, $"/articles/{recorded[0].ArticleId}");
        Assert.Equal(["Not sure enough for the lists"], article.Texts("main h2"));
        Assert.Equal(["Ada Nieuwkomer → Bergheim Talks uncertain 3 May 2025", "Rolf Amsel ← Bergheim Left uncertain 3 May 2025", "Rolf Amsel → Bergheim in the job uncertain 3 May 2025"], article.Texts(".reports .line"));
        Assert.Equal([Sentence, Sentence, Sentence], article.Texts(".reports blockquote"));
        var after = await ReadAsync(site, pages);
        Assert.EndsWith(" 3 findings are not sure enough for the lists; each stands on its article's page.", after[0], StringComparison.Ordinal);
        Assert.Equal(before[0], after[0][..before[0].Length]);
        Assert.Equal(before[1..], after[1..]);
    }

    [Fact]
    public async Task Finding_ThatIsUncertain_IsNotCountedBeforeItsDay()
    {
        await using var site = await MadeUp.StartAsync();
        await MadeUp.ReadAsync(site, Uncertain());

        Assert.DoesNotContain("not sure enough", (await Page.GetAsync(site, "/?asof=2025-05-02")).Main, StringComparison.Ordinal);
        Assert.Contains("3 findings are not sure enough", (await Page.GetAsync(site, "/?asof=2025-05-03")).Main, StringComparison.Ordinal);
    }

    private static ExtractedArticle Uncertain()
    {
        var article = MadeUp.Article("2025-05-03", "nl", "De Havenbode", "Een naam voor Bergheim",
            MadeUp.Link("Ada Nieuwkomer", "Bergheim", LinkStage.Talks) with { Sources = ["Zeitung von Gestern"] },
            new ExitFinding { Coach = "Rolf Amsel", Club = "Bergheim", Stage = ExitStage.Left, Role = Role.HeadCoach, Evidence = default, Rule = "made up" },
            new TenureFinding { Coach = "Rolf Amsel", Club = "Bergheim", Current = true, Role = Role.HeadCoach, Evidence = default, Rule = "made up" });
        var found = article.Findings;
        return article with
        {
            Findings = found with
            {
                Links = [.. found.Links.Select(link => link with { Confirmed = false })],
                Exits = [.. found.Exits.Select(exit => exit with { Confirmed = false })],
                Tenures = [.. found.Tenures.Select(tenure => tenure with { Confirmed = false })],
            },
        };
    }

    /// <summary>What each page says, all at a day on which everything is known; of a file its text.</summary>
    private static async Task<string[]> ReadAsync(RunningSite site, IReadOnlyList<string> addresses)
    {
        var read = new List<string>();
        foreach (var address in addresses)
        {
            var asked = $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}asof={MadeUp.Afterwards}";
            read.Add(address.EndsWith(".csv", StringComparison.Ordinal) || address.EndsWith(".json", StringComparison.Ordinal)
                ? await site.Client.GetStringAsync(asked, TestContext.Current.CancellationToken)
                : (await Page.GetAsync(site, asked)).Main);
        }

        return [.. read];
    }
}
