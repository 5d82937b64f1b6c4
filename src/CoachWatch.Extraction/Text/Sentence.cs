namespace CoachWatch.Extraction.Text;

/// <summary>A sentence: its tokens in the document and its stretch of the text (or of the title).</summary>
internal sealed record Sentence(int Index, int FirstToken, int EndToken, TextSpan Span, int Paragraph, bool InTitle, bool IsHeading);
