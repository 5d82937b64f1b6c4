using CoachWatch.Data.Store;

namespace CoachWatch.Web.Components.Parts;

/// <summary>A sentence of an article and which part of it to mark, counted from the sentence's start.</summary>
public sealed record EvidenceText(string Sentence, int MarkStart, int MarkLength)
{
    public static EvidenceText Of(string title, string text, Evidence evidence)
    {
        var whole = evidence.InTitle ? title : text;
        var start = Math.Clamp(evidence.Start, 0, whole.Length);
        var sentence = whole.Substring(start, Math.Clamp(evidence.Length, 0, whole.Length - start));
        var mark = evidence.DecidingStart - start;
        return mark >= 0 && evidence.DecidingLength > 0 && mark + evidence.DecidingLength <= sentence.Length
            ? new(sentence, mark, evidence.DecidingLength)
            : new(sentence, 0, 0);
    }
}
