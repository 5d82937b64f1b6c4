using System.Numerics;
using System.Runtime.InteropServices;
using CoachWatch.Data.Store;

namespace CoachWatch.Web.Features.Rumours;

/// <summary>A rumour that passed the filter, as the reports that passed tell it.</summary>
/// <param name="Passed">The reports that passed, in order.</param>
public sealed record RumourMatch(IndexedRumour Rumour, RumourState State, Report[] Passed);

/// <summary>
/// One pass over the index: which rumours pass the filter, and for each facet how many would pass if only that facet were chosen differently.
/// Filters on what a report is (source, publisher, language, period) pick reports, and a rumour is told by the picked ones alone.
/// </summary>
internal sealed class RumourCount
{
    private static readonly Facet[] OfReport = [Facet.Source, Facet.Publisher, Facet.Language];
    private static readonly Facet[] OfRumour = [Facet.Club, Facet.Coach, Facet.Country, Facet.League, Facet.Role];

    private readonly RumourIndex _index;
    private readonly RumourFilter _filter;
    private readonly DateOnly _day;
    private readonly bool[]?[] _chosen;
    private readonly int[][] _counts;
    private readonly int[][] _countedFor;
    private readonly List<Report> _passed = [];
    private readonly List<Report> _butOne = [];

    public RumourCount(RumourIndex index, RumourFilter filter, DateOnly day)
    {
        (_index, _filter, _day) = (index, filter, day);
        _chosen = [.. RumourFilter.Facets.Select(f => Choice(index.Values[(int)f], filter[f]))];
        _counts = [.. RumourFilter.Facets.Select(f => new int[index.Values[(int)f].Count])];
        _countedFor = [.. OfReport.Select(f => new int[index.Values[(int)f].Count])];
        foreach (var rumour in index.Rumours)
        {
            Count(rumour);
        }
    }

    public List<RumourMatch> Matches { get; } = [];

    /// <summary>The values of each facet that would show anything, the most frequent first; those of fixed lists in their own order.</summary>
    public IReadOnlyDictionary<Facet, IReadOnlyList<FacetCount>> Facets() => RumourFilter.Facets.ToDictionary(f => f, Counts);

    private IReadOnlyList<FacetCount> Counts(Facet facet)
    {
        var counts = _index.Values[(int)facet]
            .Select((value, number) => new FacetCount(value, _counts[(int)facet][number], _filter[facet].Contains(value.Key)))
            .Where(c => c.Count > 0 || c.Chosen);
        return facet is Facet.Stage or Facet.Status or Facet.Role
            ? [.. counts]
            : [.. counts.OrderByDescending(c => c.Chosen).ThenByDescending(c => c.Count).ThenBy(c => c.Value.Label, StringComparer.InvariantCultureIgnoreCase)];
    }

    private void Count(IndexedRumour rumour)
    {
        var fails = 0;
        foreach (var facet in OfRumour)
        {
            if (!Passes(facet, rumour.Values[(int)facet]))
            {
                fails |= 1 << (int)facet;
            }
        }

        if (BitOperations.PopCount((uint)fails) > 1)
        {
            return;
        }

        if (Pick(rumour, except: null, _passed))
        {
            CountWhole(rumour, fails);
        }

        if (fails == 0)
        {
            foreach (var facet in OfReport)
            {
                CountByReport(rumour, facet);
            }
        }
    }

    private void CountWhole(IndexedRumour rumour, int fails)
    {
        var passed = CollectionsMarshal.AsSpan(_passed);
        var state = StateOf(rumour, passed);
        if (_filter.Disputed && !state.Disputed)
        {
            return;
        }

        var (stage, status) = ((int)state.Stage, (int)StatusOf(state));
        fails |= (Passes(Facet.Stage, stage) ? 0 : 1 << (int)Facet.Stage) | (Passes(Facet.Status, status) ? 0 : 1 << (int)Facet.Status);
        if (fails == 0)
        {
            Matches.Add(new(rumour, state, passed.ToArray()));
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

    private void CountByReport(IndexedRumour rumour, Facet facet)
    {
        // Without a choice in this facet the reports that pass all but it are those that pass all.
        var stateMatters = _filter.Disputed || _chosen[(int)Facet.Stage] is not null || _chosen[(int)Facet.Status] is not null;
        if (stateMatters && !(Pick(rumour, facet, _butOne) && StatePasses(rumour)))
        {
            return;
        }

        foreach (ref readonly var report in _index.ReportsOf(rumour))
        {
            if (!Picked(report, facet))
            {
                continue;
            }

            switch (facet)
            {
                case Facet.Source:
                    foreach (var source in report.Sources)
                    {
                        CountOnce(rumour, facet, source);
                    }

                    break;
                case Facet.Publisher:
                    CountOnce(rumour, facet, report.Publisher);
                    break;
                default:
                    CountOnce(rumour, facet, report.Language);
                    break;
            }
        }
    }

    private void CountOnce(IndexedRumour rumour, Facet facet, int value)
    {
        if (value >= 0 && _countedFor[(int)facet][value] != rumour.Id)
        {
            _countedFor[(int)facet][value] = rumour.Id;
            _counts[(int)facet][value]++;
        }
    }

    private bool StatePasses(IndexedRumour rumour)
    {
        var state = StateOf(rumour, CollectionsMarshal.AsSpan(_butOne));
        return (!_filter.Disputed || state.Disputed) && Passes(Facet.Stage, (int)state.Stage) && Passes(Facet.Status, (int)StatusOf(state));
    }

    private bool Pick(IndexedRumour rumour, Facet? except, List<Report> picked)
    {
        picked.Clear();
        foreach (ref readonly var report in _index.ReportsOf(rumour))
        {
            if (Picked(report, except))
            {
                picked.Add(report.Report);
            }
        }

        return picked.Count > 0;
    }

    private bool Picked(in IndexedReport report, Facet? except)
    {
        if (report.Report.KnownOn > _day || (_filter.Originals && report.Repeat)
            || (_filter.From is { } from && report.Report.KnownOn < from) || (_filter.To is { } to && report.Report.KnownOn > to))
        {
            return false;
        }

        return (except is Facet.Source || PassesSource(report))
            && (except is Facet.Publisher || Passes(Facet.Publisher, report.Publisher))
            && (except is Facet.Language || Passes(Facet.Language, report.Language));
    }

    private bool PassesSource(in IndexedReport report)
    {
        if (_chosen[(int)Facet.Source] is not { } chosen)
        {
            return true;
        }

        foreach (var source in report.Sources)
        {
            if (chosen[source])
            {
                return !_filter.AllBut;
            }
        }

        return _filter.AllBut;
    }

    private bool Passes(Facet facet, int value) => _chosen[(int)facet] is not { } chosen || (value >= 0 && chosen[value]);

    private RumourState StateOf(IndexedRumour rumour, ReadOnlySpan<Report> reports) =>
        RumourState.Of(reports, rumour.Coach.Id, rumour.Role is Extraction.Role.InterimHeadCoach, rumour.Vacancy.EndOn(_day));

    private static RumourStatus StatusOf(RumourState state) => state.Outcome is Outcome.Open ? RumourStatus.Open : RumourStatus.Settled;

    // Null where nothing of what is chosen exists: then the facet does not narrow (and the page says what it ignored).
    private static bool[]? Choice(IReadOnlyList<FacetValue> values, IReadOnlyList<string> keys)
    {
        bool[] chosen = [.. values.Select(v => keys.Contains(v.Key))];
        return chosen.Contains(true) ? chosen : null;
    }
}
