using System.Text.Json;

namespace CoachWatch.Extraction.Tests.Hostile;

/// <summary>What must hold of any findings.</summary>
internal static class Outcome
{
    /// <summary>What is wrong with the findings, or null: evidence is some of the title or the text, and what decided is inside it.</summary>
    public static string? Fault(Article article, Findings findings) =>
        findings.Links.Concat<Finding>(findings.Exits).Concat(findings.Tenures).Select(finding => Fault(article, finding)).FirstOrDefault(fault => fault is not null);

    /// <summary>The findings byte for byte.</summary>
    public static string Written(Findings findings) => JsonSerializer.Serialize(findings);

    private static string? Fault(Article article, Finding finding)
    {
        var (evidence, deciding) = (finding.Evidence, finding.Deciding);
        var length = (finding.InTitle ? article.Title : article.Text).Length;
        return evidence.Start < 0 || evidence.Length <= 0 || evidence.End > length ? $"evidence {evidence} of {finding.Coach} and {finding.Club} is not in {length} letters"
            : deciding.Length > 0 && (deciding.Start < evidence.Start || deciding.End > evidence.End) ? $"deciding words {deciding} of {finding.Coach} and {finding.Club} are not in the evidence {evidence}"
            : finding.Confidence is >= 0 and <= 1 ? null : $"confidence {finding.Confidence}";
    }
}
