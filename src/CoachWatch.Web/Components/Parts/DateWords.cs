using System.Globalization;
using CoachWatch.Extraction;

namespace CoachWatch.Web.Components.Parts;

/// <summary>Dates in the reader's language, no more precise than they are known.</summary>
public static class DateWords
{
    public static string Of(PartialDate date, bool brief = false) => date.Precision switch
    {
        DatePrecision.Year => date.Start.ToString("yyyy", CultureInfo.CurrentCulture),
        _ when brief && date.Precision is not DatePrecision.Month => date.Start.ToString("d MMM yyyy", CultureInfo.CurrentCulture),
        DatePrecision.Month => date.Start.ToString(brief ? "MMM yyyy" : "MMMM yyyy", CultureInfo.CurrentCulture),
        DatePrecision.Minute => date.Start.ToString("d MMMM yyyy, HH:mm", CultureInfo.CurrentCulture),
        _ => date.Start.ToString("d MMMM yyyy", CultureInfo.CurrentCulture),
    };

    public static string Of(DateOnly day) => Of(PartialDate.OfDay(day));
}
