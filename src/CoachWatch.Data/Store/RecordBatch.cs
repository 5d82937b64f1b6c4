using CoachWatch.Data.Import;
using CoachWatch.Data.Resolve;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Data.Store;

/// <summary>The articles of one transaction.</summary>
internal sealed class RecordBatch(CoachWatchDb db, NameBook names, DateTime now)
{
    private const int LongestUrl = 2000;

    private readonly Resolver _resolver = new(names);
    private readonly PublisherResolver _publishers = new(names.Sources);
    private readonly Dictionary<string, Entry> _byFingerprint = [];
    private readonly Dictionary<string, Entry> _byUrl = [];
    private readonly List<Article> _added = [];
    private readonly List<Func<Recorded>> _results = [];

    /// <summary>To be asked for when the batch is saved: only then the new articles have their numbers.</summary>
    public IReadOnlyList<Recorded> Results => _results.ConvertAll(result => result());

    public async Task AddAsync(IReadOnlyList<ExtractedArticle> items, CancellationToken cancellation)
    {
        var fingerprints = items.Select(item => Fingerprint.Of(_publishers.KeyOf(item.Article), item.Article)).ToList();
        var urls = items.Select(item => item.Article.Url).Where(IsAddress).ToList();
        var articles = await db.Articles.Where(article => fingerprints.Contains(article.Fingerprint)).Select(article => new { article.Fingerprint, article.Id }).ToListAsync(cancellation);
        articles.ForEach(article => _byFingerprint.Add(article.Fingerprint, new Entry(article.Id, null)));
        var addresses = await db.ArticleAddresses.Where(address => urls.Contains(address.Url)).AsNoTracking().ToListAsync(cancellation);
        addresses.ForEach(address => _byUrl.Add(address.Url, new Entry(address.ArticleId, null)));
        foreach (var (item, fingerprint) in items.Zip(fingerprints))
        {
            Add(item, fingerprint);
        }
    }

    /// <returns>The revision of the store with this batch in it.</returns>
    public async Task<long> SaveAsync(CancellationToken cancellation)
    {
        db.Articles.AddRange(_added);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.Database.AutoSavepointsEnabled = false;
        await db.SaveChangesAsync(cancellation);
        if (_added.Count == 0)
        {
            return names.Revision;
        }

        await StaleClub.MarkAsync(db, _added.SelectMany(article => article.ClaimedClubs), cancellation);
        return await StoreState.RaiseAsync(db, cancellation);
    }

    private void Add(ExtractedArticle item, string fingerprint)
    {
        var url = IsAddress(item.Article.Url) ? item.Article.Url : null;
        if (string.IsNullOrWhiteSpace(item.Article.Title) && string.IsNullOrWhiteSpace(item.Article.Text))
        {
            _results.Add(() => new Recorded(RecordedAs.Rejected, null, "It has neither a title nor a text."));
        }
        else if (_byFingerprint.TryGetValue(fingerprint, out var known) || (url is not null && _byUrl.TryGetValue(url, out known)))
        {
            AddAddress(known, url);
            _results.Add(() => new Recorded(RecordedAs.Known, known.ArticleId));
        }
        else
        {
            AddNew(item, fingerprint, url);
        }
    }

    private void AddNew(ExtractedArticle item, string fingerprint, string? url)
    {
        var article = _resolver.Resolve(item.Article, item.Findings, fingerprint, now);
        var entry = new Entry(0, article);
        _added.Add(article);
        _byFingerprint.Add(fingerprint, entry);
        AddAddress(entry, url);
        if (url is null && item.Article.Url is { Length: > 0 } refused)
        {
            article.Rejections.Add(new ArticleRejection { What = ArticleRejection.Address, Reason = $"\"{refused[..Math.Min(refused.Length, 80)]}\" is not a web address of at most {LongestUrl} characters." });
        }

        _results.Add(() => new Recorded(RecordedAs.New, article.Id));
    }

    private void AddAddress(Entry entry, string? url)
    {
        if (url is null || !_byUrl.TryAdd(url, entry))
        {
            return;
        }

        if (entry.Created is { } created)
        {
            created.Addresses.Add(new ArticleAddress { Url = url });
        }
        else
        {
            db.ArticleAddresses.Add(new ArticleAddress { Url = url, ArticleId = entry.StoredId });
        }
    }

    private static bool IsAddress(string? url) =>
        url is { Length: > 0 and <= LongestUrl } && Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https");

    /// <summary>An article that is in the store, or comes into it with this batch.</summary>
    private sealed record Entry(int StoredId, Article? Created)
    {
        public int ArticleId => Created?.Id ?? StoredId;
    }
}
