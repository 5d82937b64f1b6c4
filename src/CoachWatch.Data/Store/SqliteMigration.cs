using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace CoachWatch.Data.Store;

/// <summary>
/// Brings a SQLite file up to date, all migrations in one transaction. EF's own Migrate keeps its lock in a table, where a process that is
/// killed leaves it for ever, and commits each migration alone; one write transaction is both the lock and the way back.
/// </summary>
internal static class SqliteMigration
{
    public static void Run(SqliteDb db)
    {
        db.Database.OpenConnection();
        var connection = db.Database.GetDbConnection();
        Execute(connection, "PRAGMA journal_mode=WAL;");

        // Rebuilding a table drops it first, and that must not take along what refers to it. Off only works outside a transaction.
        Execute(connection, "PRAGMA foreign_keys=OFF;");
        using (var transaction = db.Database.BeginTransaction(IsolationLevel.Serializable))
        {
            RefuseForeign(db, connection, transaction.GetDbTransaction());
            var applied = db.Database.GetAppliedMigrations().ToList();
            StoreOpener.RefuseNewer(connection.DataSource, applied, db.Database.GetMigrations());
            if (db.Database.GetPendingMigrations().Any())
            {
                var script = db.GetService<IMigrator>().GenerateScript(applied.LastOrDefault(), options: MigrationsSqlGenerationOptions.NoTransactions);
                Execute(connection, script, transaction.GetDbTransaction());
            }

            transaction.Commit();
        }

        db.Database.CloseConnection();
    }

    private static void RefuseForeign(SqliteDb db, DbConnection connection, DbTransaction transaction)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
        var tables = Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
        if (tables > 0 && !db.GetService<IHistoryRepository>().Exists())
        {
            throw new StoreRefusedException(StoreFault.NotADatabase(connection.DataSource));
        }
    }

    private static void Execute(DbConnection connection, string sql, DbTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
