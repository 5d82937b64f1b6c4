using System.Globalization;
using Microsoft.Extensions.DependencyInjection;

namespace CoachWatch.Benchmarks;

/// <summary>Asks each query many times, each in a scope of its own as a request has, and tells how long it took.</summary>
internal sealed class QueryTimes(Figures figures, IServiceProvider site, double boundInMilliseconds)
{
    private const int Times = 100;
    private const int WarmUp = 15;

    public async Task OfAsync<TQuery>(string what, Func<TQuery, Task> ask)
        where TQuery : notnull
    {
        var times = new List<double>();
        for (var time = 0; time < WarmUp + Times; time++)
        {
            using var scope = site.CreateScope();
            var query = scope.ServiceProvider.GetRequiredService<TQuery>();
            times.Add(1_000 * await Measure.TimeAsync(() => ask(query)));
        }

        times.RemoveRange(0, WarmUp);
        figures.AtMost(string.Create(CultureInfo.InvariantCulture, $"{what}: p95 (p50 {Measure.Median(times):0.00})"), Measure.Percentile(times, 0.95), "ms", boundInMilliseconds);
    }
}
