namespace CoachWatch.Extraction.Text;

/// <summary>A word or a mark. A hyphen or an apostrophe parts words without being a token; quotation marks are none either.</summary>
/// <param name="Start">In the text it was read from, which is the title for the title's tokens.</param>
/// <param name="Word">Its number in the <see cref="Vocabulary"/>.</param>
internal readonly record struct Token(int Start, int Length, int Word, TokenShape Shape)
{
    public int End => Start + Length;

    public bool IsCapital => (Shape & TokenShape.Capital) != 0;

    public bool IsAllCapitals => (Shape & TokenShape.AllCapitals) != 0;

    public bool IsNumber => (Shape & TokenShape.Number) != 0;

    public bool IsMark => (Shape & TokenShape.Mark) != 0;

    /// <summary>Joined to the token before by a hyphen or an apostrophe.</summary>
    public bool IsJoined => (Shape & (TokenShape.Hyphenated | TokenShape.Elided)) != 0;

    public bool IsHyphenated => (Shape & TokenShape.Hyphenated) != 0;
}

[Flags]
internal enum TokenShape
{
    None = 0,
    Capital = 1,
    AllCapitals = 2,
    Number = 4,
    Mark = 8,
    Hyphenated = 16,
    Elided = 32,
    Quoted = 64,
}
