using System.Globalization;

namespace CoachWatch.Web.Features.Timeline;

/// <summary>Numbers as SVG wants them, whatever the reader's language.</summary>
internal static class Pixels
{
    public static string Px(this double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    public static string Px(this int value) => value.ToString(CultureInfo.InvariantCulture);
}
