using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Data.Store;

/// <summary>One row: what the store is at.</summary>
public sealed class StoreState
{
    public int Id { get; init; } = 1;

    /// <summary>Rises with every change of what pages show, so that what is kept in memory knows when it is old.</summary>
    public long Revision { get; set; }

    /// <summary>Digest of the reference data that was loaded last.</summary>
    public string? Seeds { get; set; }

    /// <summary>Digest of the articles that come with the program, once all of them are read.</summary>
    public string? SeedArticles { get; set; }

    /// <returns>The new revision.</returns>
    internal static async Task<long> RaiseAsync(CoachWatchDb db, CancellationToken cancellation)
    {
        await db.State.ExecuteUpdateAsync(state => state.SetProperty(s => s.Revision, s => s.Revision + 1), cancellation);
        return await db.State.Select(state => state.Revision).SingleAsync(cancellation);
    }
}

/// <summary>A club whose vacancies and rumours must be derived anew: written with the article, removed when done, so that a crash loses nothing.</summary>
public sealed class StaleClub
{
    public required int ClubId { get; init; }

    internal static async Task MarkAsync(CoachWatchDb db, IEnumerable<int> clubs, CancellationToken cancellation)
    {
        var rows = string.Join(",", clubs.Distinct().Order().Select(id => $"({id})"));
        if (rows.Length > 0)
        {
            var sql = $"""INSERT INTO "StaleClubs" ("ClubId") VALUES {rows} ON CONFLICT DO NOTHING""";
            await db.Database.ExecuteSqlRawAsync(sql, cancellation);
        }
    }
}
