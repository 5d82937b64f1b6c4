using CoachWatch.Web.Commands;
using CoachWatch.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CoachWatch.Web.Tests.Sites;

/// <summary>The real site on a loopback port, in this process, on its own database; both are gone when it is disposed.</summary>
public sealed class RunningSite : IAsyncDisposable
{
    private readonly WebApplication _site;
    private readonly TemporaryFolder _folder;

    private RunningSite(WebApplication site, TemporaryFolder folder)
    {
        (_site, _folder) = (site, folder);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(Address) };
    }

    public string Address => _site.Urls.Single();

    public IServiceProvider Services => _site.Services;

    /// <summary>Follows no redirect and keeps no cookie.</summary>
    public HttpClient Client { get; }

    /// <summary>A site without any data.</summary>
    public static Task<RunningSite> StartEmptyAsync(params string[] settings) => StartAsync(new TemporaryFolder(), ["--Seeds:Path=", .. settings]);

    /// <summary>An empty site that has not yet looked whether there is news to start with.</summary>
    public static Task<RunningSite> StartUnreadyAsync() => StartAsync(new TemporaryFolder(), ["--Seeds:Path="], isReady: false);

    /// <summary>A site with the news that comes with the program, as after the first start.</summary>
    public static async Task<RunningSite> StartSeededAsync(params string[] settings)
    {
        var folder = new TemporaryFolder();
        await SeededStore.CopyAsync(folder.DatabaseFile);
        return await StartAsync(folder, settings);
    }

    private static async Task<RunningSite> StartAsync(TemporaryFolder folder, string[] settings, bool isReady = true)
    {
        var site = Site.Build(["--urls=http://127.0.0.1:0", $"--ConnectionStrings:CoachWatch={folder.ConnectionString}", .. settings]);
        await site.Services.GetRequiredService<Opening>().OpenAsync(CancellationToken.None);
        await site.StartAsync();
        if (isReady)
        {
            await ServeCommand.ReadNewsAsync(site);
        }

        return new RunningSite(site, folder);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _site.DisposeAsync();
        _folder.Dispose();
    }
}
