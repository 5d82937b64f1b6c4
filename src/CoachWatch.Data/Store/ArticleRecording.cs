using CoachWatch.Data.Import;
using CoachWatch.Data.Resolve;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Data.Store;

/// <summary>Puts one article into the store, within the transaction that is under way.</summary>
internal sealed class ArticleRecording(CoachWatchDb db, NameBook names, ArticleWriter writer, DateTime now)
{
    private const int LongestUrl = 2000;

    private readonly Resolver _resolver = new(names);

    public async Task<Recorded> RecordAsync(ExtractedArticle extracted, CancellationToken cancellation)
    {
        var read = extracted.Article;
        if (string.IsNullOrWhiteSpace(read.Title) && string.IsNullOrWhiteSpace(read.Text))
        {
            return new Recorded(RecordedAs.Rejected, null, "It has neither a title nor a text.");
        }

        var url = IsAddress(read.Url) ? read.Url : null;
        var fingerprint = Fingerprint.Of(_resolver.Publishers.KeyOf(read), read);
        var atAddress = url is null ? 0 : await db.ArticleAddresses.Where(address => address.Url == url).Select(address => address.ArticleId).SingleOrDefaultAsync(cancellation);
        var known = await db.Articles.Where(article => article.Fingerprint == fingerprint).Select(article => article.Id).SingleOrDefaultAsync(cancellation);
        if (known == 0 && atAddress == 0)
        {
            return new Recorded(RecordedAs.New, await AddAsync(extracted, fingerprint, url, cancellation));
        }

        if (url is not null && atAddress == 0)
        {
            db.ArticleAddresses.Add(new ArticleAddress { Url = url, ArticleId = known });
            await db.SaveChangesAsync(cancellation);
        }

        return new Recorded(RecordedAs.Known, known == 0 ? atAddress : known);
    }

    private async Task<int> AddAsync(ExtractedArticle extracted, string fingerprint, string? url, CancellationToken cancellation)
    {
        _resolver.Introduce(extracted.Article, extracted.Findings);
        await names.SaveAsync(db, cancellation);
        var article = Resolve(extracted, fingerprint, url);
        await writer.AddAsync(article, cancellation);
        await StaleClub.MarkAsync(db, article.ClaimedClubs, cancellation);
        names.Revision = await StoreState.RaiseAsync(db, cancellation);
        return article.Id;
    }

    private Article Resolve(ExtractedArticle extracted, string fingerprint, string? url)
    {
        var article = _resolver.Resolve(extracted.Article, extracted.Findings, fingerprint, now);
        if (url is not null)
        {
            article.Addresses.Add(new ArticleAddress { Url = url });
        }
        else if (extracted.Article.Url is { Length: > 0 } refused)
        {
            article.Rejections.Add(new ArticleRejection { What = ArticleRejection.Address, Reason = $"\"{NameRule.Shorten(refused)}\" is not a web address of at most {LongestUrl} characters." });
        }

        return article;
    }

    private static bool IsAddress(string? url) =>
        url is { Length: > 0 and <= LongestUrl } && Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https");
}
