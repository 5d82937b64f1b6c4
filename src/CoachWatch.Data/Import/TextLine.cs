using System.Text;
using System.Text.RegularExpressions;

namespace CoachWatch.Data.Import;

/// <summary>How much a line looks like the article's own words.</summary>
internal enum LineStrength
{
    /// <summary>A label, a headline, a name: no sentence.</summary>
    Loose,

    /// <summary>A sentence, but one that a caption, an advert or a reader could have written too.</summary>
    Weak,

    /// <summary>A paragraph of running text.</summary>
    Strong,
}

/// <summary>One line of raw text, which on a copied page is one paragraph, and what it looks like.</summary>
internal sealed partial record TextLine(string Text, bool AfterBlank)
{
    private const int LongestHandle = 60;

    public ChromeKind Chrome { get; } = Import.Chrome.Of(Text);

    public LineStrength Strength { get; } = Prose.IsParagraph(Text) ? LineStrength.Strong : Prose.IsSentence(Text) ? LineStrength.Weak : LineStrength.Loose;

    public bool IsPriced { get; } = PricedName.IsRow(Text);

    /// <summary>True where the line opens with a reader's name as sites print it: "corner_flag: …", "keeper78 zegt: …", "@sweeper - …".</summary>
    public bool OpensWithHandle { get; } = Handle().IsMatch(Text.AsSpan(0, Math.Min(Text.Length, LongestHandle)));

    /// <summary>True for a short line with a time of day in it, as bylines have.</summary>
    public bool HasTime => Text.Length < 80 && TimeOfDay().IsMatch(Text);

    public bool IsBullet => Text[0] is '>' or '•' or '▶' or '▸' or '»' or '+' or '*' or '→' || Text.StartsWith("- ", StringComparison.Ordinal);

    public static List<TextLine> Split(string text)
    {
        var lines = new List<TextLine>();
        foreach (var block in Blocks(text))
        {
            lines.AddRange((IsWrapped(block) ? [string.Join(' ', block)] : block).Select((line, index) => new TextLine(line, index == 0)));
        }

        return lines;
    }

    private static List<List<string>> Blocks(string text)
    {
        var blocks = new List<List<string>> { new() };
        foreach (var raw in text.Split('\n'))
        {
            var line = OneSpace(raw);
            if (line.Length > 0)
            {
                blocks[^1].Add(line);
            }
            else if (blocks[^1].Count > 0)
            {
                blocks.Add([]);
            }
        }

        return blocks;
    }

    /// <summary>True for a paragraph that was broken into lines of like length, as mail programs do.</summary>
    private static bool IsWrapped(List<string> block) =>
        block.Count >= 3
        && block.SkipLast(1).All(line => line.Length is >= 50 and <= 110)
        && block.Skip(1).Count(line => char.IsLower(line[0])) * 2 >= block.Count - 1
        && !block.Any(line => line.Contains(": ", StringComparison.Ordinal) && Handle().IsMatch(line));

    /// <summary>The line without white space around it and with single spaces in it.</summary>
    public static string OneSpace(string line)
    {
        line = line.Trim();
        if (line.AsSpan().IndexOfAny('\t', '\u00a0', '\u202f') < 0 && !line.Contains("  ", StringComparison.Ordinal))
        {
            return line;
        }

        var single = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            if (!char.IsWhiteSpace(c))
            {
                single.Append(c);
            }
            else if (single[^1] != ' ')
            {
                single.Append(' ');
            }
        }

        return single.ToString();
    }

    // corner_flag: | keeper78 | | keeper78 zegt: | @sweeper - | long_ball Text | sub4life:
    [GeneratedRegex("""^(?!\d{1,2}h\d{0,2}\s?[:|])(?:@[\p{L}\d_.\-]{2,30}\b|(?=[^\s:|]*\p{L})(?:[\p{L}\d.\-]*[_][\p{L}\d_.\-]*\b|(?:(?=[^\s:|]*\d)[\p{L}\d.\-]{4,30}|\p{Ll}[\p{L}\d.\-]{2,30})(?:\s\p{Ll}+)?\s?[:|](?=\s|$)))""", RegexOptions.CultureInvariant, 250)]
    private static partial Regex Handle();

    [GeneratedRegex("""(?<![\d.,])\d{1,2}[:.h]\d{2}(?![\d.,])""", RegexOptions.CultureInvariant, 250)]
    private static partial Regex TimeOfDay();
}
