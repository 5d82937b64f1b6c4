using System.Data.Common;
using CoachWatch.Data.Import;
using CoachWatch.Data.Resolve;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Data.Store;

/// <summary>Puts articles into the store with all that hangs on them. An article that is there already changes nothing but its addresses.</summary>
public sealed class Recorder(IDbContextFactory<CoachWatchDb> databases, TimeProvider? clock = null) : IDisposable
{
    /// <summary>So many articles in one call cost the least each.</summary>
    public const int BestBatch = 100;

    private const int AddressesAtOnce = 500;

    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
    private readonly SemaphoreSlim _turn = new(1);
    private NameBook? _names;

    /// <summary>All of them in one transaction; if one cannot be stored, each in its own. An article is in the store wholly or not at all.</summary>
    /// <exception cref="StoreRefusedException">The database cannot take any: its disk is full, or another program locks it.</exception>
    public async Task<IReadOnlyList<Recorded>> RecordAsync(IReadOnlyList<ExtractedArticle> articles, CancellationToken cancellation = default)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            return await RecordTogetherAsync(articles, cancellation);
        }
        catch (Exception fault) when (IsRefusal(fault) && articles.Count > 1)
        {
            return await RecordEachAsync(articles, cancellation);
        }
        catch (Exception fault) when (IsRefusal(fault))
        {
            return [new Recorded(RecordedAs.Rejected, null, $"The database does not take it: {fault.GetBaseException().Message}")];
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

    private async Task<IReadOnlyList<Recorded>> RecordEachAsync(IReadOnlyList<ExtractedArticle> articles, CancellationToken cancellation)
    {
        var results = new List<Recorded>();
        foreach (var article in articles)
        {
            try
            {
                results.AddRange(await RecordTogetherAsync([article], cancellation));
            }
            catch (Exception fault) when (IsRefusal(fault))
            {
                results.Add(new Recorded(RecordedAs.Rejected, null, $"The database does not take it: {fault.GetBaseException().Message}"));
            }
        }

        return results;
    }

    private async Task<IReadOnlyList<Recorded>> RecordTogetherAsync(IReadOnlyList<ExtractedArticle> articles, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            var names = await NameBook.CurrentAsync(db, _names, cancellation);

            // Until the commit the names hold rows that may never be stored.
            _names = null;
            var batch = new RecordBatch(db, names, _clock.GetUtcNow().UtcDateTime);
            await batch.AddAsync(articles, cancellation);
            names.Revision = await batch.SaveAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            _names = names;
            return batch.Results;
        }
        catch (Exception fault) when (StoreFault.ToRefusal(fault, db) is { } refusal)
        {
            throw refusal;
        }
    }

    /// <summary>The database itself is well, but does not take these rows.</summary>
    private static bool IsRefusal(Exception fault) => fault is DbUpdateException or DbException;
}
