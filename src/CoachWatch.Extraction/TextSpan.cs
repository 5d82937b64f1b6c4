namespace CoachWatch.Extraction;

/// <summary>A stretch of an article's text, in UTF-16 code units.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The first position after the span.</summary>
    public int End => Start + Length;

    public string Of(string text) => text.Substring(Start, Length);
}
