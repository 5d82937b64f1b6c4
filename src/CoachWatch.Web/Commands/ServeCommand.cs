using CoachWatch.Data;
using CoachWatch.Data.Derive;
using CoachWatch.Data.Store;
using CoachWatch.Web.Features.Rumours;
using CoachWatch.Web.Hosting;

namespace CoachWatch.Web.Commands;

public static class ServeCommand
{
    public static async Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        await using var site = Site.Build(call.Settings);
        await site.Services.GetRequiredService<Opening>().OpenAsync(cancellation);
        // The first page needs it: read while the site begins to listen.
        _ = Task.Run(() => site.Services.GetRequiredService<RumourIndexes>().CurrentAsync(CancellationToken.None), CancellationToken.None);
        await ListenAsync(site, cancellation);
        Console.WriteLine($"CoachWatch is at {string.Join(" and ", site.Urls)} (Ctrl+C stops it).");
        var news = ReadNewsAsync(site);
        await site.WaitForShutdownAsync(cancellation);
        await news;
        return 0;
    }

    private static async Task ListenAsync(WebApplication site, CancellationToken cancellation)
    {
        try
        {
            await site.StartAsync(cancellation);
        }
        catch (Exception fault) when (ListenFault.Explain(fault, Site.AddressesOf(site)) is { } refused)
        {
            throw refused;
        }
    }

    /// <summary>While the site is up already. Where the store can take no more, there is nothing to stay up for.</summary>
    public static async Task ReadNewsAsync(WebApplication site)
    {
        var reading = site.Services.GetRequiredService<FirstReading>();
        var stopping = site.Lifetime.ApplicationStopping;
        try
        {
            if (await reading.FindNewsAsync(stopping) is { } news)
            {
                await ProgressView.ShowAsync("Reading the news that comes with it", "files", show =>
                    reading.RunAsync(news, progress => show(progress.Files, progress.FilesTotal), stopping));
            }
            else
            {
                await reading.LoadNamesAsync(stopping);
                // What an import that was cut short left to do.
                await site.Services.GetRequiredService<Deriver>().DeriveAsync(stopping);
            }

            site.Services.GetRequiredService<Readiness>().Complete();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The next start goes on where this one stopped.
        }
        catch (StoreRefusedException)
        {
            site.Lifetime.StopApplication();
            throw;
        }
    }
}
