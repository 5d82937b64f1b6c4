using CoachWatch.Data.Store;
using CoachWatch.Extraction;
using CoachWatch.Web.Features.Reports;
using CoachWatch.Web.Features.Rumours;
using CoachWatch.Web.Features.Timeline;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Web.Features.Coaches;

/// <summary>A coach's career as far as articles tell, the jobs linked with, and every report.</summary>
/// <param name="Mentioned">Jobs that articles mention without saying when.</param>
public sealed record CoachView(
    Coach Coach,
    IReadOnlyList<Spell> Career,
    IReadOnlyList<Named> Mentioned,
    IReadOnlyList<RumourRow> Rumours,
    IReadOnlyList<ReportRow> Reports);

public sealed class CoachQuery(IDbContextFactory<CoachWatchDb> databases, RumourIndexes indexes, ReportsQuery reports)
{
    private const int ReportsShown = 60;

    public async Task<CoachView?> FindAsync(string slug, DateOnly day, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.Coaches.AsNoTracking().FirstOrDefaultAsync(c => c.Slug == slug, cancel) is not { } coach)
        {
            return null;
        }

        var named = new Named(coach.Id, coach.Slug, coach.Name, coach.Confirmed);
        var index = await indexes.CurrentAsync(cancel);
        var appointed = index.Jobs.Appointments.Coach(coach.Id, day);
        var exits = index.Jobs.Departures.Coach(coach.Id, day);
        var tenures = index.Jobs.Employments.Coach(coach.Id, day);
        var departures = new Departures(exits);
        int[] ids = [.. appointed.Concat<IJobClaim>(exits).Concat(tenures).Select(c => c.ClubId).Distinct()];
        var clubs = await db.Clubs.Where(c => ids.Contains(c.Id)).Select(c => new Named(c.Id, c.Slug, c.Name, c.Confirmed)).ToListAsync(cancel);
        var career = clubs.SelectMany(club => SpellsAt(named, club, appointed, departures, tenures)).ToList();
        var linked = RumourCount.About(index, Facet.Coach, slug, day).Matches;
        var told = (await reports.LinksAsync(ReportFilter.NewestOf(linked, ReportsShown, day), cancel))
            .Concat(await reports.ExitsAsync(new() { CoachId = coach.Id, Until = day, Take = ReportsShown }, cancel));
        return new(
            coach,
            career,
            [.. clubs.Where(c => career.All(s => s.Club != c))],
            RumoursQuery.Newest(index, linked, linked.Count),
            [.. told.OrderByDescending(r => r.Article.PublishedAt).ThenByDescending(r => r.Article.Id).Take(ReportsShown)]);
    }

    // A head coach and an assistant of the same club have two careers there.
    private static IEnumerable<Spell> SpellsAt(Named coach, Named club, List<Appointment> appointed, Departures exits, List<Employment> tenures)
    {
        var points = new JobPoints(club.Id, [.. appointed.Where(c => c.ClubId == club.Id)], exits, [.. tenures.Where(c => c.ClubId == club.Id)]);
        Func<Role, bool>[] kinds = [r => r is Role.HeadCoach or Role.InterimHeadCoach, r => r is Role.AssistantCoach, r => r is Role.Other];
        return kinds.SelectMany(kind => Spells.Of(coach, club, points.Of(kind)[coach.Id]));
    }
}
