using CoachWatch.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Web.Features.Rumours;

/// <summary>
/// Hands out the index, read anew when the store's revision has risen. A small store is waited for. A large one takes seconds to read, and an import
/// raises the revision all the time: then readers get the last index while the next one is read once, in the background.
/// </summary>
public sealed class RumourIndexes(IDbContextFactory<CoachWatchDb> databases, ILogger<RumourIndexes> log) : IDisposable
{
    /// <summary>A store with more reports than this is large.</summary>
    private const int Large = 20_000;

    private readonly SemaphoreSlim _reading = new(1);

    /// <summary>Asked for by every page.</summary>
    private readonly Func<CoachWatchDb, CancellationToken, Task<long>> _revision = EF.CompileAsyncQuery((CoachWatchDb db, CancellationToken _) => db.State.Select(s => s.Revision).FirstOrDefault());
    private volatile RumourIndex? _index;

    public async Task<RumourIndex> CurrentAsync(CancellationToken cancel = default) => await AtAsync(await RevisionAsync(cancel), cancel);

    /// <summary>What a page that is made now is made of: the store, and the index that may be a little behind it.</summary>
    public async Task<(long Store, long Index)> RevisionsAsync(CancellationToken cancel = default) =>
        await RevisionAsync(cancel) is var revision ? (revision, (await AtAsync(revision, cancel)).Revision) : default;

    public void Dispose() => _reading.Dispose();

    private async Task<long> RevisionAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await _revision(db, cancel);
    }

    private async ValueTask<RumourIndex> AtAsync(long revision, CancellationToken cancel)
    {
        if (_index is { } index && (index.Revision >= revision || index.Reports.Length > Large))
        {
            if (index.Revision < revision && _reading.Wait(0, CancellationToken.None))
            {
                _ = Task.Run(() => ReadInBackgroundAsync(revision), CancellationToken.None);
            }

            return index;
        }

        await _reading.WaitAsync(cancel);
        try
        {
            return _index is { } read && read.Revision >= revision ? read : await ReadAsync(revision, cancel);
        }
        finally
        {
            _reading.Release();
        }
    }

    private async Task ReadInBackgroundAsync(long revision)
    {
        try
        {
            await ReadAsync(revision, CancellationToken.None);
        }
        catch (Exception fault)
        {
            log.LogError(fault, "The rumours could not be read anew; readers see those of before, and the next visit tries again.");
        }
        finally
        {
            _reading.Release();
        }
    }

    private async Task<RumourIndex> ReadAsync(long revision, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return _index = await new RumourIndexReader(db).ReadAsync(revision, cancel);
    }
}
