using CoachWatch.Data.Store;

namespace CoachWatch.Web.Components.Parts;

/// <summary>A sentence of an article and which part of it to mark, counted from the sentence's start.</summary>
public sealed record EvidenceText(string Sentence, int MarkStart, int MarkLength)
{
    /// <param name="whole">The article's title or text, whichever the evidence counts in. It is cut here and not by the database, which counts other units.</param>
    public static EvidenceText Of(string whole, Evidence evidence)
    {
        var sentence = whole.Substring(evidence.Start, evidence.Length);
        var mark = evidence.DecidingStart - evidence.Start;
        return mark >= 0 && evidence.DecidingLength > 0 && mark + evidence.DecidingLength <= sentence.Length
            ? new(sentence, mark, evidence.DecidingLength)
            : new(sentence, 0, 0);
    }
}
