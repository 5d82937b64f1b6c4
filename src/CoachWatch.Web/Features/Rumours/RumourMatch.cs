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
    private readonly int _rumour;

    /// <param name="first">Place of the first report that passed; <paramref name="last"/> of the last.</param>
    internal RumourMatch(PickedReports picked, int rumour, RumourState state, int first, int last, int count) =>
        (_picked, _rumour, State, FirstPlace, LastPlace, Count) = (picked, rumour, state, first, last, count);

    public IndexedRumour Rumour => _picked.Index.Rumours[_rumour];

    /// <inheritdoc cref="IndexedRumour.Place"/>
    public int Place => _rumour;

    public RumourState State { get; }

    public int FirstPlace { get; }

    public int LastPlace { get; }

    /// <summary>How many reports passed.</summary>
    public int Count { get; }

    public ref readonly Report First => ref _picked.Index.Reports[FirstPlace];

    public ref readonly Report Last => ref _picked.Index.Reports[LastPlace];

    /// <summary>The newest report that asserts the stage.</summary>
    public ref readonly Report Decisive => ref _picked.Index.Reports[State.Decisive];

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
    public int Independent => Passed.Select(report => report.OriginId is { } origin ? (true, origin) : (false, report.ArticleId)).Distinct().Count();
}
