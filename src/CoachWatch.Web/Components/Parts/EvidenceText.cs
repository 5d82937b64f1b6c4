using CoachWatch.Data.Store;

namespace CoachWatch.Web.Components.Parts;

/// <summary>A sentence of an article and which part of it to mark, counted from the sentence's start.</summary>
public sealed record EvidenceText(string Sentence, int MarkStart, int MarkLength)
{
    /// <param name="sentence">The stretch of text or title that the evidence names.</param>
    public static EvidenceText Of(string sentence, Evidence evidence)
    {
        var mark = evidence.DecidingStart - evidence.Start;
        return mark >= 0 && evidence.DecidingLength > 0 && mark + evidence.DecidingLength <= sentence.Length
            ? new(sentence, mark, evidence.DecidingLength)
            : new(sentence, 0, 0);
    }
}
