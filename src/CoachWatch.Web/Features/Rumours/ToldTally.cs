using CoachWatch.Data.Store;

namespace CoachWatch.Web.Features.Rumours;

/// <summary>
/// Counts for each value of a report's facet the rumours that pass when its reports alone tell them: a source may know of talks where another knows of
/// a contract. One pass, one fold for each value of the rumour at hand.
/// </summary>
internal sealed class ToldTally(RumourIndex index, Facet facet, ReportSet picked, DateOnly day)
{
    private readonly ReportValues _told = index.ToldBy[(int)facet]!;
    private readonly int[] _counts = new int[index.Values[(int)facet].Count];
    private readonly RumourFold[] _folds = new RumourFold[index.Values[(int)facet].Count];
    private readonly int[] _last = new int[index.Values[(int)facet].Count];
    private readonly List<int> _values = [];

    public int[] Count(Func<RumourState, bool> passes)
    {
        var end = index.Reports.Length;
        for (var report = picked.Next(0, end); report < end;)
        {
            var rumour = index.RumourOf(report);
            Fold(rumour, report);
            foreach (var value in _values)
            {
                _counts[value] += passes(index.Facts[rumour.Place].StateOf(_folds[value], index.Days[_last[value]], day)) ? 1 : 0;
            }

            report = picked.Next(rumour.End, end);
        }

        return _counts;
    }

    private void Fold(IndexedRumour rumour, int first)
    {
        var (stages, disputed, last, folds) = (index.Stages, index.Disputed, _last, _folds);
        _values.Clear();
        for (var report = first; report < rumour.End; report++)
        {
            foreach (var value in picked.Has(report) ? _told.Of(report) : [])
            {
                // Told of last in a rumour before this one, or never.
                if (last[value] < rumour.Start || folds[value].IsEmpty)
                {
                    folds[value] = new RumourFold();
                    _values.Add(value);
                }

                folds[value].Add(stages[report], disputed[report], report);
                last[value] = report;
            }
        }
    }
}
