namespace CoachWatch.Data.Import;

/// <summary>The block of fields that may stand before an article's text: "publisher: …", "published: …", closed by "---" or, where it holds nothing else, by an empty line or, behind a title, by the first line without a colon.</summary>
internal sealed record HeaderBlock(IReadOnlyDictionary<string, string> Fields, string Body)
{
    private const int MostFields = 20, FewestFields = 2, LongestName = 20;
    private static readonly string[] Known = ["url", "publisher", "published", "title", "author", "language"];

    public string? this[string field] => Fields.GetValueOrDefault(field) is { Length: > 0 } value ? value : null;

    /// <summary>Null where the text does not open with such a block.</summary>
    public static HeaderBlock? Read(string text)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var rest = text.AsSpan().TrimStart();
        while (fields.Count <= MostFields)
        {
            var end = rest.IndexOf('\n');
            var line = (end < 0 ? rest : rest[..end]).Trim();
            var body = rest;
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (line.Length >= 2 && line.Trim('-').IsEmpty)
            {
                return fields.Keys.Any(IsKnown) ? new HeaderBlock(fields, rest.ToString()) : null;
            }

            var colon = line.IndexOf(':');
            if (colon is < 1 or > LongestName || end < 0)
            {
                return end >= 0 && fields.Count >= FewestFields && fields.Keys.All(IsKnown) && (line.IsEmpty || fields.ContainsKey("title")) ? new HeaderBlock(fields, body.ToString()) : null;
            }

            var name = line[..colon].Trim().ToString();
            fields.TryAdd(ChromeWords.Loaded.Fields.GetValueOrDefault(name, name), line[(colon + 1)..].Trim().ToString());
        }

        return null;
    }

    private static bool IsKnown(string field) => Known.Contains(field, StringComparer.OrdinalIgnoreCase);
}
