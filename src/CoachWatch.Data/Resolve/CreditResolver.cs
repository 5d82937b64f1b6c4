using CoachWatch.Data.Store;
using CoachWatch.Extraction;

namespace CoachWatch.Data.Resolve;

/// <summary>Who said it first, as far as the article tells, and who else is credited.</summary>
/// <param name="Repeat">True where the publisher passes on what somebody else reported; a club's own statement is nobody's report.</param>
internal sealed record Credit(int? OriginId, bool Repeat, List<int> Sources);

internal sealed class CreditResolver(NameBook names, NameEntry? publisher)
{
    public void Introduce(Finding finding)
    {
        foreach (var outlet in finding.Sources.Where(name => names.Sources.Refuse(name) is null))
        {
            names.IntroduceSource(outlet, SourceKind.Outlet);
        }

        foreach (var reporter in finding.Journalists.Where(name => names.Sources.Refuse(name) is null))
        {
            names.IntroduceSource(reporter, SourceKind.Reporter);
        }
    }

    /// <summary>The origin is the first outlet that is credited, else the outlet of the first reporter or, if he has none, himself; else the publisher.</summary>
    public Credit Resolve(Finding finding, List<ArticleRejection> rejections)
    {
        var outlets = Named(finding.Sources, rejections);
        var reporters = Named(finding.Journalists, rejections);
        var credited = outlets.Count > 0 ? outlets[0] : OutletOf(reporters.FirstOrDefault());
        var origin = credited ?? publisher;
        var repeat = origin is not null && origin != publisher && origin.Key != Source.OfficialKey;
        return new Credit(origin?.Id, repeat, [.. outlets.Concat(reporters).Select(source => source.Id).Distinct()]);
    }

    private List<NameEntry> Named(IReadOnlyList<string> texts, List<ArticleRejection> rejections)
    {
        var named = new List<NameEntry>(texts.Count);
        foreach (var text in texts)
        {
            if (names.Sources.Refuse(text) is { } reason)
            {
                rejections.Add(new ArticleRejection { What = $"source: {NameRule.Shorten(text)}", Reason = reason });
            }
            else
            {
                named.Add(names.Sources.Find(text)!);
            }
        }

        return named;
    }

    private NameEntry? OutletOf(NameEntry? reporter) =>
        reporter is not null && names.Outlets.TryGetValue(reporter.Id, out var outlet) ? names.Sources.ById(outlet) : reporter;
}
