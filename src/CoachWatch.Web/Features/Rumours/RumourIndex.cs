using CoachWatch.Data.Store;
using CoachWatch.Extraction;
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

    public JobEnd EndOn(DateOnly day) => new(FilledOn <= day ? FilledById : null, LapsedOn <= day, InterimOn <= day ? InterimId : null);
}

/// <summary>One rumour in the index: who, for which job, and which reports are its own.</summary>
public sealed record IndexedRumour(int Id, Named Coach, Role Role, IndexedVacancy Vacancy)
{
    public IndexedClub Club => Vacancy.Club;

    /// <summary>Its first report in <see cref="RumourIndex.Reports"/>, and how many follow.</summary>
    public int Start { get; init; }

    public int Count { get; init; }

    /// <summary>When its coach signed for good at other clubs.</summary>
    public IReadOnlyList<Signing> Signings { get; init; } = [];

    /// <summary>True where, as known on a day, the coach took another job while this rumour was alive, or just before its last report.</summary>
    public bool SignedElsewhere(DateOnly lastReport, DateOnly day)
    {
        foreach (var signing in Signings)
        {
            if (signing.On <= day && lastReport <= signing.Until && !(Vacancy.LapsedOn < signing.On))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Value of each facet that a rumour has one of, by <see cref="Facet"/>.</summary>
    public required int[] Values { get; init; }

    /// <summary>Values of each facet that its reports have, each once, by <see cref="Facet"/>.</summary>
    public required int[][] Told { get; init; }
}

/// <summary>A coach took a job for good on a day; what is told of him and other jobs until the other day is behind the times.</summary>
public readonly record struct Signing(int ClubId, DateOnly On, DateOnly Until)
{
    private const int BehindTheTimes = 60;

    /// <summary>By coach. A job that he has lost again stands in no other's way.</summary>
    public static ILookup<int, Signing> Of(IEnumerable<IndexedVacancy> vacancies)
    {
        var jobs = vacancies.Where(v => v.Role is Role.HeadCoach).ToList();
        var losses = jobs.Where(v => v is { OutgoingId: not null, OpenedOn: not null }).ToLookup(v => (v.Club.Id, v.OutgoingId), v => v.OpenedOn!.Value);
        return jobs.Where(v => v is { FilledById: not null, FilledOn: not null }).ToLookup(v => v.FilledById!.Value, v =>
        {
            var until = v.FilledOn!.Value.AddDays(BehindTheTimes);
            return new Signing(v.Club.Id, v.FilledOn.Value, losses[(v.Club.Id, v.FilledById)].Where(lost => lost >= v.FilledOn && lost < until).DefaultIfEmpty(until).Min());
        });
    }
}

public sealed record IndexedClub(int Id, string Slug, string Name, bool Confirmed, string? Country, string? League)
{
    public string? Colour { get; init; }

    public string? SecondColour { get; init; }

    public string? Initials { get; init; }
}

/// <summary>What filters ask of a report besides its state: the values of each facet that is a report's. Most reports share theirs with others.</summary>
public sealed record ReportMarks(int[] Sources, int[] Publisher, int[] Language, bool Repeat)
{
    public int[] Of(Facet facet) => facet switch
    {
        Facet.Source => Sources,
        Facet.Publisher => Publisher,
        _ => Language,
    };
}

/// <summary>
/// All rumours with their reports, held in memory so that any combination of filters, and any day in the past, is counted exactly in one pass.
/// It is read from the store once and again when the store has changed.
/// </summary>
public sealed class RumourIndex
{
    public required long Revision { get; init; }

    public required IReadOnlyList<IndexedRumour> Rumours { get; init; }

    public required IReadOnlyList<IndexedVacancy> Vacancies { get; init; }

    /// <summary>Grouped by rumour, in the order in which they became known.</summary>
    public required Report[] Reports { get; init; }

    /// <summary>For each report the place of its marks in <see cref="Marks"/>.</summary>
    public required int[] MarksOf { get; init; }

    public required IReadOnlyList<ReportMarks> Marks { get; init; }

    /// <summary>The values that each facet has, by facet.</summary>
    public required IReadOnlyList<FacetValue>[] Values { get; init; }

    public required IReadOnlyDictionary<int, Named> Sources { get; init; }

    public required IReadOnlyDictionary<int, Named> Coaches { get; init; }

    /// <summary>What the address holds that means nothing here: parameters that nobody knows, and values that no rumour has.</summary>
    public IReadOnlyList<string> Ignored(RumourFilter filter) =>
    [
        .. filter.Ignored,
        .. from facet in RumourFilter.Facets
           from key in filter[facet]
           where !Knows(facet, key)
           select $"{facet.ToString().ToLowerInvariant()}={key}",
    ];

    /// <summary>The filter without what is ignored.</summary>
    public RumourFilter Known(RumourFilter filter) =>
        RumourFilter.Facets.Where(facet => !filter[facet].All(key => Knows(facet, key)))
            .Aggregate(filter, (known, facet) => known.With(facet, [.. filter[facet].Where(key => Knows(facet, key))]));

    private bool Knows(Facet facet, string key) => Values[(int)facet].Any(value => value.Key == key);

    /// <summary>The count that nothing narrows, as known on the day that was asked for last.</summary>
    internal RumourCount? Whole { get; set; }
}
