using CoachWatch.Web.Tests.Browsing;
using CoachWatch.Web.Tests.Pages;
using CoachWatch.Web.Tests.Sites;
using Microsoft.Playwright;

namespace CoachWatch.Web.Tests.Accessibility;

public sealed class AxeTests(SeededSite seeded, MadeUpSite madeUp, Browser browser)
{
    public static TheoryData<string> Pages =>
    [
        "/", "/clubs", "/clubs/ajax", "/rumours", "/rumours?source=de-telegraaf&from=2025-01-01", "/rumours?asof=2025-05-28", "/vacancies", "/coaches", "/coaches/erik-ten-hag",
        "/sources", "/sources/de-telegraaf", "/articles/5", "/search?q=ten", "/import", "/nowhere", "/clubs/nowhere",
    ];

    [Theory, MemberData(nameof(Pages))]
    public Task Page_LightAndDarkWideAndNarrow_BreaksNoRuleAndFits(string path) => LookAsync(seeded.Site, path);

    [Theory]
    [InlineData("/vacancies?show=open&asof=" + MadeUp.Afterwards)]
    [InlineData("/vacancies/noordhaven/head-coach-2025-03")]
    [InlineData("/articles/4")]
    public Task PageOfTheMadeUpWorld_LightAndDarkWideAndNarrow_BreaksNoRuleAndFits(string path) => LookAsync(madeUp.Site, path);

    [Fact]
    public async Task Axe_PageThatNamesNoLanguage_SaysSo()
    {
        await using var visit = await browser.OpenAsync(seeded.Site, "/nowhere");

        await visit.Page.EvaluateAsync("document.documentElement.removeAttribute('lang')");

        Assert.Contains(await visit.AxeAsync(), violation => violation.Contains("(html-has-lang)", StringComparison.Ordinal));
    }

    private async Task LookAsync(RunningSite site, string path)
    {
        await using var visit = await browser.OpenAsync(site, path);
        var broken = new List<string>();
        foreach (var view in View.All)
        {
            await visit.Page.SetViewportSizeAsync(view.Width, view.Height);
            await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = view.Dark ? ColorScheme.Dark : ColorScheme.Light });
            broken.AddRange((await visit.AxeAsync()).Select(violation => $"{view}: {violation}"));
            if (await visit.OverflowAsync() is > 0 and var pixels)
            {
                broken.Add($"{view}: the page is {pixels} pixels wider than the window");
            }
        }

        Assert.Empty(broken);
    }
}
