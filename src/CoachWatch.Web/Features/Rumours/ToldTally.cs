using CoachWatch.Data.Store;

namespace CoachWatch.Web.Features.Rumours;

/// <summary>
/// Counts for each value of a report's facet the rumours that pass when its reports alone tell them: a source may know of talks where another knows of
/// a contract.
/// </summary>
/// <param name="passes">By the place of the state; null where every state passes.</param>
internal sealed class ToldTally(RumourIndex index, ReportValues told, ReportSet picked, DateOnly day, bool[]? passes)
{
    /// <summary>By how a job ended: whether its rumours pass whatever is said of them; null where that depends on it.</summary>
    private readonly bool?[]? _sure = passes is null ? null : [.. passes.Chunk(passes.Length / RumourState.Ends).Select(Sure)];

    /// <summary>For each rumour whether it passes when all that is picked of it tells it; null where that was not counted.</summary>
    public bool[]? Passed { private get; init; }

    /// <param name="values">How many there are.</param>
    public int[] Count(int values)
    {
        var counts = new int[values];
        var (starts, last) = (index.Starts, index.Reports.Length);
        for (var report = picked.Next(0, last); report < last;)
        {
            var rumour = index.RumoursOfReports[report];
            var (start, end) = (starts[rumour], starts[rumour + 1]);
            Count(rumour, end - start, picked.Count(start, end) == end - start, counts);
            report = picked.Next(end, last);
        }

        return counts;
    }

    /// <param name="all">How many reports the rumour has.</param>
    /// <param name="whole">Whether all of them are picked.</param>
    private void Count(int rumour, int all, bool whole, int[] counts)
    {
        var (from, until) = told.Of(rumour);
        var values = told.Values.AsSpan(from, until - from);
        ref readonly var facts = ref index.Facts[rumour];
        var (end, elsewhere) = passes is null ? default : (facts.EndOn(day), facts.ElsewhereUntil(day));
        if (IsSure(end, elsewhere) is { } isSure)
        {
            for (var i = 0; isSure && i < values.Length; i++)
            {
                counts[values[i]] += whole ? 1 : AnyPicked(told.Reports[from + i]);
            }

            return;
        }

        for (var i = 0; i < values.Length; i++)
        {
            var reports = told.Reports[from + i];
            if (reports.Length == all && Passed is not null)
            {
                counts[values[i]] += Passed[rumour] ? 1 : 0;
                continue;
            }

            var (fold, last) = whole ? (told.Wholes[from + i], reports[^1]) : Fold(reports);
            if (!fold.IsEmpty)
            {
                counts[values[i]] += passes![RumourState.PlaceOf(fold, index.Days[last] <= elsewhere ? end | JobEnd.Elsewhere : end)] ? 1 : 0;
            }
        }
    }

    private bool? IsSure(JobEnd end, DateOnly elsewhere) =>
        _sure is null ? true
        : elsewhere == DateOnly.MinValue || _sure[(int)end] == _sure[(int)(end | JobEnd.Elsewhere)] ? _sure[(int)end]
        : null;

    /// <param name="places">Whether the states of one end pass, by what is said; the first is that of no report.</param>
    private static bool? Sure(bool[] places) =>
        places.AsSpan(1, RumourFold.Different).Contains(true) ? places.AsSpan(1, RumourFold.Different).Contains(false) ? null : true : false;

    /// <returns>1 where any is picked, or else 0: the lists are short, and where to stop would be guessed wrong half of the time.</returns>
    private int AnyPicked(ReadOnlySpan<int> reports)
    {
        var any = 0;
        foreach (var report in reports)
        {
            any |= picked.Bit(report);
        }

        return any;
    }

    private (RumourFold Fold, int Last) Fold(ReadOnlySpan<int> reports)
    {
        var (fold, last, said) = (new RumourFold(), 0, index.Said);
        foreach (var report in reports)
        {
            var word = (byte)picked.Pick(report, said[report], RumourFold.Nothing);
            fold = fold.With(word);
            last = word == RumourFold.Nothing ? last : report;
        }

        return (fold, last);
    }
}
