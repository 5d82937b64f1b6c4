using Microsoft.Data.Sqlite;
using Npgsql;

namespace CoachWatch.Data.Store;

/// <summary>Puts a database's fault into a sentence that names the database and the remedy.</summary>
public static class StoreFault
{
    /// <inheritdoc cref="Explain(Exception, string)"/>
    public static StoreRefusedException? ToRefusal(Exception fault, CoachWatchDb db) =>
        Explain(fault, StoreOpener.NameOf(db)) is { } message ? new StoreRefusedException(message, fault) : null;

    /// <summary>Null where the fault is not the database's, or nothing that a person could mend.</summary>
    public static string? Explain(Exception fault, string database) => Cause(fault) switch
    {
        SqliteException sqlite => Explain(sqlite, database),
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => $"The disk of {database} is full; free space and start again.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => $"There is no PostgreSQL database {database}; create it, or correct ConnectionStrings:CoachWatch.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } refused =>
            $"PostgreSQL does not let us into {database}: {refused.MessageText}; correct ConnectionStrings:CoachWatch.",
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => $"{database} is read-only; name the primary server in ConnectionStrings:CoachWatch.",
        PostgresException => null,
        NpgsqlException lost => $"PostgreSQL could not be reached for {database}: {lost.Message}; start it, or correct ConnectionStrings:CoachWatch.",
        _ => null,
    };

    private static string? Explain(SqliteException fault, string file) => fault.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => $"The database {file} is locked by another program; close that program and try again.",
        SQLitePCL.raw.SQLITE_READONLY => $"The database {file} cannot be written to; give this user write access to the file and its folder, or set ConnectionStrings:CoachWatch to another file.",
        SQLitePCL.raw.SQLITE_NOTADB => NotADatabase(file),
        SQLitePCL.raw.SQLITE_CANTOPEN => $"The database {file} cannot be opened or created; check that its folder exists and that this user may write there.",
        SQLitePCL.raw.SQLITE_CORRUPT => $"The database {file} is damaged; restore it from a backup.",
        SQLitePCL.raw.SQLITE_FULL => $"The disk that holds the database {file} is full; free space and start again. What was stored before is safe.",
        SQLitePCL.raw.SQLITE_IOERR => $"The disk that holds the database {file} reports an error: {fault.Message}; check the disk and its free space.",
        _ => null,
    };

    public static string NotADatabase(string file) => $"{file} is not a CoachWatch database; move it away, or set ConnectionStrings:CoachWatch to another file.";

    private static Exception? Cause(Exception? fault)
    {
        while (fault is not (null or SqliteException or NpgsqlException))
        {
            fault = fault.InnerException;
        }

        return fault;
    }
}
