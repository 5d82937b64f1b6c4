using System.Text;
using CoachWatch.Web.Tests.Browsing;
using CoachWatch.Web.Tests.Sites;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoachWatch.Web.Tests.Journeys;

/// <summary>Bringing news in by hand, and what is said of input that is none.</summary>
public sealed class ImportJourneys(Browser browser)
{
    private const string News = """
        publisher: BBC Sport
        published: 2026-01-12
        title: Ajax turn to Ten Hag
        ---
        Ajax have appointed Erik ten Hag as their new head coach.
        """;

    [Fact]
    public async Task Paste_AnArticle_ShowsAtOnceWhatWasRead()
    {
        await using var site = await RunningSite.StartSeededAsync();
        await using var visit = await OpenAsync(site);
        await PasteAsync(visit.Page, News);
        await Expect(Outcome(visit.Page)).ToHaveTextAsync("1 new, 0 known, 0 rejected");
        await Expect(visit.Page.Locator(".outcome-file blockquote").First).ToContainTextAsync("Ajax have appointed Erik ten Hag");
        await PasteAsync(visit.Page, News);
        await Expect(Outcome(visit.Page)).ToHaveTextAsync("0 new, 1 known, 0 rejected");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Ajax turn to Ten Hag" }).ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Ajax turn to Ten Hag");
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Paste_NothingAndVeryMuch_IsAnswered()
    {
        await using var site = await RunningSite.StartEmptyAsync();
        await using var visit = await OpenAsync(site);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();
        await Expect(Notice(visit.Page)).ToContainTextAsync("is empty");
        await PasteAsync(visit.Page, "Nothing happened at the club on this day.\n\n" + string.Concat(Enumerable.Repeat("The grass grew and the gates stayed shut, as an old man said. ", 5_000)));
        await Expect(Outcome(visit.Page)).ToHaveTextAsync("1 new, 0 known, 0 rejected");
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Upload_SeveralFilesWithBadOnesAmongThem_TakesTheGoodAndNamesTheBad()
    {
        await using var site = await RunningSite.StartEmptyAsync();
        await using var visit = await OpenAsync(site);
        await visit.Page.Locator("#files").SetInputFilesAsync(
        [
            File("good.txt", News),
            new FilePayload { Name = "picture.txt", MimeType = "text/plain", Buffer = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0, 0, 1, 2] },
            File("empty.html", ""),
            File("feed.xml", Feed),
            new FilePayload { Name = "large.txt", MimeType = "text/plain", Buffer = new byte[(10 * 1024 * 1024) + 1] },
        ]);
        await Expect(Outcome(visit.Page)).ToContainTextAsync("2 new, 0 known, 4 rejected");
        foreach (var name in new[] { "picture.txt", "empty.html", "feed.xml", "large.txt" })
        {
            await Expect(visit.Page.Locator(".outcome-file", new() { HasText = name }).Locator(".notice").First).ToContainTextAsync(name);
        }

        Assert.Empty(visit.Errors);
    }

    private const string Feed = """
        <?xml version="1.0"?>
        <rss version="2.0"><channel><title>Echo</title>
          <item><title>Mayor opens the new stand</title><link>https://echo.example/1</link><description>The stand at the river end was opened by the mayor on Sunday, and the brass band played.</description><pubDate>Mon, 12 Jan 2026 10:00:00 GMT</pubDate></item>
          <item></item>
        </channel></rss>
        """;

    private async Task<Visit> OpenAsync(RunningSite site)
    {
        var visit = await browser.OpenAsync(site, "/import");
        await Expect(visit.Page.Locator("[data-interactive=true]")).ToBeAttachedAsync();
        return visit;
    }

    private static async Task PasteAsync(IPage page, string text)
    {
        await page.GetByLabel("Paste an article").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();
    }

    private static ILocator Outcome(IPage page) => page.Locator(".outcome > h2");

    private static ILocator Notice(IPage page) => page.Locator(".outcome .notice");

    private static FilePayload File(string name, string text) => new() { Name = name, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(text) };
}
