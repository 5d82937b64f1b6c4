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
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(250);
    private static readonly string Months = string.Join('|', ChromeWords.Loaded.Months.Keys.OrderByDescending(month => month.Length).Select(Regex.Escape));

    private static readonly Regex Day = new(
        $$"""
        (?<![\p{L}\d.,/-])(?:
          (?<d>\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[\s-]+(?:de\s+|of\s+|d')?(?<month>{{Months}})\.?,?[\s-]+(?:de\s+|del\s+)?(?<y>\d{4})
        | (?<month>{{Months}})\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y>\d{4})
        | (?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})
        | (?<d>\d{1,2})[./-](?<m>\d{1,2})[./-](?<y>\d{4})
        )(?!\.?\d)
        """,
        Options | RegexOptions.IgnorePatternWhitespace,
        Limit);

    private static readonly Regex Time = new(
        """\G[\s,T|–—•·@\-]{0,8}(?:um|om|at|à|a\s+las|alle(?:\s+ore)?|ore|às|kl\.?)?\s*(?<h>\d{1,2})\s?[:.h]\s?(?<min>\d{2})(?!\d)\s*(?<half>[ap]\.?m\b)?""",
        Options,
        Limit);

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
                return WithTime(text, day, match.Index + match.Length);
            }
        }

        return null;
    }

    /// <summary>Four digits in a row, without which there is no date; the patterns cost a hundred times as much.</summary>
    private static bool HasYear(ReadOnlySpan<char> text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            digits = char.IsAsciiDigit(c) ? digits + 1 : 0;
            if (digits == 4)
            {
                return true;
            }
        }

        return false;
    }

    private static PartialDate? DayOf(Match match)
    {
        var month = match.Groups["month"].Success ? ChromeWords.Loaded.Months[match.Groups["month"].Value.ToLowerInvariant()] : Number(match, "m");
        var day = Number(match, "d");
        if (month > 12 && day <= 12)
        {
            (month, day) = (day, month);
        }

        return PartialDate.TryParse($"{Number(match, "y"):0000}-{month:00}-{day:00}", out var date) ? date : null;
    }

    private static PrintedDate WithTime(string text, PartialDate day, int end)
    {
        if (Time.Match(text, end) is not { Success: true } time)
        {
            return new PrintedDate(day, end);
        }

        var half = time.Groups["half"].Value;
        var hour = Number(time, "h");
        hour = half.StartsWith('p') || half.StartsWith('P') ? (hour % 12) + 12 : half.Length > 0 ? hour % 12 : hour;
        return hour < 24 && Number(time, "min") < 60
            ? new PrintedDate(PartialDate.OfMinute(day.Start.AddHours(hour).AddMinutes(Number(time, "min"))), time.Index + time.Length)
            : new PrintedDate(day, end);
    }

    /// <summary>True where a word for "updated" stands at the end of what comes before a date.</summary>
    public static bool FollowsUpdated(ReadOnlySpan<char> before)
    {
        var words = before[Math.Max(0, before.Length - 40)..].ToString().ToLowerInvariant().Split([' ', ':', '|', '·', '•', '(', ',', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);
        return words.TakeLast(3).Any(ChromeWords.Loaded.Updated.Contains);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
}
