using System.Net;
using System.Text.RegularExpressions;
using System.Xml;

namespace CoachWatch.Data.Import;

/// <summary>Reads RSS 2.0, RSS 1.0 (RDF) and Atom. Items before a fault in the feed are kept; a bad item does not stop the others.</summary>
internal static partial class FeedReader
{
    private const int Deepest = 200;
    private const int ShortSummary = 600;

    public static ReadFile Read(string name, string text, Publication publication)
    {
        if (DeclaresEntities(text))
        {
            return new ReadFile(name, [], [new Rejection(name, RejectionReason.ForbiddenEntity, $"{name} declares entities of its own, which a feed has no need of and which can be used for harm; remove the <!ENTITY …> lines.")]);
        }

        var articles = new List<ReadArticle>();
        var rejections = new List<Rejection>();
        var items = 0;
        try
        {
            using var reader = XmlReader.Create(new StringReader(NamedEntity().Replace(text.TrimStart(), Decoded)), Settings());
            var feed = new FeedItem();
            foreach (var item in Items(reader, feed))
            {
                items++;
                Add(item, feed, $"item {items} of {name}", publication, articles, rejections);
            }
        }
        catch (XmlException fault)
        {
            rejections.Add(new Rejection(name, RejectionReason.MalformedFeed, $"{name} is broken at line {fault.LineNumber}: {fault.Message.Split(". Line ")[0]}; the {items} items before it were read, mend the feed for the rest."));
        }
        catch (FeedTooDeepException)
        {
            rejections.Add(new Rejection(name, RejectionReason.TooDeep, $"{name} nests its elements deeper than any feed does; the {items} items before that were read."));
        }

        if (items == 0 && rejections.Count == 0)
        {
            rejections.Add(new Rejection(name, RejectionReason.NoArticle, $"{name} is XML, but no item of a feed is in it; give it an RSS or Atom feed."));
        }

        return new ReadFile(name, articles, rejections);
    }

    private static XmlReaderSettings Settings() => new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false, IgnoreComments = true, IgnoreProcessingInstructions = true };

    private static bool DeclaresEntities(string text)
    {
        var head = text.AsSpan();
        var doctype = head.IndexOf("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
        return doctype >= 0 && head[doctype..].IndexOf("<!ENTITY", StringComparison.OrdinalIgnoreCase) >= 0 && head[..doctype].IndexOf("<item") < 0 && head[..doctype].IndexOf("<entry") < 0;
    }

    /// <summary>The items as they come; what stands directly in the feed or channel goes to <paramref name="feed"/>.</summary>
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
        var markup = new System.Text.StringBuilder();
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
        var text = new System.Text.StringBuilder();
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

    private static void Add(FeedItem item, FeedItem feed, string what, Publication publication, List<ReadArticle> articles, List<Rejection> rejections)
    {
        var title = TextLine.OneSpace(WebUtility.HtmlDecode(Tag().Replace(WebUtility.HtmlDecode(item["title"] ?? ""), "")).ReplaceLineEndings(" "));
        var content = item["encoded"] ?? item["content"];
        var markup = content ?? item["description"] ?? item["summary"] ?? "";
        var paragraphs = HtmlReader.ReadFragment(markup, title);
        if (paragraphs is null)
        {
            rejections.Add(new Rejection(what, RejectionReason.TooDeep, $"The text of {what} nests its elements too deep to be news; it was left out."));
        }
        else if (title.Length == 0 && paragraphs.Count == 0)
        {
            rejections.Add(new Rejection(what, RejectionReason.NoArticle, $"There is neither a title nor a text in {what}; it was left out."));
        }
        else
        {
            articles.Add(publication.Of(what, Page(item, feed, title, paragraphs, content is null), rejections));
        }
    }

    private static ReadPage Page(FeedItem item, FeedItem feed, string title, IReadOnlyList<string> paragraphs, bool isSummary)
    {
        var date = item["pubDate"] ?? item["published"] ?? item["date"] ?? item["issued"] ?? item["updated"];
        return new ReadPage
        {
            Title = title,
            Paragraphs = paragraphs,
            Published = Stamps.Read(date),
            PublishedText = date,
            Publisher = item["source"] ?? feed["title"],
            Author = item["creator"] ?? item["author"],
            Url = new[] { item["link"], item["guid"], item["id"] }.FirstOrDefault(url => url?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true),
            Language = item["xml:lang"] ?? feed["language"] ?? feed["xml:lang"],
            Notice = paragraphs.Count == 0 ? "Only the title was in the feed."
                : isSummary && paragraphs.Sum(paragraph => paragraph.Length) < ShortSummary ? "Only the summary was in the feed." : null,
        };
    }

    private static string Decoded(Match entity) =>
        entity.Value is "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;" ? entity.Value : WebUtility.HtmlDecode(entity.Value) is var text && text != entity.Value ? text : $"&amp;{entity.ValueSpan[1..]}";

    [GeneratedRegex("&[A-Za-z][A-Za-z0-9]{1,30};", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NamedEntity();

    [GeneratedRegex("<[^<>]{1,300}>", RegexOptions.CultureInvariant, 250)]
    private static partial Regex Tag();

    private sealed class FeedTooDeepException : Exception;
}
