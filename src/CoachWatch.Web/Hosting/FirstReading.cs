using System.Security.Cryptography;
using System.Text;
using CoachWatch.Data;
using CoachWatch.Data.Import;
using CoachWatch.Data.Resolve;
using CoachWatch.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Web.Hosting;

/// <summary>
/// Brings what comes with the program into the store: the names it knows, and news to look at. It happens at the first start, after a start that
/// was cut short, and where the seeds have changed; any other start passes over it.
/// </summary>
public sealed class FirstReading(Seeds seeds, SeedLoader names, Importer importer, KeptExtractor extractor, Readiness readiness, IDbContextFactory<CoachWatchDb> databases, ILogger<FirstReading> log)
{
    /// <returns>The digest of the news that is to be read; null where there is none, or none that is new.</returns>
    public async Task<string?> FindNewsAsync(CancellationToken cancellation)
    {
        if (seeds.Articles is not { } folder)
        {
            return null;
        }

        var digest = await DigestAsync(folder, cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.State.AnyAsync(state => state.SeedArticles == digest, cancellation) ? null : digest;
    }

    public Task LoadNamesAsync(CancellationToken cancellation) => names.LoadAsync(seeds.References, cancellation);

    /// <summary>Names first, then news. Pages show how far it is; whoever calls may show it too.</summary>
    /// <exception cref="StoreRefusedException">The database can take no more.</exception>
    public async Task<ImportReport> RunAsync(string news, Action<ImportProgress> show, CancellationToken cancellation)
    {
        var progress = new Told<ImportProgress>(readiness.Report + show);
        progress.Report(new ImportProgress(0, ArticleFiles.Find([seeds.Articles!]).Count(), 0, 0, 0));
        await LoadNamesAsync(cancellation);
        var report = await importer.ImportAsync([seeds.Articles!], progress, cancellation);
        foreach (var rejection in report.Rejections)
        {
            log.LogWarning("{Rejection}", rejection.Message);
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.State.ExecuteUpdateAsync(state => state.SetProperty(s => s.SeedArticles, news), cancellation);

        // The first reading leaves more behind than days of serving; give it back before readers come.
        extractor.PutAway();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
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
