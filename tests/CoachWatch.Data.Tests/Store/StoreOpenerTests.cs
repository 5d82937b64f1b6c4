using CoachWatch.Data.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CoachWatch.Data.Tests.Store;

public sealed class StoreOpenerTests(PostgreSqlCluster postgreSql)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OpenAsync_NewFile_CreatesTheStore()
    {
        using var store = await new TemporaryStore().OpenAsync();

        await using var db = store.CreateDbContext();
        Assert.Empty(await db.Articles.ToListAsync(Cancellation));
        Assert.Equal(0, (await db.State.SingleAsync(Cancellation)).Revision);
        Assert.Equal("wal", await db.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync(Cancellation));
    }

    [Fact]
    public async Task OpenAsync_Twice_ChangesNothing()
    {
        using var store = await new TemporaryStore().OpenAsync();
        await store.OpenAsync();

        await using var db = store.CreateDbContext();
        Assert.Single(await db.State.ToListAsync(Cancellation));
    }

    [Fact]
    public async Task OpenAsync_SixAtOnce_AllSucceed()
    {
        using var store = new TemporaryStore();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(store.OpenAsync)));

        await using var db = store.CreateDbContext();
        Assert.Single(await db.State.ToListAsync(Cancellation));
    }

    [Fact]
    public void Model_OfEachProvider_IsWhatItsMigrationsMake()
    {
        using var sqlite = StoreRegistration.CreateFactory(StoreProvider.Sqlite, "Data Source=unused.db").CreateDbContext();
        using var postgres = StoreRegistration.CreateFactory(StoreProvider.PostgreSql, "Host=unused").CreateDbContext();

        Assert.False(sqlite.Database.HasPendingModelChanges());
        Assert.False(postgres.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task OpenAsync_FileOfBeforeClaimsWereConfirmed_ConfirmsThem()
    {
        using var store = new TemporaryStore();
        await using var db = store.CreateDbContext();
        await MigrateToFirstAsync(db);
        await AddClaimsOfOldAsync(db);

        await store.OpenAsync();

        Assert.Equal((true, true), ((await db.Links.SingleAsync(Cancellation)).Confirmed, (await db.Tenures.SingleAsync(Cancellation)).Confirmed));
    }

    [Fact]
    public async Task OpenAsync_PostgreSqlOfBeforeClaimsWereConfirmed_ConfirmsThem()
    {
        var databases = postgreSql.Create();
        await using var db = databases.CreateDbContext();
        await MigrateToFirstAsync(db);
        await AddClaimsOfOldAsync(db);

        await new StoreOpener(databases).OpenAsync(Cancellation);

        Assert.Equal((true, true), ((await db.Links.SingleAsync(Cancellation)).Confirmed, (await db.Tenures.SingleAsync(Cancellation)).Confirmed));
    }

    [Fact]
    public async Task OpenAsync_PostgreSql_CreatesTheStoreAndLeavesItAtTheSecondTime()
    {
        var databases = postgreSql.Create();
        await new StoreOpener(databases).OpenAsync(Cancellation);
        await new StoreOpener(databases).OpenAsync(Cancellation);

        await using var db = databases.CreateDbContext();
        Assert.Single(await db.State.ToListAsync(Cancellation));
    }

    [Fact]
    public async Task OpenAsync_PostgreSqlOfANewerVersion_Refuses()
    {
        var databases = postgreSql.Create();
        await new StoreOpener(databases).OpenAsync(Cancellation);
        await AddMigrationOfTomorrowAsync(databases);

        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(() => new StoreOpener(databases).OpenAsync(Cancellation));
        Assert.Contains("29990101000000_Tomorrow", refusal.Message);
    }

    [Fact]
    public async Task OpenAsync_NoPostgreSqlServer_NamesTheServer()
    {
        var databases = StoreRegistration.CreateFactory(StoreProvider.PostgreSql, "Host=127.0.0.1;Port=1;Database=coachwatch");

        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(() => new StoreOpener(databases).OpenAsync(Cancellation));
        Assert.Contains("coachwatch on tcp://127.0.0.1:1", refusal.Message);
    }

    [Fact]
    public async Task OpenAsync_FileOfANewerVersion_Refuses()
    {
        using var store = await new TemporaryStore().OpenAsync();
        await AddMigrationOfTomorrowAsync(store);

        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(store.OpenAsync);
        Assert.Contains(store.File, refusal.Message);
        Assert.Contains("newer CoachWatch (it has 29990101000000_Tomorrow)", refusal.Message);
    }

    [Theory]
    [InlineData("These are the minutes of our meeting, and no database.")]
    [InlineData("PK")]
    public async Task OpenAsync_NotADatabase_RefusesAndLeavesTheFile(string content)
    {
        using var store = new TemporaryStore();
        await File.WriteAllTextAsync(store.File, content, Cancellation);

        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(store.OpenAsync);
        Assert.Contains($"{store.File} is not a CoachWatch database", refusal.Message);
        Assert.Equal(content, await File.ReadAllTextAsync(store.File, Cancellation));
    }

    [Fact]
    public async Task OpenAsync_DatabaseOfAnotherProgram_RefusesAndLeavesIt()
    {
        using var store = new TemporaryStore();
        Execute(store.File, "CREATE TABLE Recipes (Id INTEGER)");

        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(store.OpenAsync);
        Assert.Contains("is not a CoachWatch database", refusal.Message);
        Assert.Equal("Recipes", Execute(store.File, "SELECT group_concat(name) FROM sqlite_master"));
    }

    [Fact]
    public async Task OpenAsync_DamagedFile_SaysSo()
    {
        using var store = await new TemporaryStore().OpenAsync();
        SqliteConnection.ClearAllPools();
        var bytes = await File.ReadAllBytesAsync(store.File, Cancellation);
        Array.Fill(bytes, (byte)0xA5, 100, bytes.Length - 100);
        await File.WriteAllBytesAsync(store.File, bytes, Cancellation);

        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(store.OpenAsync);
        Assert.Contains("damaged", refusal.Message);
    }

    [Fact]
    public async Task OpenAsync_FolderMissing_NamesTheFolder()
    {
        using var store = new TemporaryStore();
        var folder = Path.Combine(store.Folder, "absent");
        var databases = StoreRegistration.CreateFactory(StoreProvider.Sqlite, $"Data Source={folder}/store.db");

        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(() => new StoreOpener(databases).OpenAsync(Cancellation));
        Assert.Contains($"The folder {folder}", refusal.Message);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task OpenAsync_Folder_AsksForAFile()
    {
        using var store = new TemporaryStore();
        Directory.CreateDirectory(store.File);

        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(store.OpenAsync);
        Assert.Contains($"{store.File} is a folder", refusal.Message);
    }

    [Fact]
    public async Task OpenAsync_ReadOnly_Refuses()
    {
        using var store = await new TemporaryStore().OpenAsync();
        var databases = StoreRegistration.CreateFactory(StoreProvider.Sqlite, store.ConnectionString + ";Mode=ReadOnly");

        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(() => new StoreOpener(databases).OpenAsync(Cancellation));
        Assert.Contains($"{store.File} cannot be written to", refusal.Message);
    }

    [Fact]
    public async Task OpenAsync_LockedByAnotherProgram_Refuses()
    {
        using var store = await new TemporaryStore().OpenAsync();
        using var other = new SqliteConnection(store.ConnectionString);
        other.Open();
        using var transaction = other.BeginTransaction();

        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(store.OpenAsync);
        Assert.Contains($"{store.File} is locked by another program", refusal.Message);
    }

    private static Task MigrateToFirstAsync(CoachWatchDb db) => db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First(), Cancellation);

    private static async Task AddClaimsOfOldAsync(CoachWatchDb db) => await db.Database.ExecuteSqlRawAsync(
        """
        INSERT INTO "Clubs" ("Id", "Slug", "Name", "Key", "Confirmed", "Women", "National") VALUES (1, 'ajax', 'Ajax', 'ajax', TRUE, FALSE, FALSE);
        INSERT INTO "Coaches" ("Id", "Slug", "Name", "Key", "Confirmed", "Retired", "Woman") VALUES (1, 'ten-hag', 'Ten Hag', 'ten hag', TRUE, FALSE, FALSE);
        INSERT INTO "Articles" ("Id", "Title", "Text", "PublishedAt", "KnownOn", "Language", "Fingerprint", "ImportedAt") VALUES (1, 'A story', 'Text.', '2025-05-01 00:00:00', '2025-05-01', 'en', 'x', '2025-05-01 00:00:00');
        INSERT INTO "Links" ("Id", "ArticleId", "ClubId", "CoachId", "Role", "Stage", "Disputed", "Repeat", "Rule", "Confidence", "PublishedAt", "KnownOn", "Evidence_Start", "Evidence_Length", "Evidence_DecidingStart", "Evidence_DecidingLength", "Evidence_InTitle")
            VALUES (1, 1, 1, 1, 0, 0, FALSE, FALSE, 'old', 0.5, '2025-05-01 00:00:00', '2025-05-01', 0, 5, 0, 0, FALSE);
        INSERT INTO "Tenures" ("Id", "ArticleId", "ClubId", "CoachId", "Role", "Current", "Rule", "Confidence", "PublishedAt", "KnownOn", "Evidence_Start", "Evidence_Length", "Evidence_DecidingStart", "Evidence_DecidingLength", "Evidence_InTitle")
            VALUES (1, 1, 1, 1, 0, TRUE, 'old', 0.5, '2025-05-01 00:00:00', '2025-05-01', 0, 5, 0, 0, FALSE);
        """,
        Cancellation);

    private static async Task AddMigrationOfTomorrowAsync(IDbContextFactory<CoachWatchDb> databases)
    {
        await using var db = databases.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Tomorrow', '99.0.0')""", Cancellation);
    }

    private static string? Execute(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }
}
