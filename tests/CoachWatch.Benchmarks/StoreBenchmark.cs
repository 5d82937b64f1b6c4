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
    private const int Rounds = 5, Articles = 1_000;

    public static async Task RunAsync(Figures figures)
    {
        using var folder = new TemporaryFolder();
        var articles = Claims.Articles(Articles, seed: 5).ToList();
        var rows = RecordedRows.Read((await TimedAsync(folder, "rows.db", articles)).ConnectionString);
        var stores = 0;
        var times = await Measure.InTurnsAsync(
            Rounds,
            async () => rows.InsertInto(await SeededAsync(folder, $"raw-{stores++}.db")),
            async () => (await TimedAsync(folder, $"recorder-{stores++}.db", articles)).Seconds);
        figures.Note("bare inserts", Articles / times.First, "articles/s");
        figures.Note("recorder", Articles / times.Second, "articles/s");
        figures.Note("rows an article", (double)rows.Count / Articles, "rows");
        figures.AtMost("recorder against bare inserts, one article a transaction", times.Ratio, "×", 4);
    }

    private static async Task<(double Seconds, string ConnectionString)> TimedAsync(TemporaryFolder folder, string name, List<ExtractedArticle> articles)
    {
        var databases = await StoreAsync(folder, name);
        using var recorder = new Recorder(databases);
        var seconds = await Measure.TimeAsync(() => recorder.RecordAsync(articles));
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
