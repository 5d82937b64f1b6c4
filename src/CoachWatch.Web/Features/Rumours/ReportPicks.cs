using CoachWatch.Data.Store;

namespace CoachWatch.Web.Features.Rumours;

/// <summary>
/// Which reports of one rumour after another the filter picks, and which it would if one facet were chosen differently. Where it picks all that is
/// known on the day, as it mostly does, nothing is copied and nothing looked at twice.
/// </summary>
internal sealed class ReportPicks
{
    /// <summary>The facets that are of a report and not of its rumour.</summary>
    public static readonly Facet[] Facets = [Facet.Source, Facet.Publisher, Facet.Language];

    /// <summary>Fails by something else than these facets.</summary>
    private const int Otherwise = 1 << 31;

    private readonly RumourIndex _index;
    private readonly RumourFilter _filter;
    private readonly DateOnly _day;
    private readonly bool[]?[] _chosen;
    private readonly bool _hasPeriod;
    private readonly int[]? _failsOfMarks;
    private readonly int[][] _toldBy;
    private readonly int[] _fails;
    private readonly Report[] _picked;
    private readonly List<int> _values = [];
    private IndexedRumour _rumour = null!;
    private int _known;
    private bool _all;
    private int _turn;

    public ReportPicks(RumourIndex index, RumourFilter filter, DateOnly day, bool[]?[] chosen)
    {
        (_index, _filter, _day, _chosen) = (index, filter, day, chosen);
        _hasPeriod = filter.From is not null || filter.To is not null;
        _failsOfMarks = filter.Originals || Facets.Any(f => chosen[(int)f] is not null) ? [.. index.Marks.Select(FailsOf)] : null;
        _toldBy = [.. Facets.Select(f => new int[index.Values[(int)f].Count])];
        var most = index.Rumours.Select(r => r.Count).DefaultIfEmpty().Max();
        (_fails, _picked) = (new int[most], new Report[most]);
    }

    /// <returns>False where nothing of the rumour was known on the day.</returns>
    public bool Take(IndexedRumour rumour)
    {
        _rumour = rumour;
        _known = rumour.Count;
        while (_known > 0 && _index.Reports[rumour.Start + _known - 1].KnownOn > _day)
        {
            _known--;
        }

        _all = true;
        for (var i = 0; i < _known && (_hasPeriod || _failsOfMarks is not null); i++)
        {
            var report = rumour.Start + i;
            _fails[i] = (_failsOfMarks?[_index.MarksOf[report]] ?? 0) | (_hasPeriod && !IsInPeriod(_index.Reports[report].KnownOn) ? Otherwise : 0);
            _all &= _fails[i] == 0;
        }

        return _known > 0;
    }

    /// <summary>Those that pass; good until something else is picked.</summary>
    public ArraySegment<Report> Picked()
    {
        if (_all)
        {
            return new ArraySegment<Report>(_index.Reports, _rumour.Start, _known);
        }

        var count = 0;
        for (var i = 0; i < _known; i++)
        {
            if (_fails[i] == 0)
            {
                _picked[count++] = _index.Reports[_rumour.Start + i];
            }
        }

        return new ArraySegment<Report>(_picked, 0, count);
    }

    /// <summary>Those that would pass if just this value were chosen in the facet; at least one for each of <see cref="ValuesBut"/>.</summary>
    public ArraySegment<Report> PickedWith(Facet facet, int value)
    {
        var count = 0;
        for (var i = 0; i < _known; i++)
        {
            if (IsPicked(i, facet) && MarksOf(i).Of(facet).Contains(value))
            {
                _picked[count++] = _index.Reports[_rumour.Start + i];
            }
        }

        return new ArraySegment<Report>(_picked, 0, count);
    }

    /// <summary>The values of the facet that the picked reports have, each once, whatever is chosen in that facet itself.</summary>
    public IReadOnlyList<int> ValuesBut(Facet facet)
    {
        if (_all && _known == _rumour.Count)
        {
            return _rumour.Told[(int)facet];
        }

        _turn++;
        _values.Clear();
        for (var i = 0; i < _known; i++)
        {
            if (IsPicked(i, facet))
            {
                AddOnce(facet, MarksOf(i).Of(facet));
            }
        }

        return _values;
    }

    private void AddOnce(Facet facet, int[] values)
    {
        var toldBy = _toldBy[(int)facet];
        foreach (var value in values)
        {
            if (toldBy[value] != _turn)
            {
                toldBy[value] = _turn;
                _values.Add(value);
            }
        }
    }

    private ReportMarks MarksOf(int report) => _index.Marks[_index.MarksOf[_rumour.Start + report]];

    private bool IsPicked(int report, Facet but) => _all || (_fails[report] & ~(1 << (int)but)) == 0;

    private bool IsInPeriod(DateOnly day) => !(day < _filter.From) && !(day > _filter.To);

    private int FailsOf(ReportMarks marks)
    {
        var fails = _filter.Originals && marks.Repeat ? Otherwise : 0;
        foreach (var facet in Facets)
        {
            if (_chosen[(int)facet] is { } chosen && marks.Of(facet).Any(value => chosen[value]) == (facet is Facet.Source && _filter.AllBut))
            {
                fails |= 1 << (int)facet;
            }
        }

        return fails;
    }
}
