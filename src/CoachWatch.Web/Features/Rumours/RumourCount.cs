using System.Numerics;
using CoachWatch.Data.Store;

namespace CoachWatch.Web.Features.Rumours;

/// <summary>A rumour that passed the filter, as the reports that passed tell it.</summary>
/// <param name="Passed">The reports that passed, in order.</param>
public sealed record RumourMatch(IndexedRumour Rumour, RumourState State, ArraySegment<Report> Passed);

/// <summary>
/// One pass over the index: which rumours pass the filter, and for each facet how many would pass if only that facet were chosen differently.
/// Filters on what a report is (source, publisher, language, period) pick reports, and a rumour is told by the picked ones alone.
/// </summary>
internal sealed class RumourCount
{
    /// <summary>So many values of a facet are told, the most frequent and the chosen ones first.</summary>
    private const int ValuesTold = 60;

    private static readonly Facet[] OfRumour = [Facet.Club, Facet.Coach, Facet.Country, Facet.League, Facet.Role];

    private readonly RumourIndex _index;
    private readonly RumourFilter _filter;
    private readonly DateOnly _day;
    private readonly bool[]?[] _chosen;
    private readonly int[][] _counts;
    private readonly Lazy<IReadOnlyDictionary<Facet, IReadOnlyList<FacetCount>>> _facets;

    private RumourCount(RumourIndex index, RumourFilter filter, DateOnly day)
    {
        (_index, _filter, _day) = (index, filter, day);
        _chosen = [.. RumourFilter.Facets.Select(f => Choice(index.Values[(int)f], filter[f]))];
        _counts = [.. RumourFilter.Facets.Select(f => new int[index.Values[(int)f].Count])];
        _facets = new(() => RumourFilter.Facets.ToDictionary(f => f, Counts));
        var picks = new ReportPicks(index, filter, day, _chosen);
        foreach (var rumour in index.Rumours)
        {
            Count(rumour, picks);
        }
    }

    /// <summary>The count; where nothing narrows it, the one that was made for the same day before.</summary>
    public static RumourCount Of(RumourIndex index, RumourFilter filter, DateOnly day) =>
        filter.Narrows ? new(index, filter, day)
        : index.Whole is { } whole && whole._day == day ? whole
        : index.Whole = new(index, new RumourFilter(), day);

    public List<RumourMatch> Matches { get; } = [];

    /// <summary>The values of each facet that would show anything, the most frequent first; those of fixed lists in their own order.</summary>
    public IReadOnlyDictionary<Facet, IReadOnlyList<FacetCount>> Facets() => _facets.Value;

    private IReadOnlyList<FacetCount> Counts(Facet facet)
    {
        var counts = _index.Values[(int)facet]
            .Select((value, number) => new FacetCount(value, _counts[(int)facet][number], _chosen[(int)facet]?[number] ?? false))
            .Where(c => c.Count > 0 || c.Chosen);
        return facet is Facet.Stage or Facet.Status or Facet.Role
            ? [.. counts]
            : [.. counts.OrderByDescending(c => c.Chosen).ThenByDescending(c => c.Count).ThenBy(c => c.Value.Label, StringComparer.InvariantCultureIgnoreCase).Take(ValuesTold)];
    }

    private void Count(IndexedRumour rumour, ReportPicks picks)
    {
        var fails = 0;
        foreach (var facet in OfRumour)
        {
            fails |= Fail(facet, rumour.Values[(int)facet]);
        }

        if (BitOperations.PopCount((uint)fails) > 1 || !picks.Take(rumour))
        {
            return;
        }

        if (picks.Picked.Count > 0)
        {
            CountWhole(rumour, picks.Picked, fails);
        }

        if (fails == 0)
        {
            foreach (var facet in ReportPicks.Facets)
            {
                CountByReport(rumour, facet, picks);
            }
        }
    }

    private void CountWhole(IndexedRumour rumour, ArraySegment<Report> passed, int fails)
    {
        var state = StateOf(rumour, passed);
        if (_filter.Disputed && !state.Disputed)
        {
            return;
        }

        var (stage, status) = ((int)state.Stage, (int)StatusOf(state));
        fails |= Fail(Facet.Stage, stage) | Fail(Facet.Status, status);
        if (fails == 0)
        {
            Matches.Add(new(rumour, state, passed));
        }

        foreach (var facet in OfRumour)
        {
            CountIf(fails, facet, rumour.Values[(int)facet]);
        }

        CountIf(fails, Facet.Stage, stage);
        CountIf(fails, Facet.Status, status);
    }

    private void CountIf(int fails, Facet facet, int value)
    {
        if ((fails & ~(1 << (int)facet)) == 0 && value >= 0)
        {
            _counts[(int)facet][value]++;
        }
    }

    private void CountByReport(IndexedRumour rumour, Facet facet, ReportPicks picks)
    {
        var stateMatters = _filter.Disputed || _chosen[(int)Facet.Stage] is not null || _chosen[(int)Facet.Status] is not null;
        if (stateMatters && !StatePasses(rumour, picks.PickedBut(facet)))
        {
            return;
        }

        foreach (var value in picks.ValuesBut(facet))
        {
            _counts[(int)facet][value]++;
        }
    }

    private bool StatePasses(IndexedRumour rumour, ArraySegment<Report> reports)
    {
        if (reports.Count == 0)
        {
            return false;
        }

        var state = StateOf(rumour, reports);
        return (!_filter.Disputed || state.Disputed) && Fail(Facet.Stage, (int)state.Stage) == 0 && Fail(Facet.Status, (int)StatusOf(state)) == 0;
    }

    private int Fail(Facet facet, int value) => _chosen[(int)facet] is not { } chosen || (value >= 0 && chosen[value]) ? 0 : 1 << (int)facet;

    private RumourState StateOf(IndexedRumour rumour, ReadOnlySpan<Report> reports) =>
        RumourState.Of(reports, rumour.Coach.Id, rumour.Role is Extraction.Role.InterimHeadCoach, rumour.Vacancy.EndOn(_day));

    private static RumourStatus StatusOf(RumourState state) => state.Outcome is Outcome.Open ? RumourStatus.Open : RumourStatus.Settled;

    // Null where nothing is chosen: then the facet does not narrow.
    private static bool[]? Choice(IReadOnlyList<FacetValue> values, IReadOnlyList<string> keys) =>
        keys.Count == 0 ? null : [.. values.Select(v => keys.Contains(v.Key))];
}
