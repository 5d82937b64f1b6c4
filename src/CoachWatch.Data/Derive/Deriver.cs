using CoachWatch.Data.Store;
using CoachWatch.Extraction;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Data.Derive;

/// <summary>Makes vacancies and rumours from claims, for the clubs that are stale. Stopped anywhere, it goes on from there at its next call.</summary>
public sealed class Deriver(IDbContextFactory<CoachWatchDb> databases)
{
    /// <returns>The number of clubs that were derived anew.</returns>
    /// <exception cref="StoreRefusedException">The database cannot be written to.</exception>
    public async Task<int> DeriveAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        try
        {
            var derived = 0;
            while (await db.StaleClubs.OrderBy(stale => stale.ClubId).Select(stale => (int?)stale.ClubId).FirstOrDefaultAsync(cancellation) is { } club)
            {
                await DeriveAsync(db, club, cancellation);
                derived++;
            }

            return derived;
        }
        catch (Exception fault) when (StoreFault.ToRefusal(fault, db) is { } refusal)
        {
            throw refusal;
        }
    }

    private static async Task DeriveAsync(CoachWatchDb db, int club, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);

        // First, so that a claim that comes in meanwhile waits for us and then makes the club stale again.
        await db.StaleClubs.Where(stale => stale.ClubId == club).ExecuteDeleteAsync(cancellation);
        var links = await db.Links.Where(link => link.ClubId == club)
            .Select(link => new LinkClaim(link.Id, link.CoachId, link.Coach!.Key, link.Role, link.KnownOn, link.PublishedAt, link.Stage, link.RumourId))
            .ToListAsync(cancellation);
        var exits = await db.Exits.Where(exit => exit.ClubId == club)
            .Select(exit => new ExitClaim(exit.Id, exit.CoachId, exit.Coach!.Key, exit.Role, exit.KnownOn, exit.PublishedAt, exit.Stage, exit.VacancyId))
            .ToListAsync(cancellation);
        var holders = await db.Tenures.Where(tenure => tenure.ClubId == club && tenure.Current && (tenure.Role == Role.HeadCoach || tenure.Role == Role.InterimHeadCoach))
            .Select(tenure => new HolderClaim(tenure.Id, tenure.CoachId, tenure.Coach!.Key, tenure.Role, tenure.KnownOn, tenure.PublishedAt))
            .ToListAsync(cancellation);
        var rows = await db.Vacancies.Where(vacancy => vacancy.ClubId == club).Include(vacancy => vacancy.Rumours).ToListAsync(cancellation);
        await new VacancyWriter(db, club, rows).WriteAsync([.. links, .. exits, .. holders], cancellation);
        await StoreState.RaiseAsync(db, cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
