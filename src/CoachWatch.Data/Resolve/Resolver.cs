using CoachWatch.Data.Import;
using CoachWatch.Extraction;
using Article = CoachWatch.Data.Store.Article;

namespace CoachWatch.Data.Resolve;

/// <summary>
/// Names to ids: makes the rows of one article from what was read in it. A name that nobody lists makes a row of its own, unconfirmed;
/// what cannot be told is a rejection with its reason.
/// </summary>
internal sealed class Resolver(NameBook names)
{
    public PublisherResolver Publishers { get; } = new(names);

    /// <summary>Makes rows for names that are met for the first time. They are to be stored before the article is resolved.</summary>
    public void Introduce(ReadArticle read, Findings findings)
    {
        Publishers.Introduce(read);
        ClaimResolver.Introduce(names, findings);
    }

    public Article Resolve(ReadArticle read, Findings findings, string fingerprint, DateTime importedAt)
    {
        var day = DateOnly.FromDateTime(importedAt);
        var lastDay = read.Published is { } published ? DateOnly.FromDateTime(published.End.AddTicks(-1)) : day;
        var moment = read.PublishedAt?.UtcDateTime ?? read.Published?.Start ?? importedAt;
        var article = new Article
        {
            Title = read.Title,
            Text = read.Text,
            Published = read.Published,

            // A date in the future is a slip of the page's, or the rest of a month that is not over.
            PublishedAt = moment < importedAt ? moment : importedAt,
            KnownOn = lastDay < day ? lastDay : day,
            PublisherId = Publishers.Resolve(read)?.Id,
            Language = findings.Language,
            Fingerprint = fingerprint,
            ImportedAt = importedAt,
            Notice = read.Notice,
        };
        new ClaimResolver(names, article).Add(findings);
        return article;
    }
}
