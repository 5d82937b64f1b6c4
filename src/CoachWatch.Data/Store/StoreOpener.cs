using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Data.Store;

/// <summary>Makes the store ready: creates it, brings it up to date, and refuses one that must not be touched.</summary>
public sealed class StoreOpener(IDbContextFactory<CoachWatchDb> databases)
{
    /// <exception cref="StoreRefusedException">The database cannot be used; the message says why and what to do.</exception>
    public async Task OpenAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        try
        {
            if (db is SqliteDb sqlite)
            {
                SqliteFile.Check(sqlite);
                SqliteMigration.Run(sqlite);
            }
            else
            {
                RefuseNewer(NameOf(db), await db.Database.GetAppliedMigrationsAsync(cancellation), db.Database.GetMigrations());
                await db.Database.MigrateAsync(cancellation);
            }

            await RefreshStatisticsAsync(db, cancellation);
        }
        catch (Exception fault) when (StoreFault.ToRefusal(fault, db) is { } refusal)
        {
            throw refusal;
        }
    }

    /// <summary>Lets the database choose its plans by what it holds now; due after migrations and large imports.</summary>
    public static async Task RefreshStatisticsAsync(CoachWatchDb db, CancellationToken cancellation = default) =>
        await db.Database.ExecuteSqlRawAsync(db is SqliteDb ? "PRAGMA optimize=0x10002;" : "ANALYZE;", cancellation);

    /// <summary>How messages name the database: the file, or the database and its server.</summary>
    public static string NameOf(CoachWatchDb db)
    {
        var connection = db.Database.GetDbConnection();
        return db is SqliteDb ? connection.DataSource : $"{connection.Database} on {connection.DataSource}";
    }

    internal static void RefuseNewer(string database, IEnumerable<string> applied, IEnumerable<string> known)
    {
        if (applied.Except(known).FirstOrDefault() is { } unknown)
        {
            throw new StoreRefusedException(
                $"The database {database} was written by a newer CoachWatch (it has {unknown}); start that version, or set ConnectionStrings:CoachWatch to another database.");
        }
    }
}
