using System.Globalization;
using System.Text.RegularExpressions;
using CoachWatch.Extraction;

namespace CoachWatch.Data.Import;

/// <summary>Reads the dates that machines write: ISO 8601 in pages and Atom, RFC 822 in RSS.</summary>
internal static partial class Stamps
{
    // Names of zones that feeds use in place of an offset, in hours.
    private static readonly Dictionary<string, double> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = 0, ["UT"] = 0, ["UTC"] = 0, ["GMT"] = 0, ["WET"] = 0, ["WEST"] = 1, ["BST"] = 1, ["CET"] = 1, ["CEST"] = 2, ["MEZ"] = 1, ["MESZ"] = 2,
        ["EET"] = 2, ["EEST"] = 3, ["EST"] = -5, ["EDT"] = -4, ["CST"] = -6, ["CDT"] = -5, ["MST"] = -7, ["MDT"] = -6, ["PST"] = -8, ["PDT"] = -7,
    };

    public static Stamp? Read(string? text)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text) || text.Length > 80)
        {
            return null;
        }

        return Iso().Match(text) is { Success: true } iso ? Of(iso, iso.Groups["mon"].Value)
            : PrintedDates.Find(text) is { } printed ? new Stamp(printed.Date, Moment(printed.Date, ZoneAt().Match(text, printed.End)))
            : null;
    }

    private static Stamp? Of(Match match, string month)
    {
        // Midnight to the second is what a system writes that knows the day alone.
        var midnight = match.Groups["h"].Value is "00" && match.Groups["min"].Value is "00" && match.Groups["s"].Value is "" or "00" && match.Groups["s"].Success;
        var text = match.Groups["y"].Value;
        text += month.Length > 0 ? "-" + month : "";
        text += match.Groups["d"].Success ? "-" + match.Groups["d"].Value : "";
        text += match.Groups["h"].Success && !midnight ? $"T{match.Groups["h"].Value}:{match.Groups["min"].Value}" : "";
        return PartialDate.TryParse(text, out var date) ? new Stamp(date, Moment(date, ZoneAt().Match(match.Groups["zone"].Value))) : null;
    }

    private static DateTimeOffset? Moment(PartialDate date, Match zone)
    {
        if (date.Precision != DatePrecision.Minute || !zone.Success || date.Start.Year is < 2 or > 9998)
        {
            return null;
        }

        var hours = zone.Groups["name"].Success
            ? Zones.GetValueOrDefault(zone.Groups["name"].Value, double.NaN)
            : (zone.Groups["sign"].Value == "-" ? -1 : 1) * (int.Parse(zone.Groups["h"].Value, CultureInfo.InvariantCulture) + (int.Parse(zone.Groups["m"].Value, CultureInfo.InvariantCulture) / 60.0));
        return double.IsNaN(hours) || Math.Abs(hours) > 14 ? null : new DateTimeOffset(date.Start, TimeSpan.FromHours(hours));
    }

    // 2025-05 | 2025-05-28 | 2025-05-28T08:23 | 2025-05-28 08:23:11.123+02:00 | 2025-05-28T06:23Z
    [GeneratedRegex("""^(?<y>[0-9]{4})(?:-(?<mon>[0-9]{2})(?:-(?<d>[0-9]{2})(?:[T ](?<h>[0-9]{2}):(?<min>[0-9]{2})(?::(?<s>[0-9]{2})(?:[.,][0-9]+)?)?\s*(?<zone>[A-Za-z]{1,5}|[+-][0-9]{2}:?[0-9]{2})?)?)?)?$""", RegexOptions.CultureInvariant, 250)]
    private static partial Regex Iso();

    // the zone after a time: " GMT", " +0200", ":11 +02:00"
    [GeneratedRegex("""\G(?::[0-9]{2})?\s*(?:(?<sign>[+-])(?<h>[0-9]{2}):?(?<m>[0-9]{2})|(?<name>[A-Za-z]{1,5}))\b""", RegexOptions.CultureInvariant, 250)]
    private static partial Regex ZoneAt();
}
