using AngleSharp.Dom;

namespace CoachWatch.Data.Import;

/// <summary>A page's headline: the heading in its text that agrees with what the page calls itself.</summary>
internal static class PageTitle
{
    private static readonly char[] Separators = ['|', '–', '-', '—', '·', '•', '»', ':'];

    /// <summary>The first-level heading that shares most words with the page's titles.</summary>
    public static IElement? Heading(PageFacts facts)
    {
        var words = Words(string.Join(' ', facts["og:title"], facts.LinkedData.Headline, facts.PageTitle));
        return facts.Headings.Select(heading => (Heading: heading, Words: Words(heading.TextContent)))
            .Where(heading => heading.Words.Count > 0)
            .OrderByDescending(heading => (double)heading.Words.Count(words.Contains) / (heading.Words.Count + 2))
            .FirstOrDefault(heading => words.Count == 0 || heading.Words.Any(words.Contains) || heading.Words.Count > 3).Heading;
    }

    public static string Of(PageFacts facts, IElement? heading)
    {
        var stated = facts["og:title"] ?? facts.LinkedData.Headline ?? facts["twitter:title"];
        var printed = heading is null ? "" : TextLine.OneSpace(heading.TextContent);
        return Prose.Words(printed) >= 3 || (printed.Length > 0 && stated is null) ? Encodings.Clean(printed)
            : WithoutSite(stated ?? facts.PageTitle ?? "", facts["og:site_name"] ?? facts.LinkedData.Publisher);
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
