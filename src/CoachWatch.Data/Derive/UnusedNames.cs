using CoachWatch.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Data.Derive;

/// <summary>Names that news had added and that nothing refers to any more.</summary>
internal static class UnusedNames
{
    public static async Task RemoveAsync(CoachWatchDb db, CancellationToken cancellation)
    {
        var coaches = await db.Coaches
            .Where(coach => !coach.Confirmed)
            .Where(coach => !db.Links.Any(link => link.CoachId == coach.Id) && !db.Exits.Any(exit => exit.CoachId == coach.Id) && !db.Tenures.Any(tenure => tenure.CoachId == coach.Id))
            .ExecuteDeleteAsync(cancellation);
        var clubs = await db.Clubs
            .Where(club => !club.Confirmed)
            .Where(club => !db.Links.Any(link => link.ClubId == club.Id) && !db.Exits.Any(exit => exit.ClubId == club.Id) && !db.Tenures.Any(tenure => tenure.ClubId == club.Id))
            .ExecuteDeleteAsync(cancellation);
        var sources = await db.Sources
            .Where(source => !source.Confirmed && !db.Sources.Any(reporter => reporter.OutletId == source.Id) && !db.Articles.Any(article => article.PublisherId == source.Id))
            .Where(source => !db.LinkSources.Any(link => link.SourceId == source.Id) && !db.ExitSources.Any(exit => exit.SourceId == source.Id))
            .Where(source => !db.Links.Any(link => link.OriginId == source.Id) && !db.Exits.Any(exit => exit.OriginId == source.Id))
            .ExecuteDeleteAsync(cancellation);
        if (coaches + clubs + sources > 0)
        {
            await StoreState.RaiseAsync(db, cancellation);
        }
    }
}
