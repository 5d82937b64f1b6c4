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
    private readonly bool _picksAll;
    private readonly int[][] _toldBy;
    private readonly List<int> _fails = [];
    private readonly List<Report> _picked = [];
    private readonly List<int> _values = [];
    private IndexedRumour _rumour = null!;
    private int _known;
    private int _turn;

    public ReportPicks(RumourIndex index, RumourFilter filter, DateOnly day, bool[]?[] chosen)
    {
        (_index, _filter, _day, _chosen) = (index, filter, day, chosen);
        _picksAll = !filter.Originals && filter.From is null && filter.To is null && Facets.All(f => chosen[(int)f] is null);
        _toldBy = [.. Facets.Select(f => new int[index.Values[(int)f].Count])];
    }

    /// <summary>Those that pass the whole filter.</summary>
    public ArraySegment<Report> Picked => PickedBut(null);

    /// <returns>False where nothing of the rumour was known on the day.</returns>
    public bool Take(IndexedRumour rumour)
    {
        _rumour = rumour;
        _known = rumour.Count;
        while (_known > 0 && _index.Reports[rumour.Start + _known - 1].KnownOn > _day)
        {
            _known--;
        }

        _fails.Clear();
        for (var i = 0; !_picksAll && i < _known; i++)
        {
            _fails.Add(FailsOf(_index.Reports[rumour.Start + i], _index.Marks[rumour.Start + i]));
        }

        return _known > 0;
    }

    public ArraySegment<Report> PickedBut(Facet? facet)
    {
        var known = new ArraySegment<Report>(_index.Reports, _rumour.Start, _known);
        if (_picksAll)
        {
            return known;
        }

        _picked.Clear();
        for (var i = 0; i < _known; i++)
        {
            if (IsPicked(i, facet))
            {
                _picked.Add(known[i]);
            }
        }

        return _picked.Count == _known ? known : _picked.ToArray();
    }

    /// <summary>The values of the facet that the picked reports have, each once, whatever is chosen in that facet itself.</summary>
    public IReadOnlyList<int> ValuesBut(Facet facet)
    {
        if (_picksAll && _known == _rumour.Count)
        {
            return _rumour.Told[(int)facet];
        }

        _turn++;
        _values.Clear();
        for (var i = 0; i < _known; i++)
        {
            if (_picksAll || IsPicked(i, facet))
            {
                AddOnce(facet, _index.Marks[_rumour.Start + i].Of(facet));
            }
        }

        return _values;
    }

    private void AddOnce(Facet facet, ReadOnlySpan<int> values)
    {
        foreach (var value in values)
        {
            ref var toldBy = ref _toldBy[(int)facet][value];
            if (toldBy != _turn)
            {
                toldBy = _turn;
                _values.Add(value);
            }
        }
    }

    private bool IsPicked(int report, Facet? but) => (_fails[report] & ~(but is { } facet ? 1 << (int)facet : 0)) == 0;

    private int FailsOf(in Report report, in ReportMarks marks)
    {
        if ((_filter.Originals && marks.Repeat) || (_filter.From is { } from && report.KnownOn < from) || (_filter.To is { } to && report.KnownOn > to))
        {
            return Otherwise;
        }

        var fails = 0;
        foreach (var facet in Facets)
        {
            if (_chosen[(int)facet] is { } chosen && IsAny(marks.Of(facet), chosen) == (facet is Facet.Source && _filter.AllBut))
            {
                fails |= 1 << (int)facet;
            }
        }

        return fails;
    }

    private static bool IsAny(ReadOnlySpan<int> values, bool[] chosen)
    {
        foreach (var value in values)
        {
            if (chosen[value])
            {
                return true;
            }
        }

        return false;
    }
}
