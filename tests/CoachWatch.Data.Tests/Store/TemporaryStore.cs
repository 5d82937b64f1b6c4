using CoachWatch.Data.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Data.Tests.Store;

/// <summary>A SQLite file of its own for one test, removed afterwards.</summary>
public sealed class TemporaryStore : IDbContextFactory<CoachWatchDb>, IDisposable
{
    private readonly IDbContextFactory<CoachWatchDb> _databases;

    public TemporaryStore(string options = "")
    {
        Folder = Directory.CreateTempSubdirectory("coachwatch-").FullName;
        File = Path.Combine(Folder, "store.db");
        ConnectionString = $"Data Source={File}{options}";
        _databases = StoreRegistration.CreateFactory(StoreProvider.Sqlite, ConnectionString);
    }

    public string Folder { get; }

    public string File { get; }

    public string ConnectionString { get; }

    public CoachWatchDb CreateDbContext() => _databases.CreateDbContext();

    public async Task<TemporaryStore> OpenAsync()
    {
        await new StoreOpener(this).OpenAsync(TestContext.Current.CancellationToken);
        return this;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
