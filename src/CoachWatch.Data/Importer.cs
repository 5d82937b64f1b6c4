using CoachWatch.Data.Derive;
using CoachWatch.Data.Import;
using CoachWatch.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Data;

/// <summary>Takes in many files. One that cannot be read never stops the others; stopping at any point loses nothing, and starting again doubles nothing.</summary>
public sealed class Importer(Pipeline pipeline, Recorder recorder, Deriver deriver, IDbContextFactory<CoachWatchDb> databases)
{
    private const int FilesAtOnce = 64;

    /// <summary>So many new articles change what a database should know of its own contents.</summary>
    private const int Many = 500;

    /// <param name="paths">Files and folders, as <see cref="ArticleFiles.Find"/> takes them.</param>
    /// <param name="progress">Told after every so many files, when what it counts is safe.</param>
    /// <param name="cancellation">Ends it after the article that is being stored.</param>
    /// <exception cref="StoreRefusedException">The database can take no more; what was counted before is stored.</exception>
    public async Task<ImportReport> ImportAsync(IEnumerable<string> paths, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        var files = ArticleFiles.Find(paths).ToList();
        var report = new ImportReport();
        var chunks = new Queue<string[]>(files.Chunk(FilesAtOnce));
        var next = ReadAsync(chunks, cancellation);
        try
        {
            while (await next is { } chunk)
            {
                // While this chunk is stored, the next is read.
                next = ReadAsync(chunks, cancellation);
                await StoreAsync(chunk, report, cancellation);
                progress?.Report(new ImportProgress(report.Files, files.Count, report.New, report.Known, report.Rejections.Count));
            }
        }
        finally
        {
            // However it ends, nothing of it goes on behind the caller's back.
            await Task.WhenAny(next);
        }

        await deriver.DeriveAsync(cancellation);
        if (report.New >= Many)
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            await StoreOpener.RefreshStatisticsAsync(db, cancellation);
        }

        return report;
    }

    private Task<List<ExtractedFile>?> ReadAsync(Queue<string[]> chunks, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return chunks.TryDequeue(out var chunk)
            ? Task.Run<List<ExtractedFile>?>(async () => await pipeline.ExtractAsync(chunk, cancellation), cancellation)
            : Task.FromResult<List<ExtractedFile>?>(null);
    }

    private async Task StoreAsync(List<ExtractedFile> files, ImportReport report, CancellationToken cancellation)
    {
        var recorded = (await recorder.RecordAsync([.. files.SelectMany(file => file.Articles)], cancellation)).ToList();
        var from = 0;
        foreach (var file in files)
        {
            report.Add(ImportedFile.Of(file, recorded.GetRange(from, file.Articles.Count)));
            from += file.Articles.Count;
        }
    }
}
