using CoachWatch.Data.Store;
using CoachWatch.Extraction;
using CoachWatch.Web.Features.Reports;
using CoachWatch.Web.Features.Rumours;
using CoachWatch.Web.Features.Timeline;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Web.Features.Coaches;

/// <summary>A coach's career as far as articles tell, the jobs linked with, and a page of the reports.</summary>
/// <param name="Rumours">Those that were told of last, out of <paramref name="RumoursTotal"/>.</param>
/// <param name="Mentioned">Jobs that articles mention without saying when.</param>
public sealed record CoachView(
    Coach Coach,
    IReadOnlyList<Spell> Career,
    IReadOnlyList<Named> Mentioned,
    IReadOnlyList<RumourRow> Rumours,
    int RumoursTotal,
    IReadOnlyList<ReportRow> Reports,
    int Page,
    int Pages);

/// <summary>What claims tell of a coach's jobs; <see cref="CoachView"/> shows it.</summary>
public sealed record CoachCareer(IReadOnlyList<Spell> Spells, IReadOnlyList<Named> Mentioned);

public sealed class CoachQuery(IDbContextFactory<CoachWatchDb> databases, RumourIndexes indexes, ReportsQuery reports)
{
    private const int RumoursShown = 20;
    private const int ReportsShown = 20;

    public async Task<CoachView?> FindAsync(string slug, DateOnly day, int page = 1, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.Coaches.AsNoTracking().FirstOrDefaultAsync(c => c.Slug == slug, cancel) is not { } coach)
        {
            return null;
        }

        var named = new Named(coach.Id, coach.Slug, coach.Name, coach.Confirmed);
        var index = await indexes.CurrentAsync(cancel);
        var exits = index.Jobs.Departures.Coach(coach.Id, day);
        var career = index.Careers.TryGet((coach.Id, day), out var kept) ? kept : index.Careers.Keep((coach.Id, day), await CareerAsync(db, index, named, exits, day, cancel));
        var linked = RumourCount.About(index, Facet.Coach, slug, day).Matches;
        var pages = Math.Max(1, (linked.Sum(m => m.Count) + exits.Count + ReportsShown - 1) / ReportsShown);
        var told = await reports.RowsAsync(ReportKeys.Page(linked, exits, Math.Min(page, pages), ReportsShown), cancel);
        return new(
            coach,
            career.Spells,
            career.Mentioned,
            RumoursQuery.Newest(index, linked, RumoursShown),
            linked.Count,
            told,
            Math.Min(page, pages),
            pages);
    }

    private static async Task<CoachCareer> CareerAsync(CoachWatchDb db, RumourIndex index, Named coach, List<Departure> exits, DateOnly day, CancellationToken cancel)
    {
        var appointed = index.Jobs.Appointments.Coach(coach.Id, day).ToLookup(a => a.ClubId);
        var tenures = index.Jobs.Employments.Coach(coach.Id, day).ToLookup(t => t.ClubId);
        var departures = new Departures(exits);
        int[] ids = [.. appointed.Select(club => club.Key).Concat(exits.Select(exit => exit.ClubId)).Concat(tenures.Select(club => club.Key)).Distinct()];
        var clubs = await db.Clubs.Where(c => ids.Contains(c.Id)).Select(c => new Named(c.Id, c.Slug, c.Name, c.Confirmed)).ToListAsync(cancel);
        var spells = clubs.SelectMany(club => SpellsAt(coach, club, [.. appointed[club.Id]], departures, [.. tenures[club.Id]])).ToList();
        var dated = spells.Select(spell => spell.Club).ToHashSet();
        return new(spells, clubs.FindAll(club => !dated.Contains(club)));
    }

    // A head coach and an assistant of the same club have two careers there.
    private static IEnumerable<Spell> SpellsAt(Named coach, Named club, List<Appointment> appointed, Departures exits, List<Employment> tenures)
    {
        var points = new JobPoints(club.Id, appointed, exits, tenures);
        Func<Role, bool>[] kinds = [r => r is Role.HeadCoach or Role.InterimHeadCoach, r => r is Role.AssistantCoach, r => r is Role.Other];
        return kinds.SelectMany(kind => Spells.Of(coach, club, points.Of(kind)[coach.Id]));
    }
}
