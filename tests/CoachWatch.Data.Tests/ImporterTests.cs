using CoachWatch.Data.Derive;
using CoachWatch.Data.Import;
using CoachWatch.Data.Resolve;
using CoachWatch.Data.Store;
using CoachWatch.Data.Tests.Store;
using CoachWatch.Extraction;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Data.Tests;

public sealed class ImporterTests(PostgreSqlCluster postgreSql)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ImportAsync_FolderTwice_KnowsAllAtTheSecondTime()
    {
        using var store = await OpenAsync();
        var folder = ManyArticles.Write(Path.Combine(store.Folder, "news"), 300);

        var first = await ImportAsync(store, [folder]);
        var before = await StoreContent.ReadAsync(store);
        var second = await ImportAsync(store, [folder]);

        Assert.Equal((300, 300, 0), (first.Files, first.New, first.Known));
        Assert.Equal((300, 0, 300), (second.Files, second.New, second.Known));
        Assert.Equal(before, await StoreContent.ReadAsync(store));
        Assert.Contains(before, line => line.StartsWith("vacancy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ImportAsync_BadFilesAmongGood_StoresTheGoodAndNamesTheBad()
    {
        using var store = await OpenAsync();
        var folder = ManyArticles.Write(Path.Combine(store.Folder, "news"), 3);
        await File.WriteAllTextAsync(Path.Combine(folder, "00000a.txt"), "", Cancellation);
        await File.WriteAllBytesAsync(Path.Combine(folder, "00001a.html"), [0, 1, 2, 3, 0, 0, 255, 254, 0, 0], Cancellation);

        var report = await ImportAsync(store, [folder, Path.Combine(store.Folder, "absent.txt")]);

        Assert.Equal(3, report.New);
        Assert.Equal(3, report.Rejections.Count);
        Assert.Contains(report.Rejections, rejection => rejection.Reason == RejectionReason.Missing && rejection.Message.Contains("absent.txt"));
    }

    [Fact]
    public async Task ImportAsync_InAnyOrder_GivesTheSameStore()
    {
        using var store = await OpenAsync();
        using var other = await OpenAsync();
        var folder = ManyArticles.Write(Path.Combine(store.Folder, "news"), 300);
        var files = Directory.GetFiles(folder).Order(StringComparer.Ordinal).ToArray();

        await ImportAsync(store, files);
        await ImportAsync(other, files[150..]);
        await ImportAsync(other, files[..150].Reverse());

        Assert.Equal(await StoreContent.ReadAsync(store), await StoreContent.ReadAsync(other));
    }

    [Fact]
    public async Task RebuildAsync_AfterAnImport_ChangesNothing()
    {
        using var store = await OpenAsync();
        await ImportAsync(store, [ManyArticles.Write(Path.Combine(store.Folder, "news"), 300)]);
        var before = await StoreContent.ReadAsync(store);

        var articles = await new Rebuilder(store, new KeptExtractor(() => new Extractor(ManyArticles.References)), new Deriver(store)).RebuildAsync(cancellation: Cancellation);

        Assert.Equal(300, articles);
        Assert.Equal(before, await StoreContent.ReadAsync(store));
    }

    [Fact]
    public async Task ImportAsync_OnPostgreSql_GivesTheSameAndRebuildsTheSame()
    {
        using var store = await OpenAsync();
        var databases = postgreSql.Create();
        await new StoreOpener(databases).OpenAsync(Cancellation);
        await new SeedLoader(databases).LoadAsync(ManyArticles.References, Cancellation);
        var folder = ManyArticles.Write(Path.Combine(store.Folder, "news"), 150);
        await ImportAsync(store, [folder]);
        var onSqlite = await StoreContent.ReadAsync(store);

        await ImportAsync(databases, [folder]);
        Assert.Equal(onSqlite, await StoreContent.ReadAsync(databases));
        await new Rebuilder(databases, new KeptExtractor(() => new Extractor(ManyArticles.References)), new Deriver(databases)).RebuildAsync(cancellation: Cancellation);
        Assert.Equal(onSqlite, await StoreContent.ReadAsync(databases));
    }

    [Fact]
    public async Task RebuildAsync_WithAnExtractorThatReadsNothing_RemovesWhatWasRead()
    {
        using var store = await OpenAsync();
        await ImportAsync(store, [ManyArticles.Write(Path.Combine(store.Folder, "news"), 30)]);

        await new Rebuilder(store, new KeptExtractor(() => new Extractor(References.None)), new Deriver(store)).RebuildAsync(cancellation: Cancellation);

        await using var db = store.CreateDbContext();
        Assert.Equal((30, 0, 0), (await db.Articles.CountAsync(Cancellation), await db.Links.IgnoreQueryFilters().CountAsync(Cancellation), await db.Vacancies.CountAsync(Cancellation)));
        Assert.Empty(await db.Coaches.Where(coach => !coach.Confirmed).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task ImportAsync_Cancelled_KeepsWhatItCounted()
    {
        using var store = await OpenAsync();
        var folder = ManyArticles.Write(Path.Combine(store.Folder, "news"), 300);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var progress = new StopAtFirst(stop);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ImportAsync(store, [folder], progress, stop.Token));

        await using var db = store.CreateDbContext();
        Assert.True(await db.Articles.CountAsync(Cancellation) >= progress.New && progress.New > 0);
        Assert.Equal(300, (await ImportAsync(store, [folder])) is var rest ? rest.New + rest.Known : 0);
    }

    [Fact]
    public async Task ImportAsync_DiskFull_SaysSoAndKeepsWhatItCounted()
    {
        using var store = await OpenAsync();
        var folder = ManyArticles.Write(Path.Combine(store.Folder, "news"), 3000);
        var progress = new Last();

        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(() => ImportAsync(new FullStore(store, 200), [folder], progress));

        Assert.Contains($"{store.File} is full", refusal.Message);
        await using var after = store.CreateDbContext();
        Assert.InRange(await after.Articles.CountAsync(Cancellation), progress.New, 2999);
        Assert.Equal("ok", await after.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").SingleAsync(Cancellation));
        var report = await ImportAsync(store, [folder]);
        Assert.Equal(3000, report.New + report.Known);
        Assert.True(report.Known >= progress.New);
    }

    private static async Task<TemporaryStore> OpenAsync()
    {
        var store = await new TemporaryStore().OpenAsync();
        await new SeedLoader(store).LoadAsync(ManyArticles.References, Cancellation);
        return store;
    }

    private static async Task<ImportReport> ImportAsync(IDbContextFactory<CoachWatchDb> store, IEnumerable<string> paths, IProgress<ImportProgress>? progress = null, CancellationToken? cancellation = null)
    {
        using var recorder = new Recorder(store);
        var deriver = new Deriver(store);
        var pipeline = new Pipeline(new ArticleReader(), new KeptExtractor(() => new Extractor(ManyArticles.References)), recorder, deriver);
        return await new Importer(pipeline, recorder, deriver, store).ImportAsync(paths, progress, cancellation ?? Cancellation);
    }

    private sealed class StopAtFirst(CancellationTokenSource stop) : IProgress<ImportProgress>
    {
        public int New { get; private set; }

        public void Report(ImportProgress value)
        {
            New = value.New;
            stop.Cancel();
        }
    }

    private sealed class Last : IProgress<ImportProgress>
    {
        public int New { get; private set; }

        public void Report(ImportProgress value) => New = value.New;
    }

    /// <summary>SQLite answers at a limit of pages as it does when the disk has none left.</summary>
    private sealed class FullStore(TemporaryStore store, int pages) : IDbContextFactory<CoachWatchDb>
    {
        // A connection that goes back to the pool would take the limit along.
        private readonly IDbContextFactory<CoachWatchDb> _databases = StoreRegistration.CreateFactory(StoreProvider.Sqlite, $"{store.ConnectionString};Pooling=False");

        public CoachWatchDb CreateDbContext()
        {
            var db = _databases.CreateDbContext();
            db.Database.OpenConnection();
            using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA max_page_count={pages}";
            command.ExecuteNonQuery();
            return db;
        }
    }
}
