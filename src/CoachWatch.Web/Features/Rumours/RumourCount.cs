using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using CoachWatch.Data.Store;

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
    private readonly ReportSet _picked;

    /// <summary>By the place of the state; null where every state passes.</summary>
    private readonly bool[]? _passes;

    /// <summary>For each rumour whether it is among the matches.</summary>
    private readonly bool[] _passed;

    /// <summary>How many rumours are in each state, whether it passes or not.</summary>
    private readonly int[] _states = new int[RumourState.Places];
    private readonly ConcurrentDictionary<Type, object> _made = [];
    private readonly int[]?[] _tallies = new int[RumourFilter.Facets.Count][];

    private RumourCount(RumourIndex index, RumourFilter filter, DateOnly day)
    {
        (_index, _filter, _day) = (index, filter, day);
        _passes = PassesOf(new PassingStates(index, filter));
        _picked = ReportPicks.Of(index, filter, day);
        _passed = new bool[index.Rumours.Count];
        var picked = new PickedReports(index, _picked);
        // Room for as many rumours as so many reports tell on average: a club's page would else have hundreds of times what it needs.
        Matches = new((int)((long)_picked.Count(0, index.Reports.Length) * index.Rumours.Count / Math.Max(1, index.Reports.Length)));
        for (var report = _picked.Next(0, index.Reports.Length); report < index.Reports.Length;)
        {
            var rumour = index.RumoursOfReports[report];
            Match(picked, rumour, report);
            report = _picked.Next(index.Starts[rumour + 1], index.Reports.Length);
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

    /// <inheritdoc cref="Values"/>
    public IReadOnlyDictionary<Facet, IReadOnlyList<FacetCount>> Facets => Once(count => RumourFilter.Facets.ToDictionary(facet => facet, count.Values));

    /// <summary>The values of the facet that would show anything, the most frequent first; those of fixed lists in their own order.</summary>
    public IReadOnlyList<FacetCount> Values(Facet facet)
    {
        var values = _index.Values[(int)facet];
        var counts = Tally(facet);
        var chosen = values.Numbers(_filter[facet]).ToHashSet();
        int[] told = [.. Enumerable.Range(0, values.Count).Where(value => counts[value] > 0 || chosen.Contains(value))];
        if (facet is not (Facet.Stage or Facet.Status or Facet.Role))
        {
            // One number to sort by: chosen, then count, then alphabet.
            Array.Sort(Array.ConvertAll(told, value => (chosen.Contains(value) ? 0 : 1L << 62) - ((long)counts[value] << 31) + values.RankOf(value)), told);
        }

        return [.. told.Take(ValuesTold).Select(value => new FacetCount(values[value], counts[value], chosen.Contains(value)))];
    }

    /// <summary>What follows from the count alone is made once for all who ask, one of each type.</summary>
    public T Once<T>(Func<RumourCount, T> make)
        where T : class => (T)_made.GetOrAdd(typeof(T), _ => make(this));

    private void Match(PickedReports picked, int rumour, int first)
    {
        var end = _index.Starts[rumour + 1];
        var count = _picked.Count(first, end);
        var (fold, last) = count == end - _index.Starts[rumour] ? (_index.Wholes[rumour], end - 1) : Fold(first, end);
        ref readonly var facts = ref _index.Facts[rumour];
        var elsewhere = _index.Days[last] <= facts.ElsewhereUntil(_day) ? JobEnd.Elsewhere : JobEnd.Open;
        var state = RumourState.PlaceOf(fold, facts.EndOn(_day) | elsewhere);
        _states[state]++;
        if (_passes is null || _passes[state])
        {
            _passed[rumour] = true;
            Matches.Add(new(picked, rumour, state, first, last, count));
        }
    }

    private (RumourFold Fold, int Last) Fold(int first, int end)
    {
        var (fold, last, said) = (new RumourFold(), first, _index.Said);
        for (var report = first; report < end; report = _picked.Next(report + 1, end))
        {
            (fold, last) = (fold.With(said[report]), report);
        }

        return (fold, last);
    }

    /// <summary>What choosing each value would show: counted without what is chosen of the facet now.</summary>
    private int[] Tally(Facet facet) => _tallies[(int)facet] ??= (_filter.With(facet, []), _index.ToldBy[(int)facet]) switch
    {
        _ when facet is Facet.Stage or Facet.Status => TallyOfStates(facet),
        ({ Narrows: false } all, _) when _filter.Narrows => Of(_index, all, _day).Tally(facet),
        (var others, null) => (_filter[facet].Count == 0 ? this : Of(_index, others, _day)).TallyOfRumours(facet),
        (_, { } told) when _filter[facet].Count == 0 => new ToldTally(_index, told, _picked, _day, _passes) { Passed = _passed }.Count(_index.Values[(int)facet].Count),
        var (others, told) => new ToldTally(_index, told, ReportPicks.Of(_index, others, _day), _day, _passes).Count(_index.Values[(int)facet].Count),
    };

    private int[] TallyOfStates(Facet facet)
    {
        var counts = new int[_index.Values[(int)facet].Count];
        var passing = new PassingStates(_index, _filter.With(facet, []));
        for (var place = 0; place < _states.Length; place++)
        {
            if (_states[place] > 0 && RumourState.At(place) is var state && passing.Has(state))
            {
                counts[facet is Facet.Stage ? (int)state.Stage : (int)PassingStates.StatusOf(state)] += _states[place];
            }
        }

        return counts;
    }

    private int[] TallyOfRumours(Facet facet)
    {
        var counts = new int[_index.Values[(int)facet].Count];
        var values = _index.ValuesOf[(int)facet]!;
        foreach (var match in CollectionsMarshal.AsSpan(Matches))
        {
            if (values[match.Place] is >= 0 and var value)
            {
                counts[value]++;
            }
        }

        return counts;
    }

    private static bool[]? PassesOf(PassingStates passing) =>
        passing.AreAll ? null : [.. Enumerable.Range(0, RumourState.Places).Select(place => passing.Has(RumourState.At(place)))];
}
