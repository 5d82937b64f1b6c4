using System.Diagnostics;

namespace CoachWatch.Benchmarks;

/// <summary>Times in seconds, medians of several rounds. What is compared takes turns, so that a noisy machine disturbs both alike.</summary>
internal static class Measure
{
    /// <returns>The medians of both, and of the second's ratio to the first in the same round.</returns>
    public static (double First, double Second, double Ratio) InTurns(int rounds, Action first, Action second)
    {
        Time(first);
        Time(second);
        var pairs = Enumerable.Range(0, rounds).Select(_ => (First: Time(first), Second: Time(second))).ToList();
        return (Median(pairs.Select(pair => pair.First)), Median(pairs.Select(pair => pair.Second)), Median(pairs.Select(pair => pair.Second / pair.First)));
    }

    public static async Task<(double First, double Second, double Ratio)> InTurnsAsync(int rounds, Func<Task<double>> first, Func<Task<double>> second)
    {
        await first();
        await second();
        var pairs = new List<(double First, double Second)>();
        for (var round = 0; round < rounds; round++)
        {
            pairs.Add((await first(), await second()));
        }

        return (Median(pairs.Select(pair => pair.First)), Median(pairs.Select(pair => pair.Second)), Median(pairs.Select(pair => pair.Second / pair.First)));
    }

    public static double Of(int rounds, Action work)
    {
        Time(work);
        return Median(Enumerable.Range(0, rounds).Select(_ => Time(work)));
    }

    /// <summary>The processor's time, all threads' together: what the work costs one core, whoever else uses the machine.</summary>
    public static double ProcessorOf(int rounds, Action work)
    {
        work();
        return Median(Enumerable.Range(0, rounds).Select(_ =>
        {
            var before = Environment.CpuUsage.TotalTime;
            work();
            return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        }));
    }

    public static double Time(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    public static async Task<double> TimeAsync(Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    public static double Median(IEnumerable<double> values) => Percentile(values, 0.5);

    public static double Percentile(IEnumerable<double> values, double share)
    {
        var ordered = values.Order().ToList();
        return ordered[(int)Math.Min(ordered.Count - 1, Math.Floor(share * ordered.Count))];
    }
}
