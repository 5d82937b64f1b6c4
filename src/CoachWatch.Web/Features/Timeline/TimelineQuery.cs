using CoachWatch.Data.Store;
using CoachWatch.Extraction;
using CoachWatch.Web.Features.Reports;
using CoachWatch.Web.Features.Rumours;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Web.Features.Timeline;

/// <summary>One report as a mark on a lane.</summary>
public readonly record struct LaneMark(int LinkId, int ArticleId, DateOnly Day, LinkStage Stage, bool Disputed, string? Origin);

/// <summary>One candidate for one job with all that was reported.</summary>
/// <param name="Marks">In the order of their days.</param>
public sealed record Lane(Named Coach, Role Role, Outcome Outcome, DateOnly? SettledOn, LaneMark[] Marks)
{
    /// <summary>The place of the first mark from that day on; a busy club has thousands.</summary>
    public int From(DateOnly day)
    {
        var (from, until) = (0, Marks.Length);
        while (from < until)
        {
            var middle = (from + until) / 2;
            (from, until) = Marks[middle].Day < day ? (middle + 1, until) : (from, middle);
        }

        return from;
    }
}

/// <summary>A word on a coach's position, under his bar.</summary>
public sealed record PressureMark(Named Coach, DateOnly Day, ExitStage Stage, int ExitId, int ArticleId);

/// <summary>All that a club's page shows.</summary>
/// <param name="InCharge">The spell that goes on; null where the job is open, or nobody is known.</param>
/// <param name="Reports">A page of links and exits, newest first.</param>
/// <param name="Sources">Who reported on the club, with the number of rumours.</param>
public sealed record TimelineView(
    Club Club,
    Spell? InCharge,
    PressureMark? Position,
    IReadOnlyList<Spell> Spells,
    IReadOnlyList<IndexedVacancy> Vacancies,
    IReadOnlyList<Lane> Lanes,
    IReadOnlyList<PressureMark> Pressure,
    IReadOnlyList<ReportRow> Reports,
    int Page,
    int Pages,
    int Independent,
    int Articles,
    IReadOnlyList<FacetCount> Sources,
    IReadOnlyList<string> Ignored);

public sealed class TimelineQuery(IDbContextFactory<CoachWatchDb> databases, RumourIndexes indexes, ReportsQuery reports)
{
    private const int ReportsShown = 10;

    /// <summary>How long a word on a coach's position stands when nothing follows.</summary>
    private const int PositionStands = 150;

    public async Task<TimelineView?> FindAsync(string slug, RumourFilter filter, DateOnly day, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.Clubs.AsNoTracking().FirstOrDefaultAsync(c => c.Slug == slug, cancel) is not { } club)
        {
            return null;
        }

        var index = await indexes.CurrentAsync(cancel);
        var ignored = index.Ignored(filter);
        filter = index.Known(filter);
        var count = RumourCount.About(index, Facet.Club, slug, day, filter);
        var exits = index.Jobs.Departures.Club(club.Id, day);
        var named = new Named(club.Id, club.Slug, club.Name, club.Confirmed);
        var spells = index.Spells.GetOrMake((club.Id, day), () => SpellsOf(index, named, exits, day));
        var vacancies = index.VacanciesOf[slug].Where(v => v.BegunOn <= day).Select(v => v.AsKnownOn(day)).ToList();
        var toldExits = await ToldAsync(index, exits, club.Id, filter, day, cancel);
        var pages = Math.Max(1, (count.Matches.Sum(m => m.Count) + toldExits.Count + ReportsShown - 1) / ReportsShown);
        var page = Math.Min(filter.Page, pages);
        var shown = await reports.RowsAsync(ReportKeys.Page(count.Matches, toldExits, page, ReportsShown), cancel);
        var inCharge = spells.LastOrDefault(s => s.IsInChargeOn(day));
        return new(
            club,
            inCharge,
            inCharge is null ? null : PositionOf(index, inCharge, exits.FindAll(e => InPeriod(e.KnownOn, filter) && e.KnownOn.AddDays(PositionStands) >= day)),
            spells,
            vacancies,
            [.. count.Matches.Select(m => LaneOf(index, m)).OrderBy(l => l.Marks[0].Day)],
            [.. PressureOf(index, toldExits)],
            shown,
            page,
            pages,
            CountOf(count.Matches, report => report.Voice),
            CountOf(count.Matches, report => report.ArticleId),
            count.Values(Facet.Source),
            ignored);
    }

    private static bool InPeriod(DateOnly day, RumourFilter filter) => !(day < filter.From) && !(day > filter.To);

    /// <summary>The exits that the filter lets pass.</summary>
    private async Task<List<Departure>> ToldAsync(RumourIndex index, List<Departure> exits, int club, RumourFilter filter, DateOnly day, CancellationToken cancel)
    {
        var told = exits.FindAll(e => InPeriod(e.KnownOn, filter));
        var chosen = filter[Facet.Source];
        if (chosen.Count == 0 && !filter.Originals)
        {
            return told;
        }

        var passing = await reports.ExitIdsAsync(
            new()
            {
                ClubId = club,
                SourceIds = [.. index.Sources.Values.Where(s => chosen.Contains(s.Slug)).Select(s => s.Id)],
                AllBut = filter.AllBut,
                Originals = filter.Originals,
                Until = day,
            },
            cancel);
        return told.FindAll(e => passing.Contains(e.Id));
    }

    private static PressureMark? PositionOf(RumourIndex index, Spell inCharge, List<Departure> lately) =>
        PressureOf(index, lately.Where(e => e.CoachId == inCharge.Coach.Id && e.KnownOn >= inCharge.FirstDay)).LastOrDefault();

    private static IEnumerable<PressureMark> PressureOf(RumourIndex index, IEnumerable<Departure> exits) =>
        exits.Where(e => e.Stage is ExitStage.Pressure or ExitStage.Expected).Select(e => new PressureMark(index.Coaches[e.CoachId], e.KnownOn, e.Stage, e.Id, e.ArticleId));

    /// <summary>How many different ones the reports have.</summary>
    private static int CountOf(List<RumourMatch> matches, Func<Report, int> of)
    {
        var seen = new HashSet<int>();
        foreach (var match in matches)
        {
            foreach (var report in match.Passed)
            {
                seen.Add(of(report));
            }
        }

        return seen.Count;
    }

    private static Lane LaneOf(RumourIndex index, RumourMatch match) => new(
        match.Rumour.Coach,
        match.Rumour.Role,
        match.State.Outcome,
        match.State.Outcome is Outcome.PassedOver or Outcome.Appointed ? match.Rumour.Vacancy.FilledOn : null,
        MarksOf(index, match));

    private static LaneMark[] MarksOf(RumourIndex index, RumourMatch match)
    {
        var marks = new LaneMark[match.Count];
        var (place, isInOrder) = (0, true);
        foreach (var report in match.Passed)
        {
            var origin = report.OriginId is { } id ? index.Sources.GetValueOrDefault(id)?.Name : null;
            marks[place] = new(report.LinkId, report.ArticleId, DateOnly.FromDateTime(report.PublishedAt), report.Stage, report.Disputed, origin);
            isInOrder &= place == 0 || marks[place].Day >= marks[place - 1].Day;
            place++;
        }

        return isInOrder ? marks : [.. marks.OrderBy(mark => mark.Day)];
    }

    private static IReadOnlyList<Spell> SpellsOf(RumourIndex index, Named club, List<Departure> exits, DateOnly day)
    {
        // Of two who are said to be appointed, the one who has the job counts.
        var appointed = index.Jobs.Appointments.Club(club.Id, day).FindAll(a => !a.Overruled);
        var elsewhere = appointed.Select(a => a.CoachId).Distinct().SelectMany(coach => index.Jobs.Departures.Coach(coach, day)).Where(e => e.ClubId != club.Id);
        var points = new JobPoints(club.Id, appointed, new Departures([.. exits, .. elsewhere]), index.Jobs.Employments.Club(club.Id, day)).Of(role => role is Role.HeadCoach or Role.InterimHeadCoach);
        return Succession.Of(points.SelectMany(coach => Spells.Of(index.Coaches[coach.Key], club, coach)));
    }
}
