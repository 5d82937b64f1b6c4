using CoachWatch.Data.Resolve;
using CoachWatch.Data.Store;
using CoachWatch.Extraction;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Data.Derive;

/// <summary>
/// Reads every stored article through again and replaces what was read in it. An article's claims are replaced wholly or not at all;
/// stopped anywhere, what is done holds, and the next call does it all.
/// </summary>
public sealed class Rebuilder(IDbContextFactory<CoachWatchDb> databases, KeptExtractor extractor, Deriver deriver)
{
    private const int ArticlesAtOnce = 100;

    private NameBook? _names;

    /// <param name="progress">Told how many articles are done.</param>
    /// <returns>The number of articles.</returns>
    /// <exception cref="StoreRefusedException">The database cannot be written to.</exception>
    public async Task<int> RebuildAsync(IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        try
        {
            var ids = await db.Articles.OrderBy(article => article.Id).Select(article => article.Id).ToListAsync(cancellation);
            var done = 0;
            foreach (var batch in ids.Chunk(ArticlesAtOnce))
            {
                await ReplaceAsync(db, batch, cancellation);
                done += batch.Length;
                progress?.Report(done);
            }

            await deriver.DeriveAsync(cancellation);
            await UnusedNames.RemoveAsync(db, cancellation);
            await StoreOpener.RefreshStatisticsAsync(db, cancellation);
            return done;
        }
        catch (Exception fault) when (StoreFault.ToRefusal(fault, db) is { } refusal)
        {
            throw refusal;
        }
    }

    private async Task ReplaceAsync(CoachWatchDb db, int[] ids, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var names = await NameBook.CurrentAsync(db, _names, cancellation);
        _names = null;
        var before = await RemoveAsync(db, ids, cancellation);
        var articles = await db.Articles.AsNoTracking().Include(article => article.Publisher).Where(article => ids.Contains(article.Id)).OrderBy(article => article.Id).ToListAsync(cancellation);
        var findings = articles.ConvertAll(Extract);
        findings.ForEach(found => ClaimResolver.Introduce(names, found));
        await names.SaveAsync(db, cancellation);
        foreach (var (article, found) in articles.Zip(findings))
        {
            new ClaimResolver(names, article).Add(found);
        }

        using var writer = new ArticleWriter(db);
        await writer.AddClaimsAsync(articles, cancellation);
        await StaleClub.MarkAsync(db, before.Concat(articles.SelectMany(article => article.ClaimedClubs)), cancellation);
        names.Revision = await StoreState.RaiseAsync(db, cancellation);
        await transaction.CommitAsync(cancellation);
        _names = names;
    }

    private Findings Extract(Store.Article article) =>
        extractor.Value.Extract(new(article.Title, article.Text, article.Published, article.Publisher?.Name, article.Language == "und" ? null : article.Language));

    /// <returns>The clubs whose vacancies and rumours followed from the removed claims.</returns>
    private static async Task<List<int>> RemoveAsync(CoachWatchDb db, int[] ids, CancellationToken cancellation)
    {
        var clubs = await db.Links.Where(link => ids.Contains(link.ArticleId)).Select(link => link.ClubId)
            .Union(db.Exits.Where(exit => ids.Contains(exit.ArticleId)).Select(exit => exit.ClubId))
            .Union(db.Tenures.Where(tenure => ids.Contains(tenure.ArticleId) && tenure.Current).Select(tenure => tenure.ClubId))
            .ToListAsync(cancellation);
        await db.Links.IgnoreQueryFilters().Where(link => ids.Contains(link.ArticleId)).ExecuteDeleteAsync(cancellation);
        await db.Exits.IgnoreQueryFilters().Where(exit => ids.Contains(exit.ArticleId)).ExecuteDeleteAsync(cancellation);
        await db.Tenures.IgnoreQueryFilters().Where(tenure => ids.Contains(tenure.ArticleId)).ExecuteDeleteAsync(cancellation);
        await db.ArticleRejections.Where(rejection => ids.Contains(rejection.ArticleId) && rejection.What != ArticleRejection.Address).ExecuteDeleteAsync(cancellation);
        return clubs;
    }
}
