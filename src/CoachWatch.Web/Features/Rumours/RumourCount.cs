using System.Collections.Concurrent;
using CoachWatch.Data.Store;
using CoachWatch.Extraction;

namespace CoachWatch.Web.Features.Rumours;

/// <summary>
/// Which rumours pass the filter, and for each facet how many would pass if only that facet were chosen differently. Only reports that the filter
/// picks are looked at; what a page does not ask for is not counted.
/// </summary>
internal sealed class RumourCount
{
    /// <summary>So many values of a facet are told, the most frequent and the chosen ones first.</summary>
    private const int ValuesTold = 60;

    private readonly RumourIndex _index;
    private readonly RumourFilter _filter;
    private readonly DateOnly _day;
    private readonly bool[]? _stages;
    private readonly bool[]? _statuses;
    private readonly ReportSet _picked;
    private readonly ConcurrentDictionary<Type, object> _made = [];
    private readonly int[]?[] _tallies = new int[RumourFilter.Facets.Count][];

    private RumourCount(RumourIndex index, RumourFilter filter, DateOnly day)
    {
        (_index, _filter, _day) = (index, filter, day);
        (_stages, _statuses) = (Chosen(Facet.Stage), Chosen(Facet.Status));
        _picked = ReportPicks.Of(index, filter, day);
        var picked = new PickedReports(index, _picked);
        Matches = [];
        for (var report = _picked.Next(0, index.Reports.Length); report < index.Reports.Length;)
        {
            var rumour = index.RumourOf(report);
            Match(picked, rumour, report);
            report = _picked.Next(rumour.End, index.Reports.Length);
        }
    }

    /// <summary>In the order of the index.</summary>
    public List<RumourMatch> Matches { get; }

    /// <summary>The count; where nothing narrows it, the one that was made for the same day before.</summary>
    public static RumourCount Of(RumourIndex index, RumourFilter filter, DateOnly day) =>
        filter.Narrows ? new(index, filter, day) : index.Whole.On(day, () => new(index, new RumourFilter(), day));

    /// <summary>The count of what has the value, for a page about it.</summary>
    public static RumourCount About(RumourIndex index, Facet subject, string key, DateOnly day, RumourFilter? filter = null) =>
        Of(index, (filter ?? new RumourFilter()).With(subject, [key]), day);

    public ILookup<int, RumourMatch> ByVacancy => Once(count => count.Matches.ToLookup(match => match.Rumour.Vacancy.Id));

    /// <inheritdoc cref="Values"/>
    public IReadOnlyDictionary<Facet, IReadOnlyList<FacetCount>> Facets => Once(count => RumourFilter.Facets.ToDictionary(facet => facet, count.Values));

    /// <summary>The values of the facet that would show anything, the most frequent first; those of fixed lists in their own order.</summary>
    public IReadOnlyList<FacetCount> Values(Facet facet)
    {
        var values = _index.Values[(int)facet];
        var counts = _filter[facet].Count == 0 ? Tally(facet) : Of(_index, _filter.With(facet, []), _day).Tally(facet);
        var chosen = values.Numbers(_filter[facet]).ToHashSet();
        int[] told = [.. Enumerable.Range(0, values.Count).Where(value => counts[value] > 0 || chosen.Contains(value))];
        if (facet is not (Facet.Stage or Facet.Status or Facet.Role))
        {
            Array.Sort(Array.ConvertAll(told, value => (!chosen.Contains(value), -counts[value], values.RankOf(value))), told);
        }

        return [.. told.Take(ValuesTold).Select(value => new FacetCount(values[value], counts[value], chosen.Contains(value)))];
    }

    /// <summary>What follows from the count alone is made once for all who ask, one of each type.</summary>
    public T Once<T>(Func<RumourCount, T> make)
        where T : class => (T)_made.GetOrAdd(typeof(T), _ => make(this));

    private void Match(PickedReports picked, IndexedRumour rumour, int first)
    {
        var count = _picked.Count(first, rumour.End);
        var (fold, last) = count == rumour.End - rumour.Start ? (rumour.Whole, rumour.End - 1) : Fold(first, rumour.End);
        var state = _index.Facts[rumour.Place].StateOf(fold, _index.Days[last], _day);
        if (Passes(state))
        {
            Matches.Add(new(picked, rumour.Place, state, first, last, count));
        }
    }

    private (RumourFold Fold, int Last) Fold(int first, int end)
    {
        var (stages, disputed) = (_index.Stages, _index.Disputed);
        var fold = new RumourFold();
        var last = first;
        for (var report = first; report < end; report++)
        {
            if (_picked.Has(report))
            {
                fold.Add(stages[report], disputed[report], report);
                last = report;
            }
        }

        return (fold, last);
    }

    private bool Passes(RumourState state) =>
        (!_filter.Disputed || state.Disputed) && _stages?[(int)state.Stage] != false && _statuses?[(int)StatusOf(state)] != false;

    private int[] Tally(Facet facet) => _tallies[(int)facet] ??= facet switch
    {
        Facet.Stage => TallyOf(facet, match => (int)match.State.Stage),
        Facet.Status => TallyOf(facet, match => (int)StatusOf(match.State)),
        _ when _index.ValuesOf[(int)facet] is { } values => TallyOf(facet, match => values[match.Place]),
        _ when _filter.Disputed || _stages is not null || _statuses is not null => new ToldTally(_index, facet, _picked, _day).Count(Passes),
        _ => TallyOfReports(facet),
    };

    private int[] TallyOf(Facet facet, Func<RumourMatch, int> valueOf)
    {
        var counts = new int[_index.Values[(int)facet].Count];
        foreach (var match in Matches)
        {
            if (valueOf(match) is >= 0 and var value)
            {
                counts[value]++;
            }
        }

        return counts;
    }

    /// <summary>Each value once for each rumour that has a report with it.</summary>
    private int[] TallyOfReports(Facet facet)
    {
        var told = _index.ToldBy[(int)facet]!;
        var wholes = _index.Counts;
        var (counts, lastMatch) = (new int[_index.Values[(int)facet].Count], new int[_index.Values[(int)facet].Count]);
        for (var number = 1; number <= Matches.Count; number++)
        {
            var match = Matches[number - 1];
            if (match.Count == wholes[match.Place])
            {
                foreach (var value in told.OfRumour(match.Place))
                {
                    counts[value]++;
                }

                continue;
            }

            for (var report = match.FirstPlace; report <= match.LastPlace; report++)
            {
                if (_picked.Has(report))
                {
                    foreach (var value in told.Of(report))
                    {
                        counts[value] += lastMatch[value] == number ? 0 : 1;
                        lastMatch[value] = number;
                    }
                }
            }
        }

        return counts;
    }

    private bool[]? Chosen(Facet facet)
    {
        if (_filter[facet].Count == 0)
        {
            return null;
        }

        var chosen = new bool[_index.Values[(int)facet].Count];
        foreach (var value in _index.Values[(int)facet].Numbers(_filter[facet]))
        {
            chosen[value] = true;
        }

        return chosen;
    }

    private static RumourStatus StatusOf(RumourState state) => state.Outcome is Outcome.Open ? RumourStatus.Open : RumourStatus.Settled;
}
