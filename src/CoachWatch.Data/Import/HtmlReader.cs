using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CoachWatch.Data.Import;

/// <summary>Reads an HTML page: what it says about itself from its metadata, the article from its own text.</summary>
internal static class HtmlReader
{
    private const int ShortText = 200;
    private const int LongestBiography = 500;

    /// <summary>The text of a piece of HTML, as feeds carry it. Null where it is refused as too deep.</summary>
    public static IReadOnlyList<string>? ReadFragment(string html, string title)
    {
        if (!html.Contains('<', StringComparison.Ordinal))
        {
            var lines = TextLine.Split(WebUtility.HtmlDecode(html));
            return BodyLines.Keep(lines) is { Count: > 0 } own ? own : [.. lines.Where(line => line.Chrome == ChromeKind.None).Select(line => line.Text)];
        }

        using var document = HtmlGuard.Parse(html);
        return document is null ? null : document.Body is { } body ? Fragment(PageBlocks.Of(body, null), title) : [];
    }

    private static List<string> Fragment(PageBlocks page, string title) =>
        BodyBlocks.Keep(page.Blocks, title) is { Count: > 0 } own ? own
        : [.. page.Blocks.Where(block => block.LinkShare < 0.5 && Chrome.Of(block.Text) == ChromeKind.None).Select(block => block.Text)];

    public static ReadPage Read(IHtmlDocument document)
    {
        using (document)
        {
            var facts = PageFacts.Of(document);
            var heading = PageTitle.Heading(facts);
            var title = PageTitle.Of(facts, heading);
            var page = PageBlocks.Of(document.Body ?? document.DocumentElement, heading);
            var paragraphs = PageBody.Read(page, title);
            if (paragraphs.Sum(paragraph => paragraph.Length) < ShortText)
            {
                var lenient = PageBody.Read(PageBlocks.Of(document.Body ?? document.DocumentElement, heading, isLenient: true), title);
                paragraphs = lenient.Sum(paragraph => paragraph.Length) > 2 * paragraphs.Sum(paragraph => paragraph.Length) ? lenient : paragraphs;
            }

            var linked = facts.LinkedData.Body is { } text ? Linked(text, title) : [];
            var isShort = paragraphs.Sum(paragraph => paragraph.Length) is var length && (linked.Sum(paragraph => paragraph.Length) > 1.6 * length);
            var author = Author(facts);
            var chosen = WithoutBiography(isShort ? linked : paragraphs, author);
            var summary = chosen.Count == 0 ? facts.First("og:description", "description", "twitter:description") : null;
            var publisher = Publisher(facts);
            return new ReadPage
            {
                Title = title,
                Paragraphs = summary is null ? chosen : [summary],
                Published = PagePublished.Of(facts, page, Url(facts)),
                PublishedText = PagePublished.Stated(facts),
                Publisher = publisher,
                SiteLines = publisher is null ? PageSite.Of(document.Body ?? document.DocumentElement, facts, heading) : [],
                Author = author,
                Url = Url(facts),
                Language = facts.Language ?? facts.First("og:locale", "content-language") ?? facts.LinkedData.Language,
                Notice = summary is not null ? "Only the page's summary was readable."
                    : Paywall.Hides(chosen, page.Blocks.Select(block => block.Text), IsLocked(facts)) ? Paywall.Notice
                    : chosen.Sum(paragraph => paragraph.Length) < ShortText ? "Only little text was readable on the page." : null,
            };
        }
    }

    private static bool IsLocked(PageFacts facts) => facts.LinkedData.IsLocked || facts["article:content_tier"] is "locked" or "metered";

    /// <summary>Leaves out a last paragraph that tells of the author, as many pages end with.</summary>
    private static IReadOnlyList<string> WithoutBiography(IReadOnlyList<string> paragraphs, string? author) =>
        author is { Length: > 4 } && author.Contains(' ', StringComparison.Ordinal) && paragraphs.Count > 2 && paragraphs[^1].Length < LongestBiography
        && paragraphs[^1].StartsWith(author, StringComparison.OrdinalIgnoreCase) ? [.. paragraphs.SkipLast(1)] : paragraphs;

    private static IReadOnlyList<string> Linked(string text, string title) => text.Contains("</", StringComparison.Ordinal)
        ? ReadFragment(text, title) ?? []
        : [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(TextLine.OneSpace).Where(line => Chrome.Of(line) == ChromeKind.None)];

    private static string? Publisher(PageFacts facts) =>
        facts.LinkedData.Publisher ?? facts.First("og:site_name", "article:publisher_name", "application-name", "publisher", "dc.publisher", "dcterms.publisher") ?? Property(facts, "publisher");

    private static string? Author(PageFacts facts) =>
        facts.LinkedData.Author ?? NoAddress(facts.First("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl")) ?? Property(facts, "author");

    private static string? NoAddress(string? author) => author?.Contains("://", StringComparison.Ordinal) == true ? null : author;

    private static string? Property(PageFacts facts, string name) =>
        facts.Properties.TryGetValue(name, out var element) && TextLine.OneSpace(element.GetAttribute("content") ?? element.TextContent) is { Length: > 0 and < 80 } text ? text : null;

    private static string? Url(PageFacts facts) =>
        new[] { facts.Canonical, facts["og:url"], facts.LinkedData.Url }.FirstOrDefault(url => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https"));
}
