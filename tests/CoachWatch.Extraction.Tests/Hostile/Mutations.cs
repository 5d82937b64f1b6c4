using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace CoachWatch.Extraction.Tests.Hostile;

/// <summary>Runs a reader over spoilt inputs and gathers what went wrong; the environment's COACHWATCH_MUTATIONS asks for a long run, in which time is checked too.</summary>
/// <param name="ordinarily">How many there are where the environment asks for none.</param>
internal sealed class Mutations(int ordinarily)
{
    private const int MostFaults = 20, LettersASecond = 100_000;

    private readonly ConcurrentQueue<string> _faults = new();
    private double _slowest;

    public static int? Asked =>
        int.TryParse(Environment.GetEnvironmentVariable("COACHWATCH_MUTATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    public int Count => Asked ?? ordinarily;

    public IEnumerable<string> Faults => _faults;

    /// <summary>The longest that any took on the processor, in seconds for 100,000 letters or all of a shorter one.</summary>
    public double Slowest => _slowest;

    /// <param name="read">Reads the input of that number; answers how long it was and what is wrong with the outcome, or null.</param>
    public void Run(Func<int, (int Length, string? Fault)> read)
    {
        Try(0, read, timed: false); // The first waits for the reference data.
        Parallel.For(0, Count, (number, loop) =>
        {
            Try(number, read, timed: Asked is not null);
            if (_faults.Count >= MostFaults)
            {
                loop.Stop();
            }
        });
    }

    private void Try(int number, Func<int, (int Length, string? Fault)> read, bool timed)
    {
        try
        {
            var start = timed ? Seconds() : 0;
            var (length, fault) = read(number);
            if (fault is not null)
            {
                _faults.Enqueue($"{number}: {fault}");
            }

            if (timed)
            {
                Time(number, length, Seconds() - start);
            }
        }
        catch (Exception thrown)
        {
            _faults.Enqueue($"{number}: {thrown}");
        }
    }

    private void Time(int number, int length, double seconds)
    {
        var slowness = seconds / Math.Max(1, length / (double)LettersASecond);
        lock (_faults)
        {
            _slowest = Math.Max(_slowest, slowness);
        }

        if (slowness > 1)
        {
            _faults.Enqueue($"{number}: {length} letters took {seconds:0.00} s");
        }
    }

    /// <summary>What the processor spent on this thread, where the system tells it: others that have the processor meanwhile are not the reader's slowness.</summary>
    private static double Seconds()
    {
        const string Spent = "/proc/thread-self/schedstat";
        return File.Exists(Spent) ? double.Parse(File.ReadAllText(Spent).Split(' ')[0], CultureInfo.InvariantCulture) / 1e9 : Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;
    }
}
