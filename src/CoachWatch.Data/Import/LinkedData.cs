using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CoachWatch.Data.Import;

/// <summary>The article that a page describes in JSON-LD, as far as it does.</summary>
internal sealed partial record LinkedData(
    string? Headline = null,
    string? Published = null,
    string? Publisher = null,
    string? Author = null,
    string? Url = null,
    string? Language = null,
    string? Body = null,
    bool IsLive = false,
    bool IsLocked = false)
{
    private const int MostNodes = 5_000;
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    public static LinkedData Read(IReadOnlyList<string> scripts)
    {
        var nodes = new List<JsonElement>();
        var broken = "";
        foreach (var script in scripts)
        {
            if (Parse(script) is { } root)
            {
                Collect(root, nodes, 0);
            }
            else
            {
                broken += script;
            }
        }

        var article = nodes.Where(node => Rank(node) > 0).OrderByDescending(Rank).Cast<JsonElement?>().FirstOrDefault();
        return article is { } found ? Of(found, nodes) : new LinkedData(Published: Broken().Match(broken) is { Success: true } date ? date.Groups[1].Value : null);
    }

    private static LinkedData Of(JsonElement article, List<JsonElement> nodes) => new(
        Text(article, "headline") ?? Text(article, "name"),
        Text(article, "datePublished") ?? Text(article, "dateCreated"),
        Name(article, "publisher", nodes) ?? OnlySite(nodes),
        Name(article, "author", nodes) ?? Name(article, "creator", nodes),
        Text(article, "url") ?? Text(article, "mainEntityOfPage"),
        Text(article, "inLanguage"),
        Text(article, "articleBody"),
        Types(article).Contains("LiveBlogPosting"),
        IsFalse(article, "isAccessibleForFree"));

    /// <summary>The one organization or site that is described beside the article.</summary>
    private static string? OnlySite(List<JsonElement> nodes) =>
        nodes.Where(node => Types(node).Any(type => type is "Organization" or "NewsMediaOrganization" or "WebSite")).Select(node => Text(node, "name")).OfType<string>().Distinct().ToList() is [var only] ? only : null;

    private static JsonElement? Parse(string script)
    {
        try
        {
            // Line breaks inside strings, comment marks around the whole: both are common, and neither is JSON.
            var json = Breaks().Replace(script, " ").Trim().Trim(';');
            json = json.StartsWith("<!--", StringComparison.Ordinal) || json.StartsWith("//", StringComparison.Ordinal) ? json[Math.Max(0, json.IndexOfAny(['{', '[']))..(json.LastIndexOfAny(['}', ']']) + 1)] : json;
            return JsonDocument.Parse(json, Lenient).RootElement;
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private static void Collect(JsonElement element, List<JsonElement> nodes, int depth)
    {
        if (depth > 8 || nodes.Count > MostNodes)
        {
            return;
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Collect(item, nodes, depth + 1);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            nodes.Add(element);
            foreach (var property in element.EnumerateObject())
            {
                if (property.Name is "@graph" or "mainEntity" or "mainEntityOfPage" or "publisher" or "author")
                {
                    Collect(property.Value, nodes, depth + 1);
                }
            }
        }
    }

    /// <summary>News first, any other kind of article after it; 0 for what is none.</summary>
    private static int Rank(JsonElement node) => Types(node).Select(type => type switch
    {
        "NewsArticle" or "ReportageNewsArticle" or "LiveBlogPosting" or "AnalysisNewsArticle" or "OpinionNewsArticle" or "BackgroundNewsArticle" => 3,
        "Article" or "BlogPosting" or "Report" or "SocialMediaPosting" => 2,
        _ when type.EndsWith("Article", StringComparison.Ordinal) => 2,
        "WebPage" when node.TryGetProperty("datePublished", out _) => 1,
        _ => 0,
    }).DefaultIfEmpty().Max();

    private static IEnumerable<string> Types(JsonElement node) => !node.TryGetProperty("@type", out var type) ? []
        : type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(String).OfType<string>()
        : String(type) is { } single ? [single] : [];

    private static string? Name(JsonElement node, string property, List<JsonElement> nodes)
    {
        if (!node.TryGetProperty(property, out var value))
        {
            return null;
        }

        var values = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToList() : [value];
        var names = values.Select(item => NameOf(item, nodes)).OfType<string>().Distinct().ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    private static string? NameOf(JsonElement item, List<JsonElement> nodes) =>
        item.ValueKind != JsonValueKind.Object ? String(item)
        : Text(item, "name") ?? (Text(item, "@id") is { } id ? nodes.Where(node => Text(node, "@id") == id).Select(node => Text(node, "name")).FirstOrDefault(name => name is not null) : null);

    private static string? Text(JsonElement node, string property) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty(property, out var value)
            ? String(value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 ? value[0] : value)
            : null;

    private static bool IsFalse(JsonElement node, string property) =>
        node.TryGetProperty(property, out var value) && (value.ValueKind == JsonValueKind.False || (value.ValueKind == JsonValueKind.String && string.Equals(String(value), "false", StringComparison.OrdinalIgnoreCase)));

    private static string? String(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String && WebUtility.HtmlDecode(value.GetString()!.Trim()) is { Length: > 0 } text ? Encodings.Clean(text) : null;
        }
        catch (InvalidOperationException)
        {
            return null; // half a character, escaped
        }
    }

    [GeneratedRegex("""[\x00-\x1f]+""")]
    private static partial Regex Breaks();

    [GeneratedRegex("""
        "datePublished"\s*:\s*"([^"]{4,40})"
        """, RegexOptions.IgnorePatternWhitespace, 250)]
    private static partial Regex Broken();
}
