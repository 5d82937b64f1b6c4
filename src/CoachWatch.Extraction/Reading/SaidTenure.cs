using CoachWatch.Extraction.Languages;
using CoachWatch.Extraction.Names;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Reading;

/// <summary>What one sentence says of one coach and one club, before the article's sentences are put together.</summary>
internal sealed class Claim
{
    public required ClaimKind Kind { get; init; }

    public required Person Person { get; init; }

    public required Team Team { get; init; }

    public required RoleKind Role { get; set; }

    public required Sentence Sentence { get; init; }

    public required string Rule { get; init; }

    public int First { get; init; }

    public int End { get; init; }

    public LinkStage Link { get; set; }

    public ExitStage Exit { get; set; }

    /// <summary>True where it is told as what was, not as news.</summary>
    public bool IsPast { get; set; }

    /// <summary>True where it is inferred from another move, not said.</summary>
    public bool IsInferred { get; init; }

    /// <summary>True for a candidacy of long ago: it counts only where there is no present one.</summary>
    public bool IsOldAttempt { get; init; }

    /// <summary>How sure the pairing of coach and club is.</summary>
    public double Score { get; init; }

    public PartialDate? From { get; set; }

    public PartialDate? To { get; set; }

    public override string ToString() => Kind switch
    {
        ClaimKind.Link => $"{Person.Name} → {Team.Name} ({Link}, {Role}{(IsPast ? ", past" : "")}) {Score:0.0}",
        ClaimKind.Exit => $"{Person.Name} ← {Team.Name} ({Exit}, {Role}{(IsPast ? ", past" : "")}{(IsInferred ? ", inferred" : "")}) {Score:0.0}",
        _ => $"{Person.Name} at {Team.Name} ({Role}{(IsPast ? ", past" : "")})",
    };
}

internal enum ClaimKind
{
    Link,
    Exit,
    Tenure,
}
