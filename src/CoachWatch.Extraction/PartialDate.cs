using System.Globalization;

namespace CoachWatch.Extraction;

/// <summary>
/// A moment as precise as it is known: a year, a month, a day, or a local date and time to the minute.
/// Its text is ISO 8601 cut at its precision: "2025", "2025-05", "2025-05-28", "2025-05-28T08:23".
/// </summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    private readonly DateTime _start;

    private PartialDate(DateTime start, DatePrecision precision) => (_start, Precision) = (start, precision);

    public DatePrecision Precision { get; }

    /// <summary>The first moment of the period, in the article's own local time.</summary>
    public DateTime Start => _start;

    /// <summary>The first moment after the period.</summary>
    public DateTime End => Precision switch
    {
        DatePrecision.Year => _start.AddYears(1),
        DatePrecision.Month => _start.AddMonths(1),
        DatePrecision.Day => _start.AddDays(1),
        _ => _start.AddMinutes(1),
    };

    public static PartialDate OfYear(int year) => new(new DateTime(year, 1, 1), DatePrecision.Year);

    public static PartialDate OfMonth(int year, int month) => new(new DateTime(year, month, 1), DatePrecision.Month);

    public static PartialDate OfDay(int year, int month, int day) => new(new DateTime(year, month, day), DatePrecision.Day);

    public static PartialDate OfDay(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), DatePrecision.Day);

    public static PartialDate OfMinute(DateTime moment) =>
        new(new DateTime(moment.Year, moment.Month, moment.Day, moment.Hour, moment.Minute, 0), DatePrecision.Minute);

    /// <summary>Reads the ISO text that <see cref="ToString"/> writes. False for anything else; nothing is guessed.</summary>
    public static bool TryParse(string? text, out PartialDate date)
    {
        foreach (var precision in Enum.GetValues<DatePrecision>())
        {
            if (DateTime.TryParseExact(text, Format(precision), CultureInfo.InvariantCulture, DateTimeStyles.None, out var start) && start.Year < 9999)
            {
                date = new PartialDate(start, precision);
                return true;
            }
        }

        date = default;
        return false;
    }

    public static PartialDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is not a date such as 2025, 2025-05, 2025-05-28 or 2025-05-28T08:23.");

    public int CompareTo(PartialDate other) => Start.CompareTo(other.Start) is not 0 and var order ? order : Precision.CompareTo(other.Precision);

    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    public override string ToString() => _start.ToString(Format(Precision), CultureInfo.InvariantCulture);

    private static string Format(DatePrecision precision) => precision switch
    {
        DatePrecision.Year => "yyyy",
        DatePrecision.Month => "yyyy-MM",
        DatePrecision.Day => "yyyy-MM-dd",
        _ => "yyyy-MM-ddTHH:mm",
    };
}

public enum DatePrecision
{
    Year,
    Month,
    Day,
    Minute,
}
