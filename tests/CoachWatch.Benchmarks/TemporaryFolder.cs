using CoachWatch.Data.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Benchmarks;

/// <summary>A folder of a benchmark's own, removed at its end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("coachwatch-benchmark-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>A store in this folder, empty and up to date.</summary>
    public async Task<IDbContextFactory<CoachWatchDb>> CreateStoreAsync(string name)
    {
        var databases = StoreRegistration.CreateFactory(StoreProvider.Sqlite, $"Data Source={File(name)}");
        await new StoreOpener(databases).OpenAsync();
        return databases;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path, recursive: true);
    }
}
