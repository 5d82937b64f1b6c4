using System.Net;
using System.Text.RegularExpressions;
using System.Xml;

namespace CoachWatch.Data.Import;

/// <summary>Reads RSS 2.0, RSS 1.0 (RDF) and Atom. Items before a fault in the feed are kept; a bad item does not stop the others.</summary>
internal static partial class FeedReader
{
    private const int ShortSummary = 600;

    private static readonly string[] TextFields = ["encoded", "content", "description", "summary"];

    public static ReadFile Read(string name, string text, Publication publication)
    {
        if (FeedItems.DeclareEntities(text))
        {
            return new ReadFile(name, [], [new Rejection(name, RejectionReason.ForbiddenEntity, $"{name} declares entities of its own, which a feed has no need of and which can be used for harm; remove the <!ENTITY …> lines.")]);
        }

        var articles = new List<ReadArticle>();
        var rejections = new List<Rejection>();
        var items = 0;
        try
        {
            var feed = new FeedItem();
            foreach (var item in FeedItems.Of(text, feed))
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

    private static void Add(FeedItem item, FeedItem feed, string what, Publication publication, List<ReadArticle> articles, List<Rejection> rejections)
    {
        var title = TextLine.OneSpace(WebUtility.HtmlDecode(Tag().Replace(WebUtility.HtmlDecode(item["title"] ?? ""), "")).ReplaceLineEndings(" "));
        var (paragraphs, isSummary) = Text(item, title);
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
            articles.Add(publication.Of(what, Page(item, feed, title, paragraphs, isSummary), rejections));
        }
    }

    /// <summary>The first of the fields that may hold the text and does: some feeds fill the better ones with a picture alone.</summary>
    /// <returns>Null where it is refused as too deep.</returns>
    private static (IReadOnlyList<string>? Paragraphs, bool IsSummary) Text(FeedItem item, string title)
    {
        foreach (var field in TextFields)
        {
            var paragraphs = HtmlReader.ReadFragment(item[field] ?? "", title);
            if (paragraphs is not { Count: 0 })
            {
                return (paragraphs, field is "description" or "summary");
            }
        }

        return ([], false);
    }

    private static ReadPage Page(FeedItem item, FeedItem feed, string title, IReadOnlyList<string> paragraphs, bool isSummary)
    {
        var date = item["pubDate"] ?? item["published"] ?? item["date"] ?? item["issued"] ?? item["updated"];
        return new ReadPage
        {
            Title = title,
            // Where the title is all there is, it is what there is to read.
            Paragraphs = paragraphs.Count == 0 ? [title] : paragraphs,
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

    [GeneratedRegex("<[^<>]{1,300}>", RegexOptions.CultureInvariant, 250)]
    private static partial Regex Tag();
}
