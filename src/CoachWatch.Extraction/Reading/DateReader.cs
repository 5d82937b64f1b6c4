using CoachWatch.Extraction.Languages;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Reading;

/// <summary>Finds the dates of a sentence; one that is told by its name alone ("in May", "on Sunday") is counted back from the article's own.</summary>
internal sealed class DateReader(Document document)
{
    private const int EarliestYear = 1950, LatestYear = 2060;

    public List<DateHit> Read(Sentence sentence)
    {
        var dates = new List<DateHit>();
        for (var i = sentence.FirstToken; i < sentence.EndToken;)
        {
            var hit = Relative(i, sentence) ?? WithMonth(i, sentence) ?? Season(i, sentence) ?? Year(i) ?? Weekday(i);
            if (hit is null)
            {
                i++;
                continue;
            }

            dates.Add(hit with { Sense = SenseOf(hit.First, sentence) });
            i = hit.End;
        }

        return dates;
    }

    private DateSense SenseOf(int first, Sentence sentence)
    {
        for (var i = first - 1; i >= Math.Max(sentence.FirstToken, first - 2); i--)
        {
            var word = document.Tokens[i].Word;
            if (document.Language.Since.Contains(word))
            {
                return DateSense.Since;
            }

            if (document.Language.Until.Contains(word))
            {
                return DateSense.Until;
            }
        }

        return DateSense.At;
    }

    private DateHit? Relative(int token, Sentence sentence)
    {
        var (length, date) = PhraseFinder.Longest(document.Language.RelativeDates, document, token, sentence.EndToken);
        if (length == 0 || date is null || document.Article.Published is not { } published)
        {
            return null;
        }

        var start = published.Start;
        var when = date.Month is { } month ? PartialDate.OfMonth(start.Year - (month > start.Month + 1 ? 1 : 0), month)
            : date.Years != 0 && start.Year + date.Years > 1 ? PartialDate.OfYear(start.Year + date.Years)
            : date.Months != 0 ? MonthOf(start.AddMonths(date.Months))
            : published.Precision is DatePrecision.Day or DatePrecision.Minute ? DayOf(start.AddDays(date.Days)) : MonthOf(start);
        return new DateHit(token, token + length, when, null);
    }

    private static PartialDate MonthOf(DateTime day) => PartialDate.OfMonth(day.Year, day.Month);

    private static PartialDate DayOf(DateTime day) => PartialDate.OfDay(day.Year, day.Month, day.Day);

    /// <summary>"12 May 2025", "May 2025", "in May".</summary>
    private DateHit? WithMonth(int token, Sentence sentence)
    {
        var first = token;
        int? day = null;
        if (document.Tokens[token].IsNumber && Number(token) is >= 1 and <= 31 and var number)
        {
            day = number;
            do
            {
                token++;
            }
            while (token < sentence.EndToken && token - first < 3 && !IsMonth(token) && (document.Tokens[token].IsMark || document.Tokens[token].Length <= 2));
        }

        if (token >= sentence.EndToken || !IsMonth(token))
        {
            return null;
        }

        var month = document.Language.Months[document.Tokens[token].Word];
        var end = token + 1;
        if (day is null && end < sentence.EndToken && Number(end) is >= 1 and <= 31 and var behind)
        {
            day = behind;
            end++;
        }

        int? year = null;
        for (var i = end; i < Math.Min(sentence.EndToken, end + 2); i++)
        {
            if (YearAt(i) is { } found)
            {
                year = found;
                end = i + 1;
                break;
            }
        }

        if (year is null && YearBehind(end, sentence) is var (told, endOfYear))
        {
            (year, end) = (told, endOfYear);
        }

        year ??= YearOf(month);
        return year is null ? null : new DateHit(first, end, day is { } d && d <= DateTime.DaysInMonth(year.Value, month) ? PartialDate.OfDay(year.Value, month, d) : PartialDate.OfMonth(year.Value, month), null);
    }

    /// <summary>"April of last year".</summary>
    private (int Year, int End)? YearBehind(int token, Sentence sentence)
    {
        for (var i = token; i < Math.Min(sentence.EndToken, token + 3); i++)
        {
            var (length, date) = PhraseFinder.Longest(document.Language.RelativeDates, document, i, sentence.EndToken);
            if (length > 0 && date is { Years: not 0 } && document.Article.Published is { } published && published.Start.Year + date.Years > EarliestYear)
            {
                return (published.Start.Year + date.Years, i + length);
            }
        }

        return null;
    }

    private bool IsMonth(int token) =>
        document.Language.Months.ContainsKey(document.Tokens[token].Word) && (document.Tokens[token].Length > 3 || token > 0 && document.Tokens[token - 1].IsNumber);

    /// <summary>The last such month before the article, or its own.</summary>
    private int? YearOf(int month) => document.Article.Published is { } published ? published.Start.Year - (month > published.Start.Month ? 1 : 0) : null;

    /// <summary>"2015/16", "2012-2013", "2018-19".</summary>
    private DateHit? Season(int token, Sentence sentence)
    {
        if (YearAt(token) is not { } from || token + 1 >= sentence.EndToken)
        {
            return null;
        }

        var next = document.Mark(token + 1) == '–' && token + 2 < sentence.EndToken ? token + 2 : token + 1;
        if (next == token + 1 && !document.Tokens[next].IsHyphenated)
        {
            return null;
        }

        var to = YearAt(next) ?? (document.Tokens[next] is { IsNumber: true, Length: 2 } && Number(next) == (from + 1) % 100 ? from + 1 : null);
        return to is { } end && end >= from ? new DateHit(token, next + 1, PartialDate.OfYear(from), PartialDate.OfYear(end)) : null;
    }

    private DateHit? Year(int token) => YearAt(token) is { } year ? new DateHit(token, token + 1, PartialDate.OfYear(year), null) : null;

    private int? YearAt(int token) => document.Tokens[token] is { IsNumber: true, Length: 4 } && Number(token) is >= EarliestYear and <= LatestYear and var year ? year : null;

    private int? Number(int token) => document.Tokens[token].IsNumber && int.TryParse(document.Letters(token), out var number) ? number : null;

    private DateHit? Weekday(int token)
    {
        if (!document.Language.Weekdays.TryGetValue(document.Tokens[token].Word, out var weekday) || document.Article.Published is not { Precision: DatePrecision.Day or DatePrecision.Minute } published)
        {
            return null;
        }

        var back = ((int)published.Start.DayOfWeek - weekday + 7) % 7;
        return new DateHit(token, token + 1, DayOf(published.Start.AddDays(-back)), null);
    }
}

/// <param name="To">The end of a stretch such as "2015/16"; null where the date is one.</param>
internal sealed record DateHit(int First, int End, PartialDate Date, PartialDate? To, DateSense Sense = DateSense.At);

internal enum DateSense
{
    At,
    Since,
    Until,
}
