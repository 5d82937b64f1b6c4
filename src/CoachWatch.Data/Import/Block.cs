using AngleSharp.Dom;

namespace CoachWatch.Data.Import;

internal enum BlockKind
{
    Paragraph,
    Heading,
    Item,
    Cell,
}

/// <summary>A stretch of a page's text between two breaks, as a reader sees it: one paragraph, heading, list item or table cell.</summary>
/// <param name="LinkLength">How many of its characters stand in links.</param>
/// <param name="Owner">The innermost block element around it.</param>
internal sealed record Block(string Text, int LinkLength, BlockKind Kind, IElement Owner)
{
    public LineStrength Strength { get; } = Prose.IsParagraph(Text) ? LineStrength.Strong : Prose.IsSentence(Text) ? LineStrength.Weak : LineStrength.Loose;

    /// <summary>A row of a table of odds, or set where it is a cell of one.</summary>
    public bool IsPriced { get; set; } = PricedName.IsRow(Text);

    public double LinkShare => (double)LinkLength / Text.Length;

    /// <summary>Set where a region that is not part of the article holds it.</summary>
    public bool IsAside { get; set; }

    /// <summary>What it adds to the case that the region around it is the article: its length for running text, less than nothing for links and labels.</summary>
    public double Weight => IsAside ? 0
        : LinkShare > 0.5 ? -5 - (0.1 * Math.Min(Text.Length, 100))
        : IsPriced ? 0
        : Kind == BlockKind.Heading ? 0
        : Strength == LineStrength.Strong ? Text.Length * (1 - LinkShare)
        : Strength == LineStrength.Weak ? (Text.Length >= 40 ? 0.8 : 0.3) * Text.Length * (1 - LinkShare)
        : -3;

    public double ProseLength => LinkShare <= 0.5 && Strength != LineStrength.Loose && Kind != BlockKind.Heading ? Text.Length : 0;
}
