using CoachWatch.Web.Tests.Sites;

[assembly: AssemblyFixture(typeof(SeededSite))]
[assembly: AssemblyFixture(typeof(EmptySite))]

namespace CoachWatch.Web.Tests.Sites;

/// <summary>The site with the news that comes with the program, for tests that only look. A test that changes something starts a <see cref="RunningSite"/> of its own.</summary>
public sealed class SeededSite() : SharedSite(() => RunningSite.StartSeededAsync());

/// <summary>The site of somebody who starts without data, for tests that only look.</summary>
public sealed class EmptySite() : SharedSite(() => RunningSite.StartEmptyAsync());

public abstract class SharedSite(Func<Task<RunningSite>> start) : IAsyncLifetime
{
    private RunningSite? _site;

    public RunningSite Site => _site!;

    public async ValueTask InitializeAsync() => _site = await start();

    public async ValueTask DisposeAsync()
    {
        if (_site is not null)
        {
            await _site.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }
}
