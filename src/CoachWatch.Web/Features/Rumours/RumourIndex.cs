using CoachWatch.Data.Store;
using CoachWatch.Extraction;
using CoachWatch.Web.Features.Coaches;
using CoachWatch.Web.Features.Timeline;
using CoachWatch.Web.Features.Vacancies;

namespace CoachWatch.Web.Features.Rumours;

/// <summary>One vacancy in the index; each date is the day on which it was known.</summary>
public sealed record IndexedVacancy(
    int Id,
    IndexedClub Club,
    Role Role,
    string Slug,
    DateOnly BegunOn,
    DateOnly? PressureOn,
    DateOnly? ExpectedOn,
    DateOnly? OpenedOn,
    DateOnly? FilledOn,
    DateOnly? LapsedOn,
    int? OutgoingId,
    int? ExitId,
    int? InterimId,
    DateOnly? InterimOn,
    int? FilledById)
{
    /// <summary>Where it stands in <see cref="RumourIndex.Vacancies"/>.</summary>
    public required int Place { get; init; }

    public VacancyStatus StatusOn(DateOnly day) =>
        FilledOn <= day ? VacancyStatus.Filled
        : LapsedOn <= day ? VacancyStatus.Lapsed
        : OpenedOn <= day ? VacancyStatus.Open
        : ExpectedOn <= day ? VacancyStatus.Expected
        : VacancyStatus.Rumoured;

    /// <summary>The day since which it has that status.</summary>
    public DateOnly Since(DateOnly day) => StatusOn(day) switch
    {
        VacancyStatus.Filled => FilledOn!.Value,
        VacancyStatus.Lapsed => LapsedOn!.Value,
        VacancyStatus.Open => OpenedOn!.Value,
        VacancyStatus.Expected => ExpectedOn!.Value,
        _ => BegunOn,
    };

    /// <summary>What was known of it on the day.</summary>
    public IndexedVacancy AsKnownOn(DateOnly day) => this with
    {
        PressureOn = PressureOn <= day ? PressureOn : null,
        ExpectedOn = ExpectedOn <= day ? ExpectedOn : null,
        OpenedOn = OpenedOn <= day ? OpenedOn : null,
        FilledOn = FilledOn <= day ? FilledOn : null,
        LapsedOn = LapsedOn <= day ? LapsedOn : null,
        OutgoingId = PressureOn <= day || ExpectedOn <= day || OpenedOn <= day ? OutgoingId : null,
        InterimOn = InterimOn <= day ? InterimOn : null,
        InterimId = InterimOn <= day ? InterimId : null,
        FilledById = FilledOn <= day ? FilledById : null,
    };
}

/// <summary>One rumour in the index: who, for which job, and which reports are its own.</summary>
public sealed record IndexedRumour(int Id, Named Coach, Role Role, IndexedVacancy Vacancy)
{
    public IndexedClub Club => Vacancy.Club;

    /// <summary>Where it stands in <see cref="RumourIndex.Rumours"/>.</summary>
    public required int Place { get; init; }
}

/// <summary>A coach took a job for good on a day; what is told of him and other jobs until the other day is behind the times.</summary>
public readonly record struct Signing(int ClubId, DateOnly On, DateOnly Until)
{
    private const int BehindTheTimes = 60;

    /// <summary>By coach, in order. A job that he has lost again stands in no other's way.</summary>
    public static ILookup<int, Signing> Of(IEnumerable<IndexedVacancy> vacancies)
    {
        var jobs = vacancies.Where(v => v.Role is Role.HeadCoach).ToList();
        var losses = jobs.Where(v => v is { OutgoingId: not null, OpenedOn: not null }).ToLookup(v => (v.Club.Id, v.OutgoingId), v => v.OpenedOn!.Value);
        return jobs.Where(v => v is { FilledById: not null, FilledOn: not null }).OrderBy(v => v.FilledOn).ToLookup(v => v.FilledById!.Value, v =>
        {
            var until = v.FilledOn!.Value.AddDays(BehindTheTimes);
            return new Signing(v.Club.Id, v.FilledOn.Value, losses[(v.Club.Id, v.FilledById)].Where(lost => lost >= v.FilledOn && lost < until).DefaultIfEmpty(until).Min());
        });
    }

    /// <summary>Those at other clubs that may end a rumour before its own job is filled or lapses, each until the last day of all up to it.</summary>
    /// <param name="first">The day of the rumour's first report.</param>
    public static Signing[] Elsewhere(IEnumerable<Signing> signings, IndexedVacancy vacancy, DateOnly first)
    {
        var last = DateOnly.MinValue;
        var settled = vacancy.FilledById is null ? null : vacancy.FilledOn;
        return [.. signings.Where(signing => signing.ClubId != vacancy.Club.Id && signing.Until >= first && !(signing.On > vacancy.LapsedOn) && !(signing.On >= settled))
            .Select(signing => signing with { Until = last = signing.Until > last ? signing.Until : last })];
    }
}

public sealed record IndexedClub(int Id, string Slug, string Name, bool Confirmed, string? Country, string? League)
{
    public string? Colour { get; init; }

    public string? SecondColour { get; init; }

    public string? Initials { get; init; }
}

/// <summary>
/// All rumours with their reports, held in memory so that any combination of filters, and any day in the past, is counted exactly.
/// It is read from the store once and again when the store has changed. What counting looks at stands in columns, one entry a report or rumour.
/// </summary>
public sealed class RumourIndex
{
    public required long Revision { get; init; }

    public required IReadOnlyList<IndexedRumour> Rumours { get; init; }

    public required IReadOnlyList<IndexedVacancy> Vacancies { get; init; }

    /// <summary>By the club's place in addresses.</summary>
    public required ILookup<string, IndexedVacancy> VacanciesOf { get; init; }

    public required OpenJobs OpenJobs { get; init; }

    public required JobClaims Jobs { get; init; }

    /// <summary>Grouped by rumour, in the order in which they became known.</summary>
    public required Report[] Reports { get; init; }

    /// <summary>The day on which each report became known.</summary>
    public required DateOnly[] Days { get; init; }

    /// <summary>What each report says, as <see cref="RumourFold.Said"/> puts it.</summary>
    public required byte[] Said { get; init; }

    /// <summary>For each report its place among the moments of publication, the first one first.</summary>
    public required int[] Recency { get; init; }

    /// <summary>Reports that credit nobody else.</summary>
    public required ReportSet Originals { get; init; }

    /// <summary>The values of reports, by facet; null where the facet is not a report's.</summary>
    public required ReportValues?[] ToldBy { get; init; }

    /// <summary>For each rumour its value, or -1, by facet; null where the facet is not one that a rumour has one value of.</summary>
    public required int[]?[] ValuesOf { get; init; }

    /// <summary>For each value the rumours that have it, by facet; null as in <see cref="ValuesOf"/>.</summary>
    public required ILookup<int, int>?[] RumoursOf { get; init; }

    /// <summary>The values that each facet has, by facet.</summary>
    public required FacetValues[] Values { get; init; }

    public required IReadOnlyDictionary<int, Named> Sources { get; init; }

    public required IReadOnlyDictionary<int, Named> Coaches { get; init; }

    /// <summary>What each rumour's state follows from, besides its reports.</summary>
    public required RumourFacts[] Facts { get; init; }

    /// <summary>Where each rumour's reports begin, and where those of the last end.</summary>
    public required int[] Starts { get; init; }

    /// <summary>All reports of each rumour put together.</summary>
    public required RumourFold[] Wholes { get; init; }

    /// <summary>For each rumour the place of its vacancy in <see cref="Vacancies"/>.</summary>
    public required int[] VacanciesOfRumours { get; init; }

    /// <summary>For each report the place of its rumour.</summary>
    public required int[] RumoursOfReports { get; init; }

    /// <summary>The days on which claims became known that are too uncertain for lists.</summary>
    public required DateOnly[] UncertainDays { get; init; }

    /// <summary>The day of the newest report.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>What is counted where nothing narrows it.</summary>
    internal WholeCounts Whole { get; } = new();

    /// <summary>The sentences that were asked for last, by link.</summary>
    internal Kept<int, RumourEvidence> Evidence { get; } = new(most: 2_000);

    /// <summary>Who led a club as known on a day; a busy club has thousands of claims to put together.</summary>
    internal Kept<(int Club, DateOnly Day), IReadOnlyList<Spell>> Spells { get; } = new(most: 1_000);

    /// <summary>A coach's jobs as known on a day.</summary>
    internal Kept<(int Coach, DateOnly Day), CoachCareer> Careers { get; } = new(most: 1_000);

    /// <summary>The place of the rumour's club or coach by the alphabet.</summary>
    public int RankOf(Facet facet, int rumour) => Values[(int)facet].RankOf(ValuesOf[(int)facet]![rumour]);

    /// <summary>What the address holds that means nothing here: parameters that nobody knows, and values that no rumour has.</summary>
    public IReadOnlyList<string> Ignored(RumourFilter filter) =>
    [
        .. filter.Ignored,
        .. from facet in RumourFilter.Facets
           from key in filter[facet]
           where !Values[(int)facet].Knows(key)
           select $"{facet.ToString().ToLowerInvariant()}={key}",
    ];

    /// <summary>The filter without what is ignored.</summary>
    public RumourFilter Known(RumourFilter filter) =>
        RumourFilter.Facets.Where(facet => !filter[facet].All(Values[(int)facet].Knows))
            .Aggregate(filter, (known, facet) => known.With(facet, [.. filter[facet].Where(Values[(int)facet].Knows)]));
}
