using System.Buffers;
using System.Globalization;
using CoachWatch.Extraction;

namespace CoachWatch.Data.Import;

/// <summary>
/// Reads text: with a header block, or as it was copied from a page:
/// <code>
///  date 2025-10-14 A section
///
/// The headline
///
/// Somebody pictured
/// Photo: an agency
/// 14 October 2025, 07:52   Updated: 08:10
///
/// The first paragraph …
/// </code>
/// </summary>
internal static class PlainTextReader
{
    private const int FewWords = 4;
    private const int NameWords = 3;
    private const int BodyWords = 8;
    private const int LongestTitle = 200;
    private const int LongestSignature = 60;
    private static readonly SearchValues<char> HeadlineMarks = SearchValues.Create(":?!«\"“„");
    private static readonly string[] LabelMarks = [" | ", " / ", " › ", " > ", " » "];

    /// <summary>Null where there is no sentence in it.</summary>
    public static ReadPage? Read(string text) => HeaderBlock.Read(text) is { } header ? WithHeader(header) : Raw(text);

    private static ReadPage? WithHeader(HeaderBlock header)
    {
        var lines = TextLine.Split(header.Body);
        var paragraphs = Body(lines, header["title"]);
        return paragraphs.Count == 0 && header["title"] is null ? null : new ReadPage
        {
            Title = header["title"] ?? "",
            Paragraphs = paragraphs,
            Published = header["published"] is { } stated ? Stamps.Read(stated) ?? (PrintedDates.Month(stated) is { } month ? new Stamp(month) : null) : Sharper(null, [], lines),
            PublishedText = header["published"],
            Publisher = header["publisher"],
            Author = header["author"],
            Url = header["url"],
            Language = header["language"],
            SiteLines = SiteLines(lines, -1, 0),
        };
    }

    private static ReadPage? Raw(string text)
    {
        var lines = TextLine.Split(text);
        var dated = TakeDateLine(lines);
        var title = TitleIndex(lines);
        var body = title + 1;
        while (body < lines.Count && !OpensBody(lines, body))
        {
            body++;
        }

        var head = lines.Take(body).ToList();
        var paragraphs = Body(lines.Skip(body).ToList(), title < 0 ? null : lines[title].Text);
        if (paragraphs.Count == 0)
        {
            return null;
        }

        return new ReadPage
        {
            Title = title < 0 ? "" : lines[title].Text,
            Paragraphs = paragraphs,
            Published = Sharper(Stamps.Read(dated), head, lines.Skip(body).ToList()),
            PublishedText = dated,
            Notice = Paywall.Hides(paragraphs, lines.Select(line => line.Text), isLocked: false) ? Paywall.Notice : null,
            SiteLines = SiteLines(lines, title, body),
        };
    }

    private static List<SiteLine> SiteLines(List<TextLine> lines, int title, int body) =>
    [
        .. lines.Take(body).Select((line, index) => new SiteLine(line.Text, index < title ? SitePlace.Masthead : index == title ? SitePlace.Title : SitePlace.Head)),
        .. lines.Skip(body).Where(line => line.Strength == LineStrength.Loose || line.Chrome != ChromeKind.None)
            .Select(line => new SiteLine(line.Text, line.Chrome is ChromeKind.None or ChromeKind.Credit ? SitePlace.Foot : SitePlace.Invitation)),
    ];

    /// <summary>Takes "date 2025-11-06" or "date 2025-11-06 08:23" off the first line; what follows it there stays as a line of its own.</summary>
    private static string? TakeDateLine(List<TextLine> lines)
    {
        if (lines.Count == 0 || lines[0].Text.Split(' ', 2) is not ["date" or "Date" or "date:", var rest] || !char.IsAsciiDigit(rest[0]))
        {
            return null;
        }

        var words = rest.Split(' ');
        var length = words.Length > 1 && TimeOnly.TryParseExact(words[1], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? 2 : 1;
        lines.RemoveAt(0);
        if (string.Join(' ', words.Skip(length)).Trim(' ', '-', '|') is { Length: > 0 } own)
        {
            lines.Insert(0, new TextLine(own, true));
        }

        return string.Join(' ', words.Take(length));
    }

    /// <summary>The headline: the first line that is one, where a section's or site's name of a few words may stand before it; where none is long, the first that is no such name. -1 where the text begins at once.</summary>
    private static int TitleIndex(List<TextLine> lines)
    {
        var label = -1;
        for (var i = 0; i < lines.Count && (lines[i].Strength != LineStrength.Strong || IsLongTitle(lines, i)); i++)
        {
            if (lines[i].Chrome != ChromeKind.None || lines[i].HasTime || IsLabels(lines[i].Text) || IsByline(lines[i].Text) || PrintedDates.Find(lines[i].Text) is not null || Prose.Words(lines[i].Text) <= 2 * FewWords && MonthIn(lines[i]) is not null)
            {
                continue;
            }

            if (Prose.Words(lines[i].Text) > FewWords)
            {
                return i;
            }

            label = label < 0 || Prose.Words(lines[label].Text) <= NameWords && IsTelling(lines[i].Text) ? i : label;
        }

        return label;
    }

    /// <summary>A short headline, unlike a name, has a small word or a mark: "Freund fängt an", "Glosse: ...".</summary>
    private static bool IsTelling(string line) => line.AsSpan().ContainsAny(HeadlineMarks) || line.Split(' ').Any(word => char.IsLower(word[0]));

    /// <summary>"Victoria Times Colonist | Sports | Pacific FC", "SPOX / Fußball / Bundesliga"</summary>
    private static bool IsLabels(string line) => Array.Exists(LabelMarks, mark =>
        line.Split(mark) is { Length: > 2 } parts && parts.All(part => Prose.Words(part) <= FewWords) && (mark == " | " || Array.Exists(line.Split(' '), ChromeWords.Loaded.IsSection)));

    /// <summary>"by our football staff"</summary>
    private static bool IsByline(string line) =>
        line.ToLowerInvariant().Split(' ') is [var first, .. { Length: <= FewWords }, var last] && ChromeWords.Loaded.Bylines.Contains(first) && ChromeWords.Loaded.Desks.Contains(last);

    /// <summary>A headline of two sentences, which could be a paragraph but for its missing full stop and the lines that follow it.</summary>
    private static bool IsLongTitle(List<TextLine> lines, int index) =>
        index == 0 && lines.Count > 1 && lines[1].AfterBlank && lines[0].Text.Length < LongestTitle && !Prose.EndsSentence(lines[0].Text);

    private static bool OpensBody(List<TextLine> lines, int index)
    {
        var line = lines[index];
        var next = index + 1 < lines.Count ? lines[index + 1] : null;
        return line.Chrome == ChromeKind.None
            && (line.Strength == LineStrength.Strong
                || (line.Strength == LineStrength.Weak && Prose.Words(line.Text) >= BodyWords)
                || (next is { Strength: LineStrength.Strong, AfterBlank: false, Chrome: ChromeKind.None } && line.AfterBlank && !line.HasTime));
    }

    private static List<string> Body(List<TextLine> lines, string? title) =>
        [.. BodyLines.Keep(lines).SkipWhile(paragraph => paragraph == title)];

    /// <summary>The printed date where it falls in the stated period and is more exact, or where none is stated.</summary>
    private static Stamp? Sharper(Stamp? stated, List<TextLine> head, List<TextLine> rest)
    {
        var printed = head.Select(line => PrintedDates.Find(line.Text)?.Date).FirstOrDefault(date => date is not null);
        return stated is { } known
            ? (printed ?? head.Select(line => PrintedDates.MinuteOn(known.Local, line.Text)).FirstOrDefault(date => date is not null)) is { } sharp && sharp.Precision > known.Local.Precision && sharp.Start >= known.Local.Start && sharp.Start < known.Local.End ? new Stamp(sharp) : stated
            : (printed ?? (rest.Count > 0 ? PrintedDates.Dateline(rest[0].Text) : null) ?? SignedOff(rest) ?? head.Select(MonthIn).FirstOrDefault(date => date is not null)) is { } date ? new Stamp(date) : null;
    }

    /// <summary>A month alone, as monthly magazines print it, or behind a word or two: "Stand: März 2024".</summary>
    private static PartialDate? MonthIn(TextLine line) => PrintedDates.FollowsUpdated(line.Text) ? null
        : line.Text.Split(['|', '·', '•', ',', ':', '–', '-'], StringSplitOptions.TrimEntries).Select(PrintedDates.Month).FirstOrDefault(date => date is not null);

    /// <summary>The date in the last lines, as agencies and old papers sign off: "red/gm - 16-Ott-22 15:08".</summary>
    private static PartialDate? SignedOff(List<TextLine> rest) => rest
        .TakeWhile(line => line.Chrome is not (ChromeKind.Comments or ChromeKind.RelatedHeading or ChromeKind.Counter))
        .Where(line => line.Text.Length < LongestSignature && line.Strength == LineStrength.Loose && line.Chrome == ChromeKind.None)
        .Select(line => PrintedDates.Find(line.Text)?.Date).LastOrDefault(date => date is not null);
}
