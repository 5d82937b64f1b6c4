using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Data.Store;

/// <summary>
/// Inserts articles with all that hangs on them. On SQLite by prepared commands: under EF every row's command is compiled anew, which takes longer
/// than all the rest. PostgreSQL gets EF's batches, which spare it the way there and back for each row.
/// </summary>
internal sealed class ArticleWriter(CoachWatchDb db) : IDisposable
{
    private readonly RowInserter<Article> _articles = new(db);
    private readonly RowInserter<ArticleAddress> _addresses = new(db);
    private readonly RowInserter<ArticleRejection> _rejections = new(db);
    private readonly RowInserter<Link> _links = new(db);
    private readonly RowInserter<LinkSource> _linkSources = new(db);
    private readonly RowInserter<Exit> _exits = new(db);
    private readonly RowInserter<ExitSource> _exitSources = new(db);
    private readonly RowInserter<Tenure> _tenures = new(db);

    public async Task AddAsync(Article article, CancellationToken cancellation)
    {
        if (db is SqliteDb)
        {
            Add(article);
        }
        else
        {
            db.Articles.Add(article);
            await db.SaveChangesAsync(cancellation);
        }
    }

    /// <summary>Only what was read in the articles, which are in the store already.</summary>
    public async Task AddClaimsAsync(List<Article> articles, CancellationToken cancellation)
    {
        if (db is SqliteDb)
        {
            articles.ForEach(AddClaims);
        }
        else
        {
            articles.ForEach(Own);
            db.AddRange(articles.SelectMany(article => article.Rejections));
            db.AddRange(articles.SelectMany(article => article.Claims));
            await db.SaveChangesAsync(cancellation);
        }
    }

    public void Dispose()
    {
        _articles.Dispose();
        _addresses.Dispose();
        _rejections.Dispose();
        _links.Dispose();
        _linkSources.Dispose();
        _exits.Dispose();
        _exitSources.Dispose();
        _tenures.Dispose();
    }

    private void Add(Article article)
    {
        article.Id = _articles.Insert(article);
        foreach (var address in article.Addresses)
        {
            address.ArticleId = article.Id;
            _addresses.Insert(address);
        }

        AddClaims(article);
    }

    private void AddClaims(Article article)
    {
        Own(article);
        article.Rejections.ForEach(rejection => rejection.Id = _rejections.Insert(rejection));
        article.Tenures.ForEach(tenure => tenure.Id = _tenures.Insert(tenure));
        foreach (var link in article.Links)
        {
            link.Id = _links.Insert(link);
            link.Sources.ForEach(source => source.LinkId = link.Id);
            link.Sources.ForEach(source => _linkSources.Insert(source));
        }

        foreach (var exit in article.Exits)
        {
            exit.Id = _exits.Insert(exit);
            exit.Sources.ForEach(source => source.ExitId = exit.Id);
            exit.Sources.ForEach(source => _exitSources.Insert(source));
        }
    }

    /// <summary>Tells what hangs on a stored article its number.</summary>
    private static void Own(Article article)
    {
        article.Rejections.ForEach(rejection => rejection.ArticleId = article.Id);
        foreach (var claim in article.Claims)
        {
            claim.ArticleId = article.Id;
        }
    }
}
