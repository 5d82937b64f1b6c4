using CoachWatch.Data.Import;
using CoachWatch.Data.Resolve;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Data.Store;

/// <summary>The articles of one transaction.</summary>
internal sealed class RecordBatch(CoachWatchDb db, NameBook names, DateTime now)
{
    private const int LongestUrl = 2000;

    private readonly Resolver _resolver = new(names);
    private readonly Dictionary<string, Entry> _byFingerprint = [];
    private readonly Dictionary<string, Entry> _byUrl = [];
    private readonly List<Entry> _new = [];
    private readonly List<Func<Recorded>> _results = [];

    /// <summary>To be asked for when the batch is saved: only then the new articles have their numbers.</summary>
    public IReadOnlyList<Recorded> Results => _results.ConvertAll(result => result());

    public async Task AddAsync(IReadOnlyList<ExtractedArticle> items, CancellationToken cancellation)
    {
        var fingerprints = items.Select(item => Fingerprint.Of(_resolver.Publishers.KeyOf(item.Article), item.Article)).ToList();
        var urls = items.Select(item => item.Article.Url).Where(IsAddress).ToList();
        var articles = await db.Articles.Where(article => fingerprints.Contains(article.Fingerprint)).Select(article => new { article.Fingerprint, article.Id }).ToListAsync(cancellation);
        articles.ForEach(article => _byFingerprint.Add(article.Fingerprint, new Entry { ArticleId = article.Id }));
        var addresses = await db.ArticleAddresses.Where(address => urls.Contains(address.Url)).AsNoTracking().ToListAsync(cancellation);
        addresses.ForEach(address => _byUrl.Add(address.Url, new Entry { ArticleId = address.ArticleId }));
        foreach (var (item, fingerprint) in items.Zip(fingerprints))
        {
            Add(item, fingerprint);
        }
    }

    /// <returns>The revision of the store with this batch in it.</returns>
    public async Task<long> SaveAsync(CancellationToken cancellation)
    {
        // Further addresses of articles that were known.
        await db.SaveChangesAsync(cancellation);
        if (_new.Count == 0)
        {
            return names.Revision;
        }

        await names.SaveAsync(db, cancellation);
        var articles = _new.ConvertAll(Resolve);
        await ArticleWriter.AddAsync(db, articles, cancellation);
        _new.ForEach(entry => entry.ArticleId = entry.Article!.Id);
        await StaleClub.MarkAsync(db, articles.SelectMany(article => article.ClaimedClubs), cancellation);
        return await StoreState.RaiseAsync(db, cancellation);
    }

    private void Add(ExtractedArticle item, string fingerprint)
    {
        var url = IsAddress(item.Article.Url) ? item.Article.Url : null;
        if (string.IsNullOrWhiteSpace(item.Article.Title) && string.IsNullOrWhiteSpace(item.Article.Text))
        {
            _results.Add(() => new Recorded(RecordedAs.Rejected, null, "It has neither a title nor a text."));
            return;
        }

        var isKnown = _byFingerprint.TryGetValue(fingerprint, out var entry) || (url is not null && _byUrl.TryGetValue(url, out entry));
        if (!isKnown)
        {
            entry = new Entry { Item = item, Fingerprint = fingerprint };
            _new.Add(entry);
            _byFingerprint.Add(fingerprint, entry);
            _resolver.Introduce(item.Article, item.Findings);
        }

        AddAddress(entry!, url);
        _results.Add(() => new Recorded(isKnown ? RecordedAs.Known : RecordedAs.New, entry!.ArticleId));
    }

    private void AddAddress(Entry entry, string? url)
    {
        if (url is null || !_byUrl.TryAdd(url, entry))
        {
            return;
        }

        if (entry.Item is null)
        {
            db.ArticleAddresses.Add(new ArticleAddress { Url = url, ArticleId = entry.ArticleId });
        }
        else
        {
            entry.Urls.Add(url);
        }
    }

    private Article Resolve(Entry entry)
    {
        var read = entry.Item!.Article;
        var article = _resolver.Resolve(read, entry.Item.Findings, entry.Fingerprint, now);
        article.Addresses.AddRange(entry.Urls.Select(url => new ArticleAddress { Url = url }));
        if (!IsAddress(read.Url) && read.Url is { Length: > 0 } refused)
        {
            article.Rejections.Add(new ArticleRejection { What = ArticleRejection.Address, Reason = $"\"{NameRule.Shorten(refused)}\" is not a web address of at most {LongestUrl} characters." });
        }

        return entry.Article = article;
    }

    private static bool IsAddress(string? url) =>
        url is { Length: > 0 and <= LongestUrl } && Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https");

    /// <summary>An article that is in the store, or comes into it with this batch: then it has an <see cref="Item"/>.</summary>
    private sealed class Entry
    {
        public int ArticleId { get; set; }

        public ExtractedArticle? Item { get; init; }

        public string Fingerprint { get; init; } = "";

        public List<string> Urls { get; } = [];

        public Article? Article { get; set; }
    }
}
