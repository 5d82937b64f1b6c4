using System.Globalization;
using System.Text.RegularExpressions;
using CoachWatch.Extraction;

namespace CoachWatch.Data.Import;

/// <summary>A date as it stands in print, and where its print ends.</summary>
internal sealed record PrintedDate(PartialDate Date, int End);

/// <summary>
/// Reads the dates that people print: "14 oktober 2025, 07:52", "Tuesday 7 October 2025 13:20, UK", "January 16, 2024", "11.08.2025 13:42".
/// A date behind a word for "updated" is not when the article was published, and is passed over.
/// </summary>
internal static class PrintedDates
{
    private const int Longest = 400;
    private const int LongestDateline = 80;

    // Two digits between are no year of news.
    private const int LastOfThisCentury = 39;
    private const int FirstOfTheLast = 90;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(250);
    private static readonly string Months = string.Join('|', ChromeWords.Loaded.Months.Keys.OrderByDescending(month => month.Length).Select(Regex.Escape));

    private static readonly string Issues = string.Join('|', ChromeWords.Loaded.Issues.Select(Regex.Escape));

    private static readonly Regex Day = new(
        $$"""
        (?<![0-9.,/-])(?:
          (?<d>[0-9]{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[\s-]+(?:de\s+|of\s+|d')?(?<month>{{Months}})\.?,?[\s-]+(?:de\s+|del\s+)?(?<y>[0-9]{4})
        | (?<!\p{L})(?<month>{{Months}})\.?\s+(?<d>[0-9]{1,2})(?:st|nd|rd|th)?,?\s+(?<y>[0-9]{4})
        | (?<y>[0-9]{4})(?<sep>[/-])(?<m>[0-9]{2})\k<sep>(?<d>[0-9]{2})
        | (?<d>[0-9]{1,2})[./-](?<m>[0-9]{1,2})[./-](?<y>[0-9]{4})
        | (?<d>[0-9]{1,2})(?<sep>[./-])(?<month>{{Months}})\k<sep>(?:(?<y>[0-9]{4})|(?<yy>[0-9]{2}))
        | (?<d>[0-9]{1,2})(?<sep>[./])(?<m>[0-9]{1,2})\k<sep>(?<yy>[0-9]{2})
        | (?<d>[0-9]{2})-(?<m>[0-9]{2})-(?<yy>[0-9]{2})
        )(?!\.?[0-9])
        """,
        Options | RegexOptions.IgnorePatternWhitespace,
        Limit);

    private static readonly Regex Time = new(
        """\G[\s,T|–—•·@\-]{0,8}(?:um|om|at|à|a\s+las|alle(?:\s+ore)?|ore|às|kl\.?)?\s*(?<h>[0-9]{1,2})\s?[:.hu]\s?(?<min>[0-9]{2})(?![0-9])\s*(?<half>[ap]\.?m\b)?""",
        Options,
        Limit);

    // "19:47, 19 Oct 2025", "at 10.31pm on Friday 22 July 2016"
    private static readonly Regex TimeBefore = new(
        """(?<![0-9.,/-])(?<h>[0-9]{1,2})\s?[:hu]\s?(?<min>[0-9]{2})\s*(?<half>[ap]\.?m\.?)?(?:\s?(?:uhr|uur|gmt|bst|[ck]e?s?t))?[\s,|–—•·-]{1,4}(?:\p{L}{2,10}\.?,?\s+){0,2}$""",
        Options,
        Limit);

    private static readonly Regex DayAlone = new($$"""(?<![\p{L}0-9.,/-])(?<d>[0-9]{1,2})(?:[./](?<m>[0-9]{1,2})|\.?\s+(?:de\s+)?(?<month>{{Months}}))\b\.?""", Options, Limit);

    private static readonly Regex EndOfDateline = new("""\G\s*(?:\([^)]{2,30}\))?\s*(?:\.-|[–—=-]|\.\s)""", Options, Limit);

    private static readonly Regex MonthAlone = new($$"""^(?:(?:{{Issues}})\s+)?(?<month>{{Months}})\.?\s+(?:de\s+)?(?<y>[0-9]{4})$""", Options, Limit);

    /// <summary>The minute, where a text prints a known day without its year and a time behind it: "14/09 11:02".</summary>
    public static PartialDate? MinuteOn(PartialDate day, string text)
    {
        var match = text.Length > Longest ? Match.Empty : DayAlone.Match(text);
        return match.Success && Number(match, "d") == day.Start.Day && MonthOf(match) == day.Start.Month && WithTime(text, day, match.Index + match.Length) is { Date: { Precision: DatePrecision.Minute } minute } ? minute : null;
    }

    /// <summary>A month and its year, where nothing else is printed, or a word for an issue before it: "February 2025", "Ausgabe Februar 2025".</summary>
    public static PartialDate? Month(string text) =>
        text.Length < 30 && MonthAlone.Match(text) is { Success: true } match && PartialDate.TryParse($"{Number(match, "y"):0000}-{MonthOf(match):00}", out var month) ? month : null;

    /// <summary>The date of an agency's report, in the words before its first dash: "MOSCA, 13 giugno 2018 (AGI) - …".</summary>
    public static PartialDate? Dateline(string paragraph) =>
        paragraph[..Math.Min(paragraph.Length, LongestDateline)] is var opening && Find(opening) is { } date && EndOfDateline.IsMatch(opening, date.End) ? date.Date : null;

    /// <summary>The date behind a word for "published".</summary>
    public static PartialDate? FindPublished(string text) =>
        text.ToLowerInvariant().AsSpan().ContainsAny(ChromeWords.Loaded.Published) ? Find(text)?.Date : null;

    public static PrintedDate? Find(string text)
    {
        text = text.Length > Longest ? text[..Longest] : text;
        if (!HasYear(text))
        {
            return null;
        }

        for (var match = Day.Match(text); match.Success; match = match.NextMatch())
        {
            if (!FollowsUpdated(text.AsSpan(0, match.Index)) && DayOf(match) is { } day)
            {
                var after = WithTime(text, day, match.Index + match.Length);
                return after.Date.Precision == DatePrecision.Minute ? after : after with { Date = At(TimeBefore.Match(text[..match.Index]), day) ?? day };
            }
        }

        return null;
    }

    /// <summary>Four digits in a row, or three groups of them, without which there is no date; the patterns cost a hundred times as much.</summary>
    private static bool HasYear(ReadOnlySpan<char> text)
    {
        var digits = 0;
        var groups = 0;
        foreach (var c in text)
        {
            var isDigit = char.IsAsciiDigit(c);
            groups = isDigit ? (digits == 0 ? groups + 1 : groups) : c is '.' or '/' or '-' || (groups > 0 && char.IsLetter(c)) ? groups : 0;
            digits = isDigit ? digits + 1 : 0;
            if (digits == 4 || (groups == 3 && digits == 2) || (groups == 2 && digits == 2 && text.Contains('-')))
            {
                return true;
            }
        }

        return false;
    }

    private static PartialDate? DayOf(Match match)
    {
        var month = MonthOf(match);
        var day = Number(match, "d");
        if (month > 12 && day <= 12)
        {
            (month, day) = (day, month);
        }

        var year = !match.Groups["yy"].Success ? Number(match, "y")
            : Number(match, "yy") switch { >= FirstOfTheLast and var two => 1900 + two, <= LastOfThisCentury and var two => 2000 + two, _ => 0 };
        return PartialDate.TryParse($"{year:0000}-{month:00}-{day:00}", out var date) ? date : null;
    }

    private static int MonthOf(Match match) => match.Groups["month"].Success ? ChromeWords.Loaded.Months[match.Groups["month"].Value.ToLowerInvariant()] : Number(match, "m");

    private static PrintedDate WithTime(string text, PartialDate day, int end)
    {
        var time = Time.Match(text, end);
        return At(time, day) is { } minute ? new PrintedDate(minute, time.Index + time.Length) : new PrintedDate(day, end);
    }

    private static PartialDate? At(Match time, PartialDate day)
    {
        if (!time.Success)
        {
            return null;
        }

        var half = time.Groups["half"].Value;
        var hour = Number(time, "h");
        hour = half.StartsWith('p') || half.StartsWith('P') ? (hour % 12) + 12 : half.Length > 0 ? hour % 12 : hour;
        return hour < 24 && Number(time, "min") < 60 ? PartialDate.OfMinute(day.Start.AddHours(hour).AddMinutes(Number(time, "min"))) : null;
    }

    /// <summary>True where a word for "updated" stands at the end of what comes before a date.</summary>
    public static bool FollowsUpdated(ReadOnlySpan<char> before)
    {
        var words = before[Math.Max(0, before.Length - 40)..].ToString().ToLowerInvariant().Split([' ', ':', '|', '·', '•', '(', ',', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);
        return words.TakeLast(3).Any(ChromeWords.Loaded.Updated.Contains);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
}
