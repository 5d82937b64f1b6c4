using CoachWatch.Web.Tests.Browsing;
using CoachWatch.Web.Tests.Sites;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browser))]

namespace CoachWatch.Web.Tests.Browsing;

/// <summary>One Chromium for the whole run, started when the first test asks for a page. Where there is none, the test is skipped and says what to install.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly Lazy<Task<Chromium.Found>> _chromium = new(Chromium.FindAsync);
    private readonly SemaphoreSlim _turn = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public ValueTask InitializeAsync()
    {
        // A busy machine is slow, not wrong.
        Assertions.SetDefaultExpectTimeout(20_000);
        return ValueTask.CompletedTask;
    }

    /// <summary>Opens a page of the site in a context of its own: no cookie and no cache of another test.</summary>
    public async Task<Visit> OpenAsync(RunningSite site, string path, View? view = null)
    {
        view ??= View.Desktop;
        var context = await (await LaunchAsync()).NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.Address,
            ViewportSize = new ViewportSize { Width = view.Width, Height = view.Height },
            ColorScheme = view.Dark ? ColorScheme.Dark : ColorScheme.Light,
            Locale = view.Language,
            HasTouch = view == View.Phone,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(60_000);
        var visit = new Visit(context, await context.NewPageAsync(), site.Address);
        await visit.Page.GotoAsync(path);
        return visit;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _turn.Dispose();
    }

    private async Task<IBrowser> LaunchAsync()
    {
        var chromium = await _chromium.Value;
        Assert.SkipUnless(chromium.IsThere, chromium.Reason ?? "");
        await _turn.WaitAsync();
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = chromium.Path, Args = Arguments });
        }
        finally
        {
            _turn.Release();
        }
    }
}
