namespace CoachWatch.Extraction;

/// <summary>How an article was read: what was seen in each sentence, what came of it, and what was decided once all were read.</summary>
public sealed record Explanation(Findings Findings, IReadOnlyList<ExplainedSentence> Sentences, IReadOnlyList<string> Decisions);

/// <param name="Span">In the text, or in the title where <paramref name="InTitle"/>.</param>
/// <param name="Names">Who and what is named, and whom a reference means.</param>
/// <param name="Cues">The phrases that fired, with what each came to, or why it came to nothing.</param>
public sealed record ExplainedSentence(TextSpan Span, bool InTitle, IReadOnlyList<string> Names, IReadOnlyList<string> Cues);
