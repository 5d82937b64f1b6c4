using CoachWatch.Benchmarks.Workload;
using CoachWatch.Data;
using CoachWatch.Data.Resolve;
using CoachWatch.Data.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Benchmarks;

/// <summary>
/// What recording articles costs beside bare prepared inserts of the very rows that it makes, into the same tables with the same indexes, in the
/// same transactions. The recorder also resolves names, knows articles again, and notes what is to be derived.
/// </summary>
internal static class StoreBenchmark
{
    private const int Rounds = 5;

    public static async Task RunAsync(Figures figures)
    {
        await CompareAsync(figures, "100 articles a transaction", Recorder.BestBatch, 3_000, 4);
        await CompareAsync(figures, "one article a transaction", 1, 400, 8);
    }

    private static async Task CompareAsync(Figures figures, string what, int batch, int count, double bound)
    {
        using var folder = new TemporaryFolder();
        var batches = Claims.Articles(count, seed: 5).Chunk(batch).ToList();
        var rows = await RecordedRows.ReadAsync(await RecordAsync(folder, "rows.db", batches), batch);
        var stores = 0;
        var times = await Measure.InTurnsAsync(
            Rounds,
            async () => rows.InsertInto(await SeededAsync(folder, $"raw-{stores++}.db")),
            async () => (await TimedAsync(folder, $"recorder-{stores++}.db", batches)).Seconds);
        figures.Note($"bare inserts, {what}", count / times.First, "articles/s");
        figures.Note($"recorder, {what}", count / times.Second, "articles/s");
        figures.Note($"rows an article, {what}", (double)rows.Count / count, "rows");
        figures.AtMost($"recorder against bare inserts, {what}", times.Ratio, "×", bound);
    }

    private static async Task<string> RecordAsync(TemporaryFolder folder, string name, List<ExtractedArticle[]> batches) => (await TimedAsync(folder, name, batches)).ConnectionString;

    private static async Task<(double Seconds, string ConnectionString)> TimedAsync(TemporaryFolder folder, string name, List<ExtractedArticle[]> batches)
    {
        var databases = await StoreAsync(folder, name);
        using var recorder = new Recorder(databases);
        var seconds = await Measure.TimeAsync(async () =>
        {
            foreach (var batch in batches)
            {
                await recorder.RecordAsync(batch);
            }
        });
        return (seconds, ConnectionString(folder, name));
    }

    private static async Task<SqliteConnection> SeededAsync(TemporaryFolder folder, string name)
    {
        await StoreAsync(folder, name);
        var connection = new SqliteConnection(ConnectionString(folder, name));
        connection.Open();
        return connection;
    }

    private static async Task<IDbContextFactory<CoachWatchDb>> StoreAsync(TemporaryFolder folder, string name)
    {
        var databases = await folder.CreateStoreAsync(name);
        await new SeedLoader(databases).LoadAsync(Seeds.References);
        return databases;
    }

    private static string ConnectionString(TemporaryFolder folder, string name) => $"Data Source={folder.File(name)}";
}
