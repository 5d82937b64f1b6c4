using CoachWatch.Data.Store;
using CoachWatch.Extraction;
using Article = CoachWatch.Data.Store.Article;

namespace CoachWatch.Data.Resolve;

/// <summary>Who said it first, as far as the article tells, and who else is credited.</summary>
/// <param name="Repeat">True where the publisher passes on what somebody else reported; a club's own statement is nobody's report.</param>
internal sealed record Credit(NameEntry<Source>? Origin, bool Repeat, List<NameEntry<Source>> Sources);

internal sealed class CreditResolver(NameBook names, NameEntry<Source>? publisher)
{
    /// <summary>The origin is the first outlet that is credited, else the outlet of the first reporter or, if he has none, himself; else the publisher.</summary>
    public Credit Resolve(Finding finding, Article article)
    {
        var outlets = Named(finding.Sources, SourceKind.Outlet, article);
        var reporters = Named(finding.Journalists, SourceKind.Reporter, article);
        var credited = outlets.Count > 0 ? outlets[0] : OutletOf(reporters.FirstOrDefault());
        var origin = credited ?? publisher;
        var repeat = origin != publisher && origin is not null && origin.Key != Source.OfficialKey;
        return new Credit(origin, repeat, [.. outlets.Concat(reporters).Distinct()]);
    }

    private List<NameEntry<Source>> Named(IReadOnlyList<string> texts, SourceKind kind, Article article)
    {
        var named = new List<NameEntry<Source>>();
        foreach (var text in texts)
        {
            if (Refuse(text) is { } reason)
            {
                article.Rejections.Add(new ArticleRejection { What = $"source: {(text.Length > 60 ? text[..60] : text)}", Reason = reason });
            }
            else
            {
                named.Add(names.Sources.Find(NameKey.Of(text), out _) ?? names.Sources.CreateSource(text, kind));
            }
        }

        return named;
    }

    private string? Refuse(string text)
    {
        if (NameRule.Refuse(text) is { } reason)
        {
            return reason;
        }

        names.Sources.Find(NameKey.Of(text), out var ambiguous);
        return ambiguous ? $"More than one source is called \"{text}\", and the article does not settle which." : null;
    }

    private NameEntry<Source>? OutletOf(NameEntry<Source>? reporter) =>
        reporter is not null && names.Outlets.TryGetValue(reporter.Id, out var outlet) ? names.Sources.ById(outlet) : reporter;
}
