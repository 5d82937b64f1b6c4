using CoachWatch.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Data.Derive;

/// <summary>
/// Names that news had added and that no confirmed claim speaks of: nothing to be found by. Those that no claim at all refers to any more,
/// an uncertain one neither, can go.
/// </summary>
public static class UnusedNames
{
    public static IQueryable<Coach> Coaches(CoachWatchDb db) => db.Coaches
        .Where(coach => !coach.Confirmed)
        .Where(coach => !db.Links.Any(link => link.CoachId == coach.Id) && !db.Exits.Any(exit => exit.CoachId == coach.Id) && !db.Tenures.Any(tenure => tenure.CoachId == coach.Id));

    public static IQueryable<Club> Clubs(CoachWatchDb db) => db.Clubs
        .Where(club => !club.Confirmed)
        .Where(club => !db.Links.Any(link => link.ClubId == club.Id) && !db.Exits.Any(exit => exit.ClubId == club.Id) && !db.Tenures.Any(tenure => tenure.ClubId == club.Id));

    public static IQueryable<Source> Sources(CoachWatchDb db) => db.Sources
        .Where(source => !source.Confirmed && !db.Sources.Any(reporter => reporter.OutletId == source.Id) && !db.Articles.Any(article => article.PublisherId == source.Id))
        .Where(source => !db.LinkSources.Any(credit => credit.SourceId == source.Id && db.Links.Any(link => link.Id == credit.LinkId)))
        .Where(source => !db.ExitSources.Any(credit => credit.SourceId == source.Id && db.Exits.Any(exit => exit.Id == credit.ExitId)))
        .Where(source => !db.Links.Any(link => link.OriginId == source.Id) && !db.Exits.Any(exit => exit.OriginId == source.Id));

    internal static async Task RemoveAsync(CoachWatchDb db, CancellationToken cancellation)
    {
        var removed = await Coaches(db).IgnoreQueryFilters().ExecuteDeleteAsync(cancellation)
            + await Clubs(db).IgnoreQueryFilters().ExecuteDeleteAsync(cancellation)
            + await Sources(db).IgnoreQueryFilters().ExecuteDeleteAsync(cancellation);
        if (removed > 0)
        {
            await StoreState.RaiseAsync(db, cancellation);
        }
    }
}
