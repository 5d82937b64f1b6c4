namespace CoachWatch.Web.Features.Rumours;

/// <summary>Which values of one facet each report has, which each rumour's reports have, and which reports each value has.</summary>
public sealed class ReportValues
{
    private readonly Rows _ofReports;
    private readonly Rows _ofRumours;
    private readonly Rows _reports;

    /// <param name="values">Those of each report.</param>
    /// <param name="count">How many values there are.</param>
    public ReportValues(IReadOnlyList<IReadOnlyList<int>> values, IReadOnlyList<IndexedRumour> rumours, int count)
    {
        _ofReports = new(values);
        _ofRumours = new([.. rumours.Select(rumour => values.Skip(rumour.Start).Take(rumour.End - rumour.Start).SelectMany(v => v).Distinct().ToList())]);
        var reports = new List<int>[count];
        foreach (var (report, value) in values.Index().SelectMany(told => told.Item.Select(value => (told.Index, value))))
        {
            (reports[value] ??= []).Add(report);
        }

        _reports = new([.. reports.Select(told => told ?? [])]);
    }

    public ReadOnlySpan<int> Of(int report) => _ofReports[report];

    /// <summary>Each value once.</summary>
    public ReadOnlySpan<int> OfRumour(int place) => _ofRumours[place];

    public ReadOnlySpan<int> With(int value) => _reports[value];

    /// <summary>Many short lists end to end.</summary>
    private sealed class Rows
    {
        private readonly int[] _starts;
        private readonly int[] _items;

        public Rows(IReadOnlyList<IReadOnlyList<int>> rows)
        {
            _starts = new int[rows.Count + 1];
            for (var row = 0; row < rows.Count; row++)
            {
                _starts[row + 1] = _starts[row] + rows[row].Count;
            }

            _items = [.. rows.SelectMany(row => row)];
        }

        public ReadOnlySpan<int> this[int row] => new(_items, _starts[row], _starts[row + 1] - _starts[row]);
    }
}
