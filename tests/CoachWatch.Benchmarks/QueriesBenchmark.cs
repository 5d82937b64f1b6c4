namespace CoachWatch.Benchmarks;

internal static class QueriesBenchmark
{
    public static Task RunAsync(Figures figures) => Task.CompletedTask;
}
