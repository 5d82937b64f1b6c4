using CoachWatch.Data.Store;
using CoachWatch.Extraction;
using CoachWatch.Web.Features.Reports;
using CoachWatch.Web.Features.Rumours;

namespace CoachWatch.Web.Features.Vacancies;

/// <param name="Status">Null for the first of open, expected and filled that has any.</param>
/// <param name="Page">From 1.</param>
public sealed record VacancyFilter(VacancyStatus? Status, RumourFilter Rumours, int Page = 1);

/// <summary>A candidate for a job, as far as the reports that count tell.</summary>
public sealed record Candidate(Named Coach, Role Role, int RumourId, RumourState State, int Independent, int Reports, DateOnly First, Named? FirstBy, DateOnly Last);

/// <summary>One job with its candidates, the likeliest first.</summary>
/// <param name="Days">Days since it opened or was talked about, until it ended.</param>
/// <param name="FirstOnChosen">Who reported the appointed coach first, and when.</param>
public sealed record VacancyBlock(
    IndexedVacancy Vacancy,
    VacancyStatus Status,
    int Days,
    Named? Outgoing,
    Named? Interim,
    Named? FilledBy,
    (Named? Source, DateOnly On)? FirstOnChosen,
    IReadOnlyList<Candidate> Candidates);

public sealed record VacancyBoard(IReadOnlyList<VacancyBlock> Blocks, VacancyStatus Status, IReadOnlyDictionary<VacancyStatus, int> Counts, int Page, int Pages)
{
    /// <summary>What it can be narrowed by, for the board's own page.</summary>
    public IReadOnlyDictionary<Facet, IReadOnlyList<FacetCount>> Facets { get; init; } = new Dictionary<Facet, IReadOnlyList<FacetCount>>();

    /// <inheritdoc cref="RumourIndex.Ignored"/>
    public IReadOnlyList<string> Ignored { get; init; } = [];
}

public sealed class VacanciesQuery(RumourIndexes indexes, ReportsQuery reports)
{
    private const int PageSize = 12;
    private const int LinksShown = 100;

    /// <summary>What the board can be narrowed by on the page itself.</summary>
    public static readonly IReadOnlyList<Facet> Offered = [Facet.Source, Facet.Country, Facet.League];

    public static readonly IReadOnlyList<VacancyStatus> OnTheBoard = [VacancyStatus.Open, VacancyStatus.Expected, VacancyStatus.Filled];

    public async Task<VacancyBoard> RunAsync(VacancyFilter filter, DateOnly day, CancellationToken cancel = default)
    {
        var index = await indexes.CurrentAsync(cancel);
        var narrowed = index.Known(filter.Rumours);
        var count = RumourCount.Of(index, narrowed, day);
        return Board(index, count, filter with { Rumours = narrowed }, day) with
        {
            Facets = FacetsFor(narrowed).ToDictionary(facet => facet, count.Values),
            Ignored = index.Ignored(filter.Rumours),
        };
    }

    /// <summary>The board as the count of its rumours tells it.</summary>
    internal static VacancyBoard Board(RumourIndex index, RumourCount count, VacancyFilter filter, DateOnly day)
    {
        var candidates = count.Once(all => CandidatesOf(index, all));
        var begun = index.Vacancies.Where(v => v.BegunOn <= day && (candidates[v.Place] > 0 || (v.Role is Role.HeadCoach && !filter.Rumours.Narrows)))
            .ToLookup(v => v.StatusOn(day));
        var status = filter.Status ?? OnTheBoard.FirstOrDefault(s => begun[s].Any());
        var pages = Math.Max(1, (begun[status].Count() + PageSize - 1) / PageSize);
        var page = Math.Min(filter.Page, pages);
        var shown = begun[status]
            .OrderByDescending(v => v.Since(day)).ThenByDescending(v => candidates[v.Place]).ThenBy(v => v.Id)
            .Skip((page - 1) * PageSize).Take(PageSize).ToList();
        var places = shown.Select(v => v.Place).ToHashSet();
        var matches = count.Matches.Where(m => places.Contains(index.VacanciesOfRumours[m.Place])).ToLookup(m => index.VacanciesOfRumours[m.Place]);
        return new([.. shown.Select(v => Block(index, v, matches[v.Place], day))], status, OnTheBoard.ToDictionary(s => s, s => begun[s].Count()), page, pages);
    }

    /// <summary>One job with every report on it; null where there is none, or was none yet.</summary>
    public async Task<VacancyDetail?> FindAsync(string club, string slug, DateOnly day, CancellationToken cancel = default)
    {
        var index = await indexes.CurrentAsync(cancel);
        if (index.VacanciesOf[club].FirstOrDefault(v => v.Slug == slug && v.BegunOn <= day) is not { } vacancy)
        {
            return null;
        }

        var matches = RumourCount.About(index, Facet.Club, club, day).Matches.FindAll(m => index.VacanciesOfRumours[m.Place] == vacancy.Place);
        var block = Block(index, vacancy, matches, day);
        var links = await reports.RowsAsync([.. ReportKeys.Newest(matches).Take(LinksShown)], cancel);
        var exits = await reports.ExitsAsync(new() { ClubId = vacancy.Club.Id, VacancyId = vacancy.Id, Until = day, Take = 40 }, cancel);
        return new(block, links.ToLookup(l => l.Coach.Id), exits) { Reports = matches.Sum(match => match.Count) };
    }

    /// <summary>Those on offer, and those that are chosen by an address from elsewhere.</summary>
    private static IEnumerable<Facet> FacetsFor(RumourFilter filter) => RumourFilter.Facets.Where(facet => Offered.Contains(facet) || filter[facet].Count > 0);

    /// <summary>How many match for each vacancy.</summary>
    private static int[] CandidatesOf(RumourIndex index, RumourCount count)
    {
        var candidates = new int[index.Vacancies.Count];
        foreach (var match in count.Matches)
        {
            candidates[index.VacanciesOfRumours[match.Place]]++;
        }

        return candidates;
    }

    private static VacancyBlock Block(RumourIndex index, IndexedVacancy vacancy, IEnumerable<RumourMatch> matches, DateOnly day)
    {
        vacancy = vacancy.AsKnownOn(day);
        var status = vacancy.StatusOn(day);
        var candidates = matches.Select(m => CandidateOf(index, m))
            .OrderBy(c => c.State.Outcome is Outcome.Appointed ? 0 : c.State.Stage is LinkStage.Off ? 2 : 1)
            .ThenByDescending(c => c.State.Stage).ThenByDescending(c => c.Independent).ThenByDescending(c => c.Last).ThenBy(c => c.RumourId)
            .ToList();
        var filledBy = NamedOf(index, vacancy.FilledById);
        var first = candidates.FirstOrDefault(c => c.Coach == filledBy);
        return new(
            vacancy,
            status,
            DaysOf(vacancy, status, day),
            NamedOf(index, vacancy.OutgoingId),
            NamedOf(index, vacancy.InterimId) ?? candidates.Where(c => c is { Role: Role.InterimHeadCoach, State.Outcome: Outcome.Appointed }).MaxBy(c => c.Last)?.Coach,
            filledBy,
            first is null || first.First >= vacancy.FilledOn ? null : (first.FirstBy, first.First),
            candidates);
    }

    private static int DaysOf(IndexedVacancy vacancy, VacancyStatus status, DateOnly day)
    {
        var from = vacancy.OpenedOn ?? vacancy.ExpectedOn ?? vacancy.BegunOn;
        var until = status switch { VacancyStatus.Filled => vacancy.FilledOn!.Value, VacancyStatus.Lapsed => vacancy.LapsedOn!.Value, _ => day };
        return Math.Max(0, until.DayNumber - from.DayNumber);
    }

    private static Candidate CandidateOf(RumourIndex index, RumourMatch match) => new(
        match.Rumour.Coach,
        match.Rumour.Role,
        match.Rumour.Id,
        match.State,
        match.Independent,
        match.Count,
        match.First.KnownOn,
        match.First.OriginId is { } origin ? index.Sources.GetValueOrDefault(origin) : null,
        match.Last.KnownOn);

    private static Named? NamedOf(RumourIndex index, int? coach) => coach is { } id ? index.Coaches.GetValueOrDefault(id) : null;
}

/// <summary>A job with the reports behind it: links by coach, and the exits that say why it is open.</summary>
public sealed record VacancyDetail(VacancyBlock Block, ILookup<int, ReportRow> Links, IReadOnlyList<ReportRow> Exits)
{
    /// <summary>How many links there are, of which the newest are shown.</summary>
    public required int Reports { get; init; }

    public int Shown => Links.Sum(ofCoach => ofCoach.Count());
}
