using System.Text.RegularExpressions;

namespace CoachWatch.Data.Import;

/// <summary>A row of a table of odds: a name, and the price of a bet on it. It is no sentence, but the article's own.</summary>
internal static partial class PricedName
{
    private const int LongestRow = 90;

    /// <summary>True for "Frank de Boer 13,00", "25/1 Lee Carsley", "Eddie Howe (Bournemouth) ..... 7-1", "Thomas Vermaelen ...... 8".</summary>
    public static bool IsRow(string line) => line.Length <= LongestRow && Row().IsMatch(line);

    [GeneratedRegex("""^(?:\d{1,4}/\d{1,3}\s+(?:\p{Lu}[\p{L}'’.\-]*(?:\s[\p{L}'’.\-()]+){1,6})|(?:\p{Lu}[\p{L}'’.\-]*(?:\s[\p{L}'’\-()]+\.?){1,6})(?:\s?(?:…|[.·…]{2,})\s?\d{1,4}(?:[-–/]\d{1,2})?|[\s.·…|:]+(?:\d{1,4}[.,]\d{1,2}|\d{1,4}/\d{1,3}|\d{1,3}[-–]1)))$""", RegexOptions.CultureInvariant, 250)]
    private static partial Regex Row();
}
