using System.Data.Common;
using CoachWatch.Data.Import;
using CoachWatch.Data.Resolve;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Data.Store;

/// <summary>Puts articles into the store with all that hangs on them. An article that is there already changes nothing but its addresses.</summary>
public sealed class Recorder(IDbContextFactory<CoachWatchDb> databases, TimeProvider? clock = null) : IDisposable
{
    private const int AddressesAtOnce = 500;

    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
    private readonly SemaphoreSlim _turn = new(1);
    private NameBook? _names;

    /// <summary>Each in a transaction of its own: an article is in the store wholly or not at all, and one that cannot be stored costs no other.</summary>
    /// <returns>What became of each, in their order.</returns>
    /// <exception cref="StoreRefusedException">The database cannot take any more: its disk is full, or another program locks it. Those before are stored.</exception>
    public async Task<IReadOnlyList<Recorded>> RecordAsync(IReadOnlyList<ExtractedArticle> articles, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await _turn.WaitAsync(cancellation);
        try
        {
            return await RecordAsync(db, articles, cancellation);
        }
        catch (Exception fault) when (StoreFault.ToRefusal(fault, db) is { } refusal)
        {
            throw refusal;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The numbers of the stored articles, by those addresses in the files that the store has.</summary>
    public async Task<IReadOnlyDictionary<string, int>> FindAsync(IEnumerable<ReadFile> files, CancellationToken cancellation = default)
    {
        var known = new Dictionary<string, int>();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        try
        {
            foreach (var urls in files.SelectMany(file => file.Articles).Select(article => article.Url).OfType<string>().Distinct().Chunk(AddressesAtOnce))
            {
                var found = await db.ArticleAddresses.Where(address => urls.Contains(address.Url)).AsNoTracking().ToListAsync(cancellation);
                found.ForEach(address => known.Add(address.Url, address.ArticleId));
            }
        }
        catch (Exception fault) when (StoreFault.ToRefusal(fault, db) is { } refusal)
        {
            throw refusal;
        }

        return known;
    }

    public void Dispose() => _turn.Dispose();

    private async Task<IReadOnlyList<Recorded>> RecordAsync(CoachWatchDb db, IReadOnlyList<ExtractedArticle> articles, CancellationToken cancellation)
    {
        // Open for all of them, so that what is prepared for one serves the next.
        await db.Database.OpenConnectionAsync(cancellation);
        using var writer = new ArticleWriter(db);
        var results = new List<Recorded>();
        foreach (var article in articles)
        {
            try
            {
                results.Add(await RecordAsync(db, writer, article, cancellation));
            }
            catch (Exception fault) when (fault is DbUpdateException or DbException && StoreFault.ToRefusal(fault, db) is null)
            {
                // The database itself is well, but does not take these rows.
                results.Add(new Recorded(RecordedAs.Rejected, null, $"The database does not take it: {fault.GetBaseException().Message}"));
            }

            db.ChangeTracker.Clear();
        }

        return results;
    }

    private async Task<Recorded> RecordAsync(CoachWatchDb db, ArticleWriter writer, ExtractedArticle article, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var names = await NameBook.CurrentAsync(db, _names, cancellation);

        // Until the commit the names hold rows that may never be stored.
        _names = null;
        var recorded = await new ArticleRecording(db, names, writer, _clock.GetUtcNow().UtcDateTime).RecordAsync(article, cancellation);
        await transaction.CommitAsync(cancellation);
        _names = names;
        return recorded;
    }
}
