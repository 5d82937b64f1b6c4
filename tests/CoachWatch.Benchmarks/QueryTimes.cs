using System.Globalization;
using Microsoft.Extensions.DependencyInjection;

namespace CoachWatch.Benchmarks;

/// <summary>Asks each query many times, each in a scope of its own as a request has, and tells how long it took, and what it used of the processor, which other work on the machine changes little.</summary>
internal sealed class QueryTimes(Figures figures, IServiceProvider site, double boundInMilliseconds)
{
    private const int Times = 100;
    private const int WarmUp = 150;

    public async Task OfAsync<TQuery>(string what, Func<TQuery, Task> ask)
        where TQuery : notnull
    {
        var times = new List<double>();
        var processor = TimeSpan.Zero;
        for (var time = 0; time < WarmUp + Times; time++)
        {
            processor = time == WarmUp ? Environment.CpuUsage.TotalTime : processor;
            using var scope = site.CreateScope();
            var query = scope.ServiceProvider.GetRequiredService<TQuery>();
            times.Add(1_000 * await Measure.TimeAsync(() => ask(query)));
        }

        var used = (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / Times;
        times.RemoveRange(0, WarmUp);
        figures.AtMost(string.Create(CultureInfo.InvariantCulture, $"{what}: p95 (p50 {Measure.Median(times):0.00}, processor {used:0.00})"), Measure.Percentile(times, 0.95), "ms", boundInMilliseconds);
    }
}
