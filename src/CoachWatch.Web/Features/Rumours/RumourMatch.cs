using CoachWatch.Data.Store;

namespace CoachWatch.Web.Features.Rumours;

/// <summary>Where a count takes its reports from.</summary>
internal sealed record PickedReports(RumourIndex Index, ReportSet Set);

/// <summary>
/// A rumour that passed the filter, as the reports that passed tell it. There may be very many of them at once: they are small, and hold numbers
/// instead of objects.
/// </summary>
public readonly struct RumourMatch
{
    private readonly PickedReports _picked;
    private readonly short _state;

    /// <param name="state">Place of its state.</param>
    /// <param name="first">Place of the first report that passed; <paramref name="last"/> of the last.</param>
    internal RumourMatch(PickedReports picked, int rumour, int state, int first, int last, int count) =>
        (_picked, Place, _state, FirstPlace, LastPlace, Count) = (picked, rumour, (short)state, first, last, count);

    public IndexedRumour Rumour => _picked.Index.Rumours[Place];

    /// <inheritdoc cref="IndexedRumour.Place"/>
    public int Place { get; }

    public RumourState State => RumourState.At(_state);

    public int FirstPlace { get; }

    public int LastPlace { get; }

    /// <summary>How many reports passed.</summary>
    public int Count { get; }

    public ref readonly Report First => ref _picked.Index.Reports[FirstPlace];

    public ref readonly Report Last => ref _picked.Index.Reports[LastPlace];

    /// <summary>The newest report that asserts the stage.</summary>
    public ref readonly Report Decisive
    {
        get
        {
            var (fold, decisive, said) = (new RumourFold(), FirstPlace, _picked.Index.Said);
            for (var report = FirstPlace; report <= LastPlace; report = _picked.Set.Next(report + 1, LastPlace + 1))
            {
                decisive = fold.YieldsTo(said[report]) ? report : decisive;
                fold = fold.With(said[report]);
            }

            return ref _picked.Index.Reports[decisive];
        }
    }

    public Report ReportAt(int place) => _picked.Index.Reports[place];

    /// <returns>The place of the report that passed before this one; null for the first.</returns>
    public int? Before(int place)
    {
        do
        {
            place--;
        }
        while (place >= FirstPlace && !_picked.Set.Has(place));
        return place < FirstPlace ? null : place;
    }

    public IEnumerable<Report> Passed
    {
        get
        {
            for (var report = FirstPlace; report <= LastPlace; report = _picked.Set.Next(report + 1, LastPlace + 1))
            {
                yield return _picked.Index.Reports[report];
            }
        }
    }

    /// <summary>How many had it of their own: reports that share an origin count once, and one without an origin speaks for itself.</summary>
    public int Independent => Passed.Select(report => report.Voice).ToHashSet().Count;
}
