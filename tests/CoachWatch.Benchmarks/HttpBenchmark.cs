using System.Diagnostics;
using System.Runtime.Versioning;
using CoachWatch.Benchmarks.Workload;
using CoachWatch.Data.Store;

namespace CoachWatch.Benchmarks;

/// <summary>
/// Pages over real HTTP on ten years of news, 16 asked for at once: the server in a process of its own, kept to the first core where the system can do
/// that, whoever asks on the others. Each page as kept by the server, and made anew each time (its address never comes twice). Requests are counted per
/// second of the processor that the server used, so that other work on the machine changes the figure little; times are what who asks saw.
/// </summary>
internal static class HttpBenchmark
{
    private const int AtOnce = 16;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(4);

    public static async Task RunAsync(Figures figures)
    {
        using var folder = new TemporaryFolder();
        var store = await BusyStore.OpenAsync(folder);
        var asked = await Asked.ReadAsync(StoreRegistration.CreateFactory(StoreProvider.Sqlite, $"Data Source={store}"));
        if (OperatingSystem.IsLinux())
        {
            KeepOffTheFirstCore();
        }

        await using var server = await Server.StartAsync(store, core: 0, "--Seeds:Path=");
        await server.WaitUntilReadyAsync();
        foreach (var path in new[] { "/", "/rumours", $"/clubs/{asked.BusiestClub}", "/vacancies", $"/sources/{asked.BusiestSource}" })
        {
            await PageAsync(figures, server, path, path.Contains(asked.BusiestClub, StringComparison.Ordinal) ? "/clubs/{busiest}" : path.Contains(asked.BusiestSource, StringComparison.Ordinal) ? "/sources/{busiest}" : path);
        }

        figures.Note("memory of the server afterwards", server.Memory, "MB");
    }

    private static async Task PageAsync(Figures figures, Server server, string path, string name)
    {
        figures.AtMost($"{name}: HTML", (await server.Client.GetByteArrayAsync(path)).Length / 1024.0, "KB", 40);
        await LoadAsync(server.Client, number => $"{path}?page=1&warm={number}", WarmUp);
        await LoadAsync(server.Client, _ => path, WarmUp);
        var (kept, keptTimes) = await RateAsync(server, _ => path);
        figures.AtLeast($"{name}: as kept", kept, "requests/s of a core", 1_000);
        figures.Note($"{name}: as kept, p99", Measure.Percentile(keptTimes, 0.99), "ms");
        var (anew, anewTimes) = await RateAsync(server, number => $"{path}?page=1&made={number}");
        figures.Note($"{name}: made anew", anew, "requests/s of a core");
        figures.Note($"{name}: made anew, p99", Measure.Percentile(anewTimes, 0.99), "ms");
    }

    private static async Task<(double Rate, List<double> Times)> RateAsync(Server server, Func<int, string> path)
    {
        var before = server.Processor;
        var times = await LoadAsync(server.Client, path, Lasts);
        return (times.Count / (server.Processor - before).TotalSeconds, times);
    }

    /// <returns>Milliseconds of each request.</returns>
    private static async Task<List<double>> LoadAsync(HttpClient client, Func<int, string> path, TimeSpan lasts)
    {
        var number = 0;
        var start = Stopwatch.GetTimestamp();
        var readers = Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
        {
            var times = new List<double>();
            while (Stopwatch.GetElapsedTime(start) < lasts)
            {
                times.Add(1_000 * await Measure.TimeAsync(() => client.GetByteArrayAsync(path(Interlocked.Increment(ref number)))));
            }

            return times;
        }));
        return [.. (await Task.WhenAll(readers)).SelectMany(times => times)];
    }

    [SupportedOSPlatform("linux")]
    private static void KeepOffTheFirstCore()
    {
        if (Environment.ProcessorCount > 1)
        {
            Process.GetCurrentProcess().ProcessorAffinity &= ~1;
        }
    }
}
