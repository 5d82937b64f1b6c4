using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CoachWatch.Extraction;

namespace CoachWatch.Data.Import;

/// <summary>When a page was published: what its metadata states, in the local time that it prints.</summary>
internal static partial class PagePublished
{
    private const int BlocksAround = 14;
    private const int BlocksBefore = 4;
    private const int LongestDateLine = 160;
    private const int LongestAnnouncement = 80;
    private const int FirstYear = 1990;

    private static readonly string[] MetaNames =
    [
        "article:published_time", "og:published_time", "og:article:published_time", "datePublished", "article:published", "pubdate", "publishdate", "publish-date", "publish_date",
        "date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created", "dcterms.issued", "sailthru.date", "parsely-pub-date", "cXenseParse:recs:publishtime", "article_date_original",
        "article.published", "DC.date.created", "originalpublicationdate", "rnews:datePublished", "published_at", "news_date", "ptime",
    ];

    public static Stamp? Of(PageFacts facts, PageBlocks page, string? url)
    {
        var stated = Stamps.Read(Stated(facts));
        var printed = Printed(facts, page);
        return stated is { } known && (known.Local.Start.Year >= FirstYear || printed is null) ? AsPrinted(known, printed?.Local)
            : printed ?? FromAddress(url) ?? Announced(page) ?? Dateline(page);
    }

    /// <summary>The date that the page states for machines, as written there.</summary>
    public static string? Stated(PageFacts facts) =>
        facts.LinkedData.Published ?? facts.First(MetaNames) ?? (facts.Properties.TryGetValue("datePublished", out var element) ? element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.TextContent.Trim() : null);

    /// <summary>The first date in a time element, or else printed near the headline.</summary>
    private static Stamp? Printed(PageFacts facts, PageBlocks page)
    {
        foreach (var time in facts.Times.Where(time => !IsUpdate(time)).Take(3))
        {
            if (Stamps.Read(time.GetAttribute("datetime")) is { Local.Precision: >= DatePrecision.Day } stated)
            {
                return AsPrinted(stated, PrintedDates.Find(TextLine.OneSpace(time.TextContent))?.Date);
            }
        }

        return NearTitle(page).Select(block => PrintedDates.Find(block.Text)).FirstOrDefault(date => date is not null) is { } found ? new Stamp(found.Date) : null;
    }

    /// <summary>The short lines around the headline, down to the second paragraph; not in a quotation, which has dates of its own.</summary>
    private static IEnumerable<Block> NearTitle(PageBlocks page)
    {
        var title = page.Blocks.FindIndex(block => block.Owner == page.Title);
        var start = title >= 0 ? title - BlocksBefore : page.Blocks.FindIndex(block => block.Strength == LineStrength.Strong) - (2 * BlocksBefore);
        var paragraphs = 0;
        return page.Blocks.Skip(Math.Max(0, start)).Take(BlocksAround)
            .TakeWhile(block => (paragraphs += block.Strength == LineStrength.Strong ? 1 : 0) < 2)
            .Where(block => block.Text.Length < LongestDateLine && block.Owner.Closest("blockquote") is null);
    }

    /// <summary>A date anywhere on the page with a word for "published" before it.</summary>
    private static Stamp? Announced(PageBlocks page) =>
        page.Blocks.Where(block => !block.IsAside && block.Text.Length < LongestAnnouncement).Select(block => PrintedDates.FindPublished(block.Text)).FirstOrDefault(date => date is not null) is { } found ? new Stamp(found) : null;

    private static Stamp? Dateline(PageBlocks page) =>
        page.Blocks.Find(block => block.Strength == LineStrength.Strong && !block.IsAside) is { } opening && PrintedDates.Dateline(opening.Text) is { } date ? new Stamp(date) : null;

    private static bool IsUpdate(IElement time)
    {
        var around = time.ParentElement is { } parent && parent.ChildNodes.Length < 30 ? parent.TextContent : "";
        var at = around.IndexOf(time.TextContent, StringComparison.Ordinal);
        return time.GetAttribute("itemprop") is "dateModified"
            || $"{time.GetAttribute("class")} {time.ParentElement?.GetAttribute("class")}".Contains("update", StringComparison.OrdinalIgnoreCase)
            || (at > 0 && PrintedDates.FollowsUpdated(around.AsSpan(0, at)));
    }

    // /2025/11/06/ or 2025-11-06 in the address
    private static Stamp? FromAddress(string? url) =>
        url is not null && InAddress().Match(url) is { Success: true } day && PartialDate.TryParse($"{day.Groups[1].Value}-{day.Groups[2].Value.PadLeft(2, '0')}-{day.Groups[3].Value.PadLeft(2, '0')}", out var date) ? new Stamp(date) : null;

    /// <summary>What a reader sees on the page, where it says the same as the metadata, or more.</summary>
    private static Stamp AsPrinted(Stamp known, PartialDate? printed) =>
        printed is { } print && (IsSharper(print, known.Local) || IsSameMomentElsewhere(print, known)) ? known with { Local = print } : known;

    private static bool IsSharper(PartialDate print, PartialDate known) => print.Precision > known.Precision && print.Start >= known.Start && print.Start < known.End;

    /// <summary>Metadata in universal time beside a page in local time: the same minute some whole or half hours apart.</summary>
    private static bool IsSameMomentElsewhere(PartialDate print, Stamp known) =>
        known.At is { } at && at.Offset == TimeSpan.Zero && print.Precision == DatePrecision.Minute && print != known.Local
        && (print.Start - at.UtcDateTime) is var apart && Math.Abs(apart.TotalHours) <= 14 && apart.TotalMinutes % 30 == 0;

    [GeneratedRegex("""[/-]((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)""", RegexOptions.CultureInvariant, 250)]
    private static partial Regex InAddress();
}
