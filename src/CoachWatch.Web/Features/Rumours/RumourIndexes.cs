using CoachWatch.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Web.Features.Rumours;

/// <summary>Hands out the index, read anew when the store's revision has risen.</summary>
public sealed class RumourIndexes(IDbContextFactory<CoachWatchDb> databases) : IDisposable
{
    private readonly SemaphoreSlim _reading = new(1);
    private RumourIndex? _index;

    public async Task<RumourIndex> CurrentAsync(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var revision = await db.State.Select(s => s.Revision).FirstOrDefaultAsync(cancel);
        if (_index is { } index && index.Revision == revision)
        {
            return index;
        }

        await _reading.WaitAsync(cancel);
        try
        {
            return _index = _index is { } read && read.Revision >= revision ? read : await new RumourIndexReader(db).ReadAsync(revision, cancel);
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Dispose() => _reading.Dispose();
}
