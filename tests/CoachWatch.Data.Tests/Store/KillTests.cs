using System.Diagnostics;
using CoachWatch.Data.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Data.Tests.Store;

public sealed class KillTests
{
    private const int Articles = 1000;
    private const int Kills = 25;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_KilledAgainAndAgain_LosesNothingAndDoublesNothing()
    {
        using var store = new TemporaryStore();
        using var undisturbed = new TemporaryStore();
        var folder = ManyArticles.Write(Path.Combine(store.Folder, "news"), Articles);
        var random = new Random(20250528);
        for (var kill = 0; kill < Kills; kill++)
        {
            var stored = await ImportAndKillAsync(store, folder, TimeSpan.FromMilliseconds(random.Next(500)));
            Assert.True(await CountAsync(store) >= stored, $"{stored} articles were counted as stored before kill {kill}.");
        }

        Assert.Equal($"done {Articles}", await ImportAsync(store, folder));
        Assert.Equal($"done {Articles}", await ImportAsync(undisturbed, folder));
        await using var db = store.CreateDbContext();
        Assert.Equal("ok", await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").SingleAsync(Cancellation));
        Assert.Empty(await db.Database.SqlQueryRaw<string>("SELECT \"table\" AS Value FROM pragma_foreign_key_check").ToListAsync(Cancellation));
        Assert.Empty(await db.StaleClubs.ToListAsync(Cancellation));
        Assert.Equal(await StoreContent.ReadAsync(undisturbed), await StoreContent.ReadAsync(store));
    }

    /// <returns>How many articles it had said to be stored.</returns>
    private static async Task<int> ImportAndKillAsync(TemporaryStore store, string folder, TimeSpan after)
    {
        using var import = Start(store, folder);
        while (await import.StandardOutput.ReadLineAsync(Cancellation) is { } line && line != "ready")
        {
        }

        await Task.Delay(after, Cancellation);
        import.Kill();
        await import.WaitForExitAsync(Cancellation);
        var said = await import.StandardOutput.ReadToEndAsync(Cancellation);
        return said.Split('\n').Where(line => line.StartsWith("stored ", StringComparison.Ordinal)).Select(line => int.Parse(line[7..], System.Globalization.CultureInfo.InvariantCulture)).LastOrDefault();
    }

    private static async Task<string> ImportAsync(TemporaryStore store, string folder)
    {
        using var import = Start(store, folder);
        var said = await import.StandardOutput.ReadToEndAsync(Cancellation);
        await import.WaitForExitAsync(Cancellation);
        var done = said.Split('\n').Single(line => line.StartsWith("done ", StringComparison.Ordinal)).Split(' ');
        return $"done {int.Parse(done[1], System.Globalization.CultureInfo.InvariantCulture) + int.Parse(done[2], System.Globalization.CultureInfo.InvariantCulture)}";
    }

    private static Process Start(TemporaryStore store, string folder)
    {
        var program = Path.ChangeExtension(typeof(KillTests).Assembly.Location, null);
        return Process.Start(new ProcessStartInfo(OperatingSystem.IsWindows() ? $"{program}.exe" : program, ["import", store.ConnectionString, folder]) { RedirectStandardOutput = true })!;
    }

    private static async Task<int> CountAsync(TemporaryStore store)
    {
        await using var db = store.CreateDbContext();
        try
        {
            return await db.Articles.CountAsync(Cancellation);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
        }
    }
}
