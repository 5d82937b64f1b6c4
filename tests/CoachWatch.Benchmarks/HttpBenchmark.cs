using System.Diagnostics;
using System.Runtime.Versioning;
using CoachWatch.Benchmarks.Workload;
using CoachWatch.Data.Store;

namespace CoachWatch.Benchmarks;

/// <summary>
/// Pages over real HTTP on ten years of news, 16 asked for at once: the server in a process of its own, kept to the first core where the system can do
/// that, whoever asks on the others. Each page as kept by the server, and made anew each time (its address never comes twice).
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
            await PageAsync(figures, server.Client, path, path.Contains(asked.BusiestClub, StringComparison.Ordinal) ? "/clubs/{busiest}" : path.Contains(asked.BusiestSource, StringComparison.Ordinal) ? "/sources/{busiest}" : path);
        }

        figures.Note("memory of the server afterwards", server.Memory, "MB");
    }

    private static async Task PageAsync(Figures figures, HttpClient client, string path, string name)
    {
        figures.AtMost($"{name}: HTML", (await client.GetByteArrayAsync(path)).Length / 1024.0, "KB", 40);
        await LoadAsync(client, _ => path, WarmUp);
        var kept = await LoadAsync(client, _ => path, Lasts);
        figures.AtLeast($"{name}: as kept", kept.Count / Lasts.TotalSeconds, "requests/s", 1_000);
        figures.Note($"{name}: as kept, p99", Measure.Percentile(kept, 0.99), "ms");
        var anew = await LoadAsync(client, number => $"{path}?page=1&made={number}", Lasts);
        figures.Note($"{name}: made anew", anew.Count / Lasts.TotalSeconds, "requests/s");
        figures.Note($"{name}: made anew, p99", Measure.Percentile(anew, 0.99), "ms");
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
