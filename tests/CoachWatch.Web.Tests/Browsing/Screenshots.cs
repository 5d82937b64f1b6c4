using CoachWatch.Web.Tests.Sites;
using Microsoft.Playwright;

namespace CoachWatch.Web.Tests.Browsing;

/// <summary>Takes the README's pictures; <c>tests/screenshots</c> calls it.</summary>
public sealed class Screenshots(SeededSite seeded, Browser browser)
{
    private static readonly (string Name, string Path, View View)[] Pictures =
    [
        ("club-desktop-light", "/clubs/bayer-leverkusen", View.Desktop),
        ("rumours-desktop-light", "/rumours", View.Desktop),
        ("vacancies-desktop-dark", "/vacancies?asof=2025-05-28", View.Desktop with { Dark = true }),
    ];

    [Fact(Explicit = true)]
    public async Task Take()
    {
        var folder = Environment.GetEnvironmentVariable("COACHWATCH_SCREENSHOTS");
        Assert.False(string.IsNullOrEmpty(folder), "Name a folder in COACHWATCH_SCREENSHOTS.");
        foreach (var (name, path, view) in Pictures)
        {
            await using var visit = await browser.OpenAsync(seeded.Site, path, view);
            await visit.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png") });
        }
    }
}
