using CoachWatch.Data.Store;

namespace CoachWatch.Web.Features.Rumours;

/// <summary>
/// Which values of one facet reports have: the reports with each value, and for each rumour the values that it has with the reports of it that have
/// them. Counting goes through the latter from end to end.
/// </summary>
public sealed class ReportValues
{
    private readonly Rows _with;

    /// <summary>For each rumour where its values begin in <see cref="Values"/>, and where the last rumour's end.</summary>
    private readonly int[] _starts;

    /// <param name="values">Those of each report.</param>
    /// <param name="starts">Where each rumour's reports begin.</param>
    /// <param name="said">What each report says.</param>
    /// <param name="count">How many values there are.</param>
    public ReportValues(IReadOnlyList<IReadOnlyList<int>> values, int[] starts, byte[] said, int count)
    {
        var with = new List<int>[count];
        var told = new List<int>();
        var reports = new List<IReadOnlyList<int>>();
        _starts = new int[starts.Length];
        for (var rumour = 0; rumour + 1 < starts.Length; rumour++)
        {
            var from = starts[rumour];
            var tellings = Enumerable.Range(from, starts[rumour + 1] - from).SelectMany(report => values[report].Select(value => (value, report)));
            foreach (var telling in tellings.GroupBy(telling => telling.value, telling => telling.report))
            {
                told.Add(telling.Key);
                reports.Add([.. telling]);
                (with[telling.Key] ??= []).AddRange(telling);
            }

            _starts[rumour + 1] = told.Count;
        }

        _with = new(Array.ConvertAll(with, list => list ?? (IReadOnlyList<int>)[]));
        (Values, Reports) = ([.. told], new(reports));
        Wholes = [.. reports.Select(list => list.Aggregate(new RumourFold(), (fold, report) => fold.With(said[report])))];
    }

    /// <summary>Each rumour's values, each once, rumour by rumour.</summary>
    internal int[] Values { get; }

    /// <summary>For each of <see cref="Values"/> the rumour's reports that have it, in their order.</summary>
    internal Rows Reports { get; }

    /// <summary>For each of <see cref="Values"/> all these reports put together.</summary>
    internal RumourFold[] Wholes { get; }

    public ReadOnlySpan<int> With(int value) => _with[value];

    /// <summary>Where the rumour's values are in <see cref="Values"/>.</summary>
    internal (int From, int Until) Of(int rumour) => (_starts[rumour], _starts[rumour + 1]);

    /// <summary>Many short lists end to end.</summary>
    internal sealed class Rows
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
