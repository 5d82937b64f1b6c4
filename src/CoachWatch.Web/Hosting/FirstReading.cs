using System.Security.Cryptography;
using System.Text;
using CoachWatch.Data;
using CoachWatch.Data.Import;
using CoachWatch.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Web.Hosting;

/// <summary>Reads the news that comes with the program into the store, once: at the first start, after a start that was cut short, and when that news has changed.</summary>
public sealed class FirstReading(Seeds seeds, Importer importer, Readiness readiness, IDbContextFactory<CoachWatchDb> databases, ILogger<FirstReading> log)
{
    /// <summary>Null where there is nothing to read, now or at all.</summary>
    public async Task<string?> FindDueAsync(CancellationToken cancellation)
    {
        if (seeds.Articles is not { } folder)
        {
            return null;
        }

        var digest = await DigestAsync(folder, cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.State.AnyAsync(state => state.SeedArticles == digest, cancellation) ? null : digest;
    }

    /// <summary>Pages show how far it is; whoever calls may show it too.</summary>
    /// <exception cref="StoreRefusedException">The database can take no more.</exception>
    public async Task<ImportReport> RunAsync(string due, IProgress<ImportProgress> progress, CancellationToken cancellation)
    {
        var both = new Told<ImportProgress>(value =>
        {
            readiness.Report(value);
            progress.Report(value);
        });
        var report = await importer.ImportAsync([seeds.Articles!], both, cancellation);
        foreach (var rejection in report.Rejections)
        {
            log.LogWarning("{Rejection}", rejection.Message);
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.State.ExecuteUpdateAsync(state => state.SetProperty(s => s.SeedArticles, due), cancellation);
        return report;
    }

    private static async Task<string> DigestAsync(string folder, CancellationToken cancellation)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in ArticleFiles.Find([folder]).Where(File.Exists))
        {
            digest.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, file)));
            digest.AppendData(await File.ReadAllBytesAsync(file, cancellation));
        }

        return Convert.ToHexString(digest.GetHashAndReset());
    }
}
