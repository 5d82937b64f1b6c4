using CoachWatch.Extraction;
using CoachWatch.Web.Components.Parts;

namespace CoachWatch.Web.Features.Reports;

/// <summary>One claim as pages show it: who, what, on whose word, and the sentence.</summary>
public sealed record ReportRow
{
    /// <summary>"link", "exit" or "tenure": with <see cref="Id"/> its place on the article's page.</summary>
    public required string Kind { get; init; }

    public required int Id { get; init; }

    public required Named Coach { get; init; }

    public required Named Club { get; init; }

    public required Role Role { get; init; }

    /// <summary>Of a link.</summary>
    public LinkStage? LinkStage { get; init; }

    public bool Disputed { get; init; }

    /// <summary>Of an exit.</summary>
    public ExitStage? ExitStage { get; init; }

    /// <summary>Of a tenure.</summary>
    public PartialDate? From { get; init; }

    public PartialDate? To { get; init; }

    public bool Current { get; init; }

    public required ReportArticle Article { get; init; }

    public required EvidenceText Evidence { get; init; }

    public Named? Origin { get; init; }

    /// <summary>All that the article credits for it.</summary>
    public IReadOnlyList<Named> Sources { get; init; } = [];

    /// <summary>True where the article credits somebody else.</summary>
    public bool Repeat { get; init; }

    public double Confidence { get; init; }

    /// <summary>False where it is too uncertain for lists: then it stands with its article alone.</summary>
    public required bool Confirmed { get; init; }

    public required string Rule { get; init; }
}

/// <summary>Where a claim was printed.</summary>
public sealed record ReportArticle(int Id, string Title, PartialDate? Published, DateTime PublishedAt, Named? Publisher, string Language, string? Url);
