namespace CoachWatch.Web.Features.Timeline;

/// <summary>Puts things on as few rows as they need so that none touches another.</summary>
internal sealed class Rows(double gap)
{
    private readonly List<double> _ends = [];

    public int Count => _ends.Count;

    /// <summary>The first row that is free from <paramref name="from"/> on. Call in order of <paramref name="from"/>.</summary>
    public int Place(double from, double to)
    {
        var row = _ends.FindIndex(end => end + gap <= from);
        if (row < 0)
        {
            row = _ends.Count;
            _ends.Add(0);
        }

        _ends[row] = to;
        return row;
    }
}
