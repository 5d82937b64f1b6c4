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
    private const int BodyWords = 8;

    /// <summary>Null where there is no sentence in it.</summary>
    public static ReadPage? Read(string text) => HeaderBlock.Read(text) is { } header ? WithHeader(header) : Raw(text);

    private static ReadPage? WithHeader(HeaderBlock header)
    {
        var paragraphs = Body(TextLine.Split(header.Body), header["title"]);
        return paragraphs.Count == 0 && header["title"] is null ? null : new ReadPage
        {
            Title = header["title"] ?? "",
            Paragraphs = paragraphs,
            Published = Stamps.Read(header["published"]),
            PublishedText = header["published"],
            Publisher = header["publisher"],
            Author = header["author"],
            Url = header["url"],
            Language = header["language"],
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
            Published = Sharper(Stamps.Read(dated), head),
            PublishedText = dated,
            Invitations = [.. lines.Where(line => line.Chrome is ChromeKind.Promo).Select(line => line.Text)],
            HeadLines = [.. head.Where((_, index) => index != title).Select(line => line.Text)],
        };
    }

    /// <summary>Takes "date 2025-11-06" off the first line; what follows it there stays as a line of its own.</summary>
    private static string? TakeDateLine(List<TextLine> lines)
    {
        if (lines.Count == 0 || lines[0].Text.Split(' ', 3) is not ["date" or "Date" or "date:", var date, ..] parts || !char.IsAsciiDigit(date[0]))
        {
            return null;
        }

        lines.RemoveAt(0);
        if (parts.Length == 3)
        {
            lines.Insert(0, new TextLine(parts[2], true));
        }

        return date;
    }

    /// <summary>The headline: the first line that is one, where a section's or site's name of a word or two may stand before it. -1 where the text begins at once.</summary>
    private static int TitleIndex(List<TextLine> lines)
    {
        var label = -1;
        for (var i = 0; i < lines.Count && lines[i].Strength != LineStrength.Strong; i++)
        {
            if (lines[i].Chrome != ChromeKind.None || lines[i].HasTime || PrintedDates.Find(lines[i].Text) is not null)
            {
                continue;
            }

            if (Prose.Words(lines[i].Text) > FewWords)
            {
                return i;
            }

            label = label < 0 ? i : label;
        }

        return label;
    }

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
    private static Stamp? Sharper(Stamp? stated, List<TextLine> head)
    {
        var printed = head.Select(line => PrintedDates.Find(line.Text)).FirstOrDefault(date => date is not null);
        return printed is null ? stated
            : stated is not { } known ? new Stamp(printed.Date)
            : printed.Date.Precision > known.Local.Precision && printed.Date.Start >= known.Local.Start && printed.Date.Start < known.Local.End ? new Stamp(printed.Date)
            : stated;
    }
}
