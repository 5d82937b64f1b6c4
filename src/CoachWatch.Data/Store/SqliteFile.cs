using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Data.Store;

/// <summary>Looks at a SQLite file before SQLite does, where SQLite's own word would not tell the remedy.</summary>
internal static class SqliteFile
{
    private static ReadOnlySpan<byte> Signature => "SQLite format 3\0"u8;

    public static void Check(SqliteDb db)
    {
        var file = db.Database.GetDbConnection().DataSource;
        if (file is "" or ":memory:" || file.StartsWith("file:", StringComparison.Ordinal))
        {
            return;
        }

        var path = Path.GetFullPath(file);
        if (Directory.Exists(path))
        {
            throw new StoreRefusedException($"{file} is a folder; set ConnectionStrings:CoachWatch to a file in it, such as Data Source={Path.Combine(file, "coachwatch.db")}.");
        }

        if (!Directory.Exists(Path.GetDirectoryName(path)))
        {
            throw new StoreRefusedException($"The folder {Path.GetDirectoryName(path)} for the database {Path.GetFileName(path)} does not exist; create it, or set ConnectionStrings:CoachWatch to another file.");
        }

        if (File.Exists(path) && !HasSignature(path))
        {
            throw new StoreRefusedException(StoreFault.NotADatabase(file));
        }
    }

    /// <summary>An empty file is fine: SQLite takes it for a new database.</summary>
    private static bool HasSignature(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            Span<byte> start = stackalloc byte[Signature.Length];
            var read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
            return read == 0 || start[..read].SequenceEqual(Signature);
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new StoreRefusedException($"The database {path} may not be read by this user; give access to it, or set ConnectionStrings:CoachWatch to another file.", refused);
        }
    }
}
