using CoachWatch.Data.Store;
using CoachWatch.Extraction;

namespace CoachWatch.Web.Features.Rumours;

/// <summary>One rumour in the index: who, where, how the job ended, and which reports are its own.</summary>
public sealed record IndexedRumour(
    int Id,
    Named Coach,
    IndexedClub Club,
    Role Role,
    string VacancySlug,
    DateOnly? FilledOn,
    int? FilledBy,
    DateOnly? LapsedOn)
{
    /// <summary>Its first report in <see cref="RumourIndex.Reports"/>, and how many follow.</summary>
    public int Start { get; init; }

    public int Count { get; init; }

    /// <summary>Value of each facet that a rumour has one of, by <see cref="Facet"/>.</summary>
    public required int[] Values { get; init; }

    public JobEnd EndAt(DateOnly day) => new(FilledOn <= day ? FilledBy : null, LapsedOn <= day);
}

public sealed record IndexedClub(int Id, string Slug, string Name, bool Confirmed, string? Country, string? League);

/// <summary>One link in the index. Sources are values of <see cref="Facet.Source"/>.</summary>
public readonly record struct IndexedReport(Report Report, int Publisher, int Language, bool Repeat, int[] Sources);

/// <summary>
/// All rumours with their reports, held in memory so that any combination of filters, and any day in the past, is counted exactly in one pass.
/// It is read from the store once and again when the store has changed.
/// </summary>
public sealed class RumourIndex
{
    public required long Revision { get; init; }

    public required IReadOnlyList<IndexedRumour> Rumours { get; init; }

    /// <summary>Grouped by rumour, in the order in which they became known.</summary>
    public required IndexedReport[] Reports { get; init; }

    /// <summary>The values that each facet has, by facet.</summary>
    public required IReadOnlyList<FacetValue>[] Values { get; init; }

    public required IReadOnlyDictionary<int, Named> Sources { get; init; }

    public required IReadOnlyDictionary<int, Named> Coaches { get; init; }

    public ReadOnlySpan<IndexedReport> ReportsOf(IndexedRumour rumour) => Reports.AsSpan(rumour.Start, rumour.Count);
}
