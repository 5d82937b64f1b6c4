using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace CoachWatch.Data.Import;

/// <summary>Takes a feed's XML apart, one item at a time, without building a tree of it.</summary>
internal static partial class FeedItems
{
    private const int Deepest = 200;

    /// <summary>The items as they come; what stands directly in the feed or channel goes to <paramref name="feed"/>.</summary>
    public static IEnumerable<FeedItem> Of(string text, FeedItem feed)
    {
        using var reader = XmlReader.Create(new StringReader(NamedEntity().Replace(text.TrimStart(), Decoded)), Settings());
        foreach (var item in Items(reader, feed))
        {
            yield return item;
        }
    }

    /// <summary>True for a document type with entities in it; they are never resolved, and no feed needs them.</summary>
    public static bool DeclareEntities(string text)
    {
        var head = text.AsSpan();
        var doctype = head.IndexOf("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
        return doctype >= 0 && head[doctype..].IndexOf("<!ENTITY", StringComparison.OrdinalIgnoreCase) >= 0 && head[..doctype].IndexOf("<item") < 0 && head[..doctype].IndexOf("<entry") < 0;
    }

    private static XmlReaderSettings Settings() => new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false, IgnoreComments = true, IgnoreProcessingInstructions = true };

    private static IEnumerable<FeedItem> Items(XmlReader reader, FeedItem feed)
    {
        var more = reader.Read();
        while (more)
        {
            if (reader.Depth > Deepest)
            {
                throw new FeedTooDeepException();
            }

            if (reader.NodeType != XmlNodeType.Element)
            {
                more = reader.Read();
            }
            else if (reader.LocalName is "item" or "entry")
            {
                yield return ReadItem(reader);
            }
            else if (reader.LocalName is "rss" or "channel" or "feed" or "RDF")
            {
                feed.Set("xml:lang", reader.GetAttribute("xml:lang") ?? "");
                more = reader.Read();
            }
            else
            {
                ReadField(reader, feed);
            }

            more = more && reader.ReadState == ReadState.Interactive;
        }
    }

    private static FeedItem ReadItem(XmlReader reader)
    {
        var item = new FeedItem();
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return item;
        }

        var depth = reader.Depth;
        reader.Read();
        while (reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                ReadField(reader, item);
            }
            else
            {
                reader.Read();
            }
        }

        reader.Read();
        return item;
    }

    /// <summary>Reads one element into the item, and leaves the reader behind its end: the next sibling may follow without white space.</summary>
    private static void ReadField(XmlReader reader, FeedItem item)
    {
        var field = reader.LocalName;
        var href = field == "link" && reader.GetAttribute("rel") is null or "alternate" ? reader.GetAttribute("href") : null;
        var language = reader.GetAttribute("xml:lang");
        var text = reader.GetAttribute("type") == "xhtml" ? ReadMarkup(reader) : ReadText(reader, field == "author" ? "name" : null);
        item.Set(field, href ?? text);
        item.Set("xml:lang", language ?? "");
    }

    private static string ReadMarkup(XmlReader reader)
    {
        // The markup is copied as it stands; its depth is looked at before anything is built from it.
        var depth = reader.Depth;
        using var inner = reader.ReadSubtree();
        var markup = new StringBuilder();
        inner.Read();
        while (inner.Read() && inner.Depth > 0)
        {
            Guard(depth + inner.Depth);
            markup.Append(inner.NodeType switch
            {
                XmlNodeType.Element => inner.IsEmptyElement ? $"<{inner.LocalName}/>" : $"<{inner.LocalName} class=\"{WebUtility.HtmlEncode(inner.GetAttribute("class"))}\">",
                XmlNodeType.EndElement => $"</{inner.LocalName}>",
                XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace => WebUtility.HtmlEncode(inner.Value),
                _ => "",
            });
        }

        inner.Close();
        reader.Read();
        return markup.ToString();
    }

    /// <summary>The text in an element, or in the named one inside it where there is one.</summary>
    private static string ReadText(XmlReader reader, string? named)
    {
        var depth = reader.Depth;
        var text = new StringBuilder();
        var isEmpty = reader.IsEmptyElement;
        while (!isEmpty && reader.Read() && reader.Depth > depth)
        {
            Guard(reader.Depth);
            if (named is not null && reader.NodeType == XmlNodeType.Element && reader.LocalName != named)
            {
                reader.Skip();
            }

            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                text.Append(reader.Value);
            }
        }

        reader.Read();
        return text.ToString().Trim();
    }

    private static void Guard(int depth)
    {
        if (depth > Deepest)
        {
            throw new FeedTooDeepException();
        }
    }

    private static string Decoded(Match entity) =>
        entity.Value is "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;" ? entity.Value : WebUtility.HtmlDecode(entity.Value) is var text && text != entity.Value ? text : $"&amp;{entity.ValueSpan[1..]}";

    [GeneratedRegex("&[A-Za-z][A-Za-z0-9]{1,30};", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NamedEntity();
}

internal sealed class FeedTooDeepException : Exception;
