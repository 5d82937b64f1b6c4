using CoachWatch.Benchmarks.Workload;

namespace CoachWatch.Benchmarks;

/// <summary>One thing that is measured, by the name under which it is asked for.</summary>
internal sealed record Benchmark(string Name, Func<Figures, Task> Run)
{
    private const string ReportOnly = "--report-only";
    private const string Keep = "--keep=";

    public static readonly IReadOnlyList<Benchmark> All =
    [
        new("parse", ParseBenchmark.RunAsync),
        new("extract", ExtractBenchmark.RunAsync),
        new("store", StoreBenchmark.RunAsync),
        new("queries", QueriesBenchmark.RunAsync),
        new("http", HttpBenchmark.RunAsync),
        new("memory", MemoryBenchmark.RunAsync),
    ];

    /// <returns>0; 1 where a bound was missed, unless only a report is asked for; 2 where the call was wrong.</returns>
    public static async Task<int> RunAsync(string[] line)
    {
        var names = line.Where(word => word != ReportOnly && !word.StartsWith(Keep, StringComparison.Ordinal)).ToList();
        if (names.Find(name => All.All(benchmark => benchmark.Name != name)) is { } unknown)
        {
            Console.Error.WriteLine($"There is no benchmark {unknown}; there are {string.Join(", ", All.Select(benchmark => benchmark.Name))}; {ReportOnly} misses no bound, {Keep}FOLDER keeps the large store for the next time.");
            return 2;
        }

        BusyStore.KeptIn = line.FirstOrDefault(word => word.StartsWith(Keep, StringComparison.Ordinal))?[Keep.Length..];
        var held = true;
        Console.WriteLine(Figures.Heading);
        foreach (var benchmark in All.Where(benchmark => names.Count == 0 || names.Contains(benchmark.Name)))
        {
            var figures = new Figures(benchmark.Name);
            await benchmark.Run(figures);
            held &= figures.AllHeld;
        }

        return held || line.Contains(ReportOnly) ? 0 : 1;
    }
}
