using AngleSharp.Dom;

namespace CoachWatch.Data.Import;

/// <summary>Gathers of a page the short lines that may name its site: what its title adds to the headline, its logo, bylines and footers.</summary>
internal sealed class PageSite
{
    private const int LongestLine = 160;
    private static readonly string[] Separators = ["|", " - ", " – ", " — ", "::", "•", "·", "»"];
    private static readonly string[] Logos = ["logo", "brand", "sitename", "site-name", "site-title", "sitetitle"];
    private readonly List<SiteLine> _lines = [];
    private readonly IElement? _heading;
    private SitePlace _place = SitePlace.Masthead;

    private PageSite(IElement? heading) => _heading = heading;

    public static List<SiteLine> Of(IElement body, PageFacts facts, IElement? heading)
    {
        var site = new PageSite(heading);
        if (facts.PageTitle is { } title)
        {
            site._lines.Add(Tail(title, heading) is { } tail ? new SiteLine(tail, SitePlace.Brand) : new SiteLine(title, SitePlace.Title));
        }

        site.Walk(body);
        return site._lines;
    }

    /// <summary>What stands behind the last mark of a title whose other words are the headline's.</summary>
    private static string? Tail(string title, IElement? heading)
    {
        var (at, length) = Separators.Select(mark => (At: title.LastIndexOf(mark, StringComparison.Ordinal), mark.Length)).MaxBy(mark => mark.At);
        var start = at <= 0 ? "" : title[..at].Trim();
        var tail = at <= 0 ? "" : title[(at + length)..].Trim();
        var headline = heading is null ? "" : TextLine.OneSpace(heading.TextContent);
        return tail.Length > 0 && headline.StartsWith(start[..Math.Min(start.Length, 20)], StringComparison.OrdinalIgnoreCase) && !headline.EndsWith(tail, StringComparison.OrdinalIgnoreCase) ? tail : null;
    }

    private void Walk(IElement element)
    {
        if (element == _heading)
        {
            _place = SitePlace.Head;
            return;
        }

        if (element.LocalName is "script" or "style" or "noscript" or "template" or "svg")
        {
            return;
        }

        if (Line(element) is { } text)
        {
            Add(element, text);
            return;
        }

        foreach (var child in element.Children)
        {
            Walk(child);
        }
    }

    /// <summary>The text of an element that holds words of its own, or nothing but links and spans.</summary>
    private static string? Line(IElement element) =>
        element.ChildNodes.Any(node => node is IText { Data: var data } && !string.IsNullOrWhiteSpace(data)) ? TextLine.OneSpace(element.TextContent) : null;

    private void Add(IElement element, string text)
    {
        if (text.Length > LongestLine)
        {
            _place = _place == SitePlace.Head ? SitePlace.Foot : _place;
            return;
        }

        // What stands above the headline is mostly a menu, in which a listed name alone says something.
        var place = IsLogo(element) || (element.ParentElement is { } parent && IsLogo(parent)) ? SitePlace.Logo : _place == SitePlace.Masthead ? SitePlace.Invitation : _place;
        _lines.Add(new SiteLine(text, place));
    }

    private static bool IsLogo(IElement element) =>
        $"{element.ClassName} {element.Id}" is { Length: > 1 and < 80 } names && Array.Exists(Logos, logo => names.Contains(logo, StringComparison.OrdinalIgnoreCase));
}
