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
    private readonly Facet? _subject;
    private readonly bool[]?[] _chosen;
    private readonly bool _stateMatters;
    private readonly int[][] _counts;
    private readonly Lazy<IReadOnlyDictionary<Facet, IReadOnlyList<FacetCount>>> _facets;

    private RumourCount(RumourIndex index, RumourFilter filter, DateOnly day, Facet? subject)
    {
        (_index, _filter, _day, _subject) = (index, filter, day, subject);
        _chosen = [.. RumourFilter.Facets.Select(f => Choice(index.Values[(int)f], filter[f]))];
        _stateMatters = filter.Disputed || _chosen[(int)Facet.Stage] is not null || _chosen[(int)Facet.Status] is not null;
        _counts = [.. RumourFilter.Facets.Select(f => new int[index.Values[(int)f].Count])];
        _facets = new(() => RumourFilter.Facets.ToDictionary(f => f, Values));
        var picks = new ReportPicks(index, filter, day, _chosen);
        foreach (var rumour in index.Rumours)
        {
            Count(rumour, picks);
        }
    }

    /// <summary>The count; where nothing narrows it, the one that was made for the same day before.</summary>
    public static RumourCount Of(RumourIndex index, RumourFilter filter, DateOnly day) =>
        filter.Narrows ? new(index, filter, day, subject: null)
        : index.Whole is { } whole && whole._day == day ? whole
        : index.Whole = new(index, new RumourFilter(), day, subject: null);

    /// <summary>The count of what has the value, for a page about it: nothing where nothing has it, and no other value of the facet is counted.</summary>
    public static RumourCount About(RumourIndex index, Facet subject, string key, DateOnly day, RumourFilter? filter = null) =>
        new(index, (filter ?? new RumourFilter()).With(subject, [key]), day, subject);

    public List<RumourMatch> Matches { get; } = [];

    /// <summary>The values of each facet that would show anything, the most frequent first; those of fixed lists in their own order.</summary>
    public IReadOnlyDictionary<Facet, IReadOnlyList<FacetCount>> Facets() => _facets.Value;

    public IReadOnlyList<FacetCount> Values(Facet facet)
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

        if (BitOperations.PopCount((uint)fails) > 1 || (_subject is { } subject && (fails & (1 << (int)subject)) != 0) || !picks.Take(rumour))
        {
            return;
        }

        var passes = CountWhole(rumour, picks.Picked(), fails);
        foreach (var facet in ReportPicks.Facets)
        {
            // Where nothing is chosen in the facet, it changes nothing to leave it aside.
            if (_chosen[(int)facet] is null && !_stateMatters ? passes : fails == 0)
            {
                CountTold(rumour, facet, picks);
            }
        }
    }

    /// <returns>True where the rumour passes the filter.</returns>
    private bool CountWhole(IndexedRumour rumour, ArraySegment<Report> picked, int fails)
    {
        if (picked.Count == 0 || (StateOf(rumour, picked) is var state && _filter.Disputed && !state.Disputed))
        {
            return false;
        }

        var (stage, status) = ((int)state.Stage, (int)StatusOf(state));
        fails |= Fail(Facet.Stage, stage) | Fail(Facet.Status, status);
        foreach (var facet in OfRumour)
        {
            CountIf(fails, facet, rumour.Values[(int)facet]);
        }

        CountIf(fails, Facet.Stage, stage);
        CountIf(fails, Facet.Status, status);
        if (fails == 0)
        {
            Matches.Add(new(rumour, state, ReferenceEquals(picked.Array, _index.Reports) ? picked : picked.ToArray()));
        }

        return fails == 0;
    }

    private void CountIf(int fails, Facet facet, int value)
    {
        if ((fails & ~(1 << (int)facet)) == 0 && value >= 0)
        {
            _counts[(int)facet][value]++;
        }
    }

    /// <summary>A value alone may tell the rumour differently than all do: then its own reports decide.</summary>
    private void CountTold(IndexedRumour rumour, Facet facet, ReportPicks picks)
    {
        foreach (var value in picks.ValuesBut(facet))
        {
            if (!_stateMatters || StatePasses(rumour, picks.PickedWith(facet, value)))
            {
                _counts[(int)facet][value]++;
            }
        }
    }

    private bool StatePasses(IndexedRumour rumour, ReadOnlySpan<Report> reports)
    {
        var state = StateOf(rumour, reports);
        return (!_filter.Disputed || state.Disputed) && Fail(Facet.Stage, (int)state.Stage) == 0 && Fail(Facet.Status, (int)StatusOf(state)) == 0;
    }

    private int Fail(Facet facet, int value) => _chosen[(int)facet] is not { } chosen || (value >= 0 && chosen[value]) ? 0 : 1 << (int)facet;

    private RumourState StateOf(IndexedRumour rumour, ReadOnlySpan<Report> reports) =>
        RumourState.Of(reports, rumour.Coach.Id, rumour.Role is not Extraction.Role.HeadCoach, rumour.Vacancy.EndOn(_day), rumour.SignedElsewhere(reports[^1].KnownOn, _day));

    private static RumourStatus StatusOf(RumourState state) => state.Outcome is Outcome.Open ? RumourStatus.Open : RumourStatus.Settled;

    // Null where nothing is chosen: then the facet does not narrow.
    private static bool[]? Choice(IReadOnlyList<FacetValue> values, IReadOnlyList<string> keys) =>
        keys.Count == 0 ? null : [.. values.Select(v => keys.Contains(v.Key))];
}
