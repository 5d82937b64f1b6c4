using AngleSharp.Dom;

namespace CoachWatch.Data.Import;

/// <summary>A page's headline: the heading in its text that agrees with what the page calls itself.</summary>
internal static class PageTitle
{
    private const double Alike = 0.5;
    private static readonly char[] Separators = ['|', '–', '-', '—', '·', '•', '»', ':'];

    /// <summary>The heading most like the stated title; where none is stated, the first of the first level with more than a name in it.</summary>
    public static IElement? Heading(PageFacts facts)
    {
        var stated = new[] { facts["og:title"], facts.LinkedData.Headline, facts.PageTitle is null ? null : WithoutSite(facts.PageTitle, Site(facts)) }
            .OfType<string>().Select(Words).Where(words => words.Count > 0).ToList();
        var best = facts.Headings
            .Select(heading => (Heading: heading, Words: Words(heading.TextContent)))
            .Select(heading => (heading.Heading, Likeness: stated.Count == 0 ? 0 : stated.Max(words => Likeness(heading.Words, words))))
            .OrderByDescending(heading => heading.Likeness)
            .ThenBy(heading => heading.Heading.LocalName, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Likeness >= Alike ? best.Heading : facts.Headings.Find(heading => heading.LocalName == "h1" && Words(heading.TextContent).Count > 3);
    }

    public static string Of(PageFacts facts, IElement? heading)
    {
        var printed = heading is null ? "" : Encodings.Clean(TextLine.OneSpace(heading.TextContent));
        return printed.Length > 0 ? printed : WithoutSite(facts["og:title"] ?? facts.LinkedData.Headline ?? facts["twitter:title"] ?? facts.PageTitle ?? "", Site(facts));
    }

    private static string? Site(PageFacts facts) => facts["og:site_name"] ?? facts.LinkedData.Publisher;

    /// <summary>The share of words that the two have in common.</summary>
    private static double Likeness(HashSet<string> one, HashSet<string> other)
    {
        var common = one.Count(other.Contains);
        return (double)common / (one.Count + other.Count - common);
    }

    /// <summary>The title without the name of the site, which many pages add: "Headline | Site".</summary>
    private static string WithoutSite(string title, string? site)
    {
        title = TextLine.OneSpace(title);
        var cut = title.LastIndexOfAny(['|', '–', '—', '·', '»']);
        cut = cut > 0 ? cut : title.LastIndexOf(" - ", StringComparison.Ordinal);
        if (cut <= 0)
        {
            return title;
        }

        var tail = title[(cut + 1)..].Trim(Separators).Trim();
        return Prose.Words(tail) <= 4 && (site is null || Words(tail).Overlaps(Words(site))) && Prose.Words(title.AsSpan(0, cut)) >= 3 ? title[..cut].TrimEnd(Separators).Trim() : title;
    }

    private static HashSet<string> Words(string text) =>
        [.. text.ToLowerInvariant().Split([' ', ',', '.', ':', ';', '!', '?', '"', '\'', '|', '-', '–', '’', '‘', '“', '”', '\n', '\t', '\u00a0', '(', ')'], StringSplitOptions.RemoveEmptyEntries)];
}
