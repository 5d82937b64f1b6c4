using CoachWatch.Data.Store;
using CoachWatch.Web.Tests.Sites;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Web.Tests.Commands;

public sealed class ServeCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Serve_TheFirstTimeAndTheSecond_ReadsTheNewsOnce()
    {
        await using (var first = await ServingProgram.StartAsync(_folder.Path))
        {
            await first.WaitUntilReadyAsync();
            var run = await first.StopAsync();
            Assert.Equal((0, ""), (run.ExitCode, run.Errors));
            Assert.Contains("Reading the news that comes with it", run.Output, StringComparison.Ordinal);
        }

        var before = await StoredAsync();
        Assert.True(before.Articles > 0);
        await using (var second = await ServingProgram.StartAsync(_folder.Path))
        {
            await second.WaitUntilReadyAsync();
            Assert.Contains("<h1>", await second.Client.GetStringAsync("/", TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.Equal(new ProgramRun(0, "", ""), await second.StopAsync());
        }

        Assert.Equal(before, await StoredAsync());
    }

    [Fact]
    public async Task Serve_WithoutSeeds_StartsEmpty()
    {
        await using var program = await ServingProgram.StartAsync(_folder.Path, "--Seeds:Path", "");
        await program.WaitUntilReadyAsync();
        Assert.Equal(new ProgramRun(0, "", ""), await program.StopAsync());
        Assert.Equal(0, (await StoredAsync()).Articles);
    }

    private async Task<(int Articles, long Revision)> StoredAsync()
    {
        await using var db = await StoreRegistration.CreateFactory(StoreProvider.Sqlite, _folder.ConnectionString).CreateDbContextAsync(TestContext.Current.CancellationToken);
        return (await db.Articles.CountAsync(TestContext.Current.CancellationToken), await db.State.Select(state => state.Revision).SingleAsync(TestContext.Current.CancellationToken));
    }
}
