using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Data.Store;

/// <summary>
/// Inserts articles with all that hangs on them. On SQLite by prepared commands: under EF every row's command is compiled anew, which takes longer
/// than all the rest. PostgreSQL gets EF's batches, which spare it the way there and back for each row.
/// </summary>
internal sealed class ArticleWriter : IDisposable
{
    private readonly RowInserter<Article> _articles;
    private readonly RowInserter<ArticleAddress> _addresses;
    private readonly RowInserter<ArticleRejection> _rejections;
    private readonly RowInserter<Link> _links;
    private readonly RowInserter<LinkSource> _linkSources;
    private readonly RowInserter<Exit> _exits;
    private readonly RowInserter<ExitSource> _exitSources;
    private readonly RowInserter<Tenure> _tenures;

    private ArticleWriter(SqliteDb db)
    {
        _articles = new(db);
        _addresses = new(db);
        _rejections = new(db);
        _links = new(db);
        _linkSources = new(db);
        _exits = new(db);
        _exitSources = new(db);
        _tenures = new(db);
    }

    public static async Task AddAsync(CoachWatchDb db, List<Article> articles, CancellationToken cancellation)
    {
        if (db is SqliteDb sqlite)
        {
            using var writer = new ArticleWriter(sqlite);
            articles.ForEach(writer.Add);
        }
        else
        {
            db.Articles.AddRange(articles);
            await db.SaveChangesAsync(cancellation);
        }
    }

    /// <summary>Only what was read in the articles, which are in the store already.</summary>
    public static async Task AddClaimsAsync(CoachWatchDb db, List<Article> articles, CancellationToken cancellation)
    {
        if (db is SqliteDb sqlite)
        {
            using var writer = new ArticleWriter(sqlite);
            articles.ForEach(writer.AddClaims);
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
