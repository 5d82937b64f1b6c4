using System.Globalization;

namespace CoachWatch.Benchmarks;

/// <summary>What one benchmark found, printed as rows of a Markdown table while it goes on.</summary>
internal sealed class Figures(string benchmark)
{
    public const string Heading = """
        | benchmark | what | figure | bound | |
        | --- | --- | ---: | ---: | --- |
        """;

    public bool AllHeld { get; private set; } = true;

    public void Note(string what, double value, string unit) => Print(what, Text(value, unit), "", "");

    public void AtMost(string what, double value, string unit, double bound) => Print(what, Text(value, unit), $"≤ {Text(bound, unit)}", value <= bound);

    public void AtLeast(string what, double value, string unit, double bound) => Print(what, Text(value, unit), $"≥ {Text(bound, unit)}", value >= bound);

    /// <summary>Something that either is so or is not.</summary>
    public void Holds(string what, string figure, bool held) => Print(what, figure, "", held);

    private void Print(string what, string figure, string bound, bool held)
    {
        AllHeld &= held;
        Print(what, figure, bound, held ? "held" : "**missed**");
    }

    private void Print(string what, string figure, string bound, string verdict) => Console.WriteLine($"| {benchmark} | {what} | {figure} | {bound} | {verdict} |");

    private static string Text(double value, string unit) =>
        value.ToString(Math.Abs(value) switch { >= 100 => "N0", >= 10 => "N1", _ => "N2" }, CultureInfo.InvariantCulture) + (unit is "×" or "%" ? unit : $" {unit}");
}
