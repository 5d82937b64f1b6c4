using System.Net;
using CoachWatch.Data;
using CoachWatch.Data.Import;
using CoachWatch.Extraction;
using CoachWatch.Web.Tests.Browsing;
using CoachWatch.Web.Tests.Sites;

namespace CoachWatch.Web.Tests.Pages;

/// <summary>What an article says is shown as text, whatever it says.</summary>
public sealed class HostileTextTests(Browser browser)
{
    private const string Script = "<script>document.title='broken in'</script>";
    private const string Image = "Ann <img src=x onerror=\"document.title='broken in'\"> Onym";
    private const string Attribute = "\" onmouseover=\"document.title='broken in'\" x=\" United";

    [Fact]
    public async Task Article_FullOfMarkup_IsShownAsText()
    {
        await using var site = await RunningSite.StartEmptyAsync();
        var recorded = await MadeUp.ReadAsync(site, Hostile("https://news.example/\"><script>document.title='broken in'</script>"), Hostile("javascript:document.title='broken in'"));
        var id = recorded[0].ArticleId;
        var coach = (await Page.GetAsync(site, "/coaches")).Document.QuerySelector(".cards a")!.GetAttribute("href")!;
        var club = (await Page.GetAsync(site, "/clubs")).Document.QuerySelector(".cards a")!.GetAttribute("href")!;
        foreach (var address in new[] { "/", "/clubs", club, "/coaches", coach, "/rumours", "/vacancies", "/sources", $"/articles/{id}", $"/articles/{recorded[1].ArticleId}", "/search?q=" + WebUtility.UrlEncode(Script), "/rumours?club=" + WebUtility.UrlEncode(Attribute) })
        {
            var page = await Page.GetAsync(site, address);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Empty(page.Document.QuerySelectorAll("img, [onerror], [onmouseover], script:not([src]), a[href^='javascript:' i]"));
            await using var visit = await browser.OpenAsync(site, address);
            await visit.Page.Mouse.MoveAsync(400, 300);
            Assert.NotEqual("broken in", await visit.Page.TitleAsync());
            Assert.Empty(visit.Errors);
        }

        Assert.Equal(Script, (await Page.GetAsync(site, $"/articles/{id}")).Heading);
    }

    [Fact]
    public async Task File_WithAFormula_IsNoFormulaInASpreadsheet()
    {
        await using var site = await RunningSite.StartEmptyAsync();
        await MadeUp.ReadAsync(site, MadeUp.Article("2025-05-01", "en", "=cmd|' /C calc'!A0, Times", "Title", MadeUp.Link("=HYPERLINK(\"http://x\") Smith", "@Club, \"United\"", LinkStage.Talks)));
        var csv = await site.Client.GetStringAsync("/rumours.csv", TestContext.Current.CancellationToken);
        Assert.StartsWith("\"'=HYPERLINK(\"\"http://x\"\") Smith\",\"'@Club, \"\"United\"\"\",", csv.Split("\r\n")[1], StringComparison.Ordinal);
    }

    private static ExtractedArticle Hostile(string url)
    {
        var article = MadeUp.Article("2025-05-01", "en", Script + " Times", Script, MadeUp.Link(Image, Attribute, LinkStage.Talks));
        return article with { Article = article.Article with { Url = url, Notice = Script, Text = article.Article.Text + url } };
    }
}
