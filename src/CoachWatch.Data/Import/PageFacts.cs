using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CoachWatch.Data.Import;

/// <summary>What a page says about itself, gathered in one walk: meta elements, linked data, microdata, headings and times.</summary>
internal sealed class PageFacts
{
    private const int MostHeadings = 40;
    private readonly Dictionary<string, string> _meta = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _linkedData = [];

    private PageFacts(IHtmlDocument document)
    {
        Language = document.DocumentElement?.GetAttribute("lang");
        Walk(document.DocumentElement);
        LinkedData = LinkedData.Read(_linkedData);
    }

    public static PageFacts Of(IHtmlDocument document) => new(document);

    public LinkedData LinkedData { get; }

    public string? Language { get; }

    public string? PageTitle { get; private set; }

    public string? Canonical { get; private set; }

    /// <summary>Those of the first two levels, in order.</summary>
    public List<IElement> Headings { get; } = [];

    /// <summary>Time elements with a date for machines, in order.</summary>
    public List<IElement> Times { get; } = [];

    /// <summary>The first element of each itemprop that is used here.</summary>
    public Dictionary<string, IElement> Properties { get; } = [];

    public string? this[string meta] => _meta.GetValueOrDefault(meta);

    /// <summary>The first of the named meta elements that is there.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_meta.TryGetValue(name, out var value))
            {
                return value;
            }
        }

        return null;
    }

    private void Walk(IElement? element)
    {
        if (element is null)
        {
            return;
        }

        Note(element);
        var children = element.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            Walk(children[i] as IElement);
        }
    }

    private void Note(IElement element)
    {
        switch (element.LocalName)
        {
            case "meta":
                NoteMeta(element);
                break;
            case "link" when Canonical is null && string.Equals(element.GetAttribute("rel"), "canonical", StringComparison.OrdinalIgnoreCase):
                Canonical = element.GetAttribute("href");
                break;
            case "title" when PageTitle is null:
                PageTitle = TextLine.OneSpace(element.TextContent);
                break;
            case "script" when element.GetAttribute("type")?.StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase) == true:
                _linkedData.Add(element.TextContent);
                break;
            case "h1" or "h2" when Headings.Count < MostHeadings:
                Headings.Add(element);
                break;
            case "time" when element.HasAttribute("datetime"):
                Times.Add(element);
                break;
        }

        if (element.GetAttribute("itemprop") is { Length: > 0 and < 60 } property)
        {
            Properties.TryAdd(property, element);
        }
    }

    private void NoteMeta(IElement meta)
    {
        if ((meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? meta.GetAttribute("http-equiv")) is { } names
            && meta.GetAttribute("content")?.Trim() is { Length: > 0 } content)
        {
            foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                _meta.TryAdd(name, content);
            }
        }
    }
}
