namespace CoachWatch.Extraction;

/// <summary>
/// What the extractor read, names still as text: canonical where the name is listed, else as the article writes it.
/// </summary>
public abstract record Finding
{
    public required string Coach { get; init; }

    public required string Club { get; init; }

    public required Role Role { get; init; }

    /// <summary>One sentence of the article's text, or the title where <see cref="InTitle"/>.</summary>
    public required TextSpan Evidence { get; init; }

    /// <summary>The words inside the evidence that decided, for marking; empty where none stand out.</summary>
    public TextSpan Deciding { get; init; }

    /// <summary>True where <see cref="Evidence"/> counts in the title and not in the text.</summary>
    public bool InTitle { get; init; }

    /// <summary>The name of the rule that fired.</summary>
    public required string Rule { get; init; }

    /// <summary>0 to 1: the share of such findings that proved right on labelled articles.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>True where findings of this confidence and more are right in nine of ten cases on labelled articles that they were not fitted to.</summary>
    public bool Confirmed { get; init; } = true;

    /// <summary>Outlets that the article credits for it, canonical; "club" for an official statement. Empty where it speaks on its own account.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Reporters that the article credits for it.</summary>
    public IReadOnlyList<string> Journalists { get; init; } = [];
}

/// <summary>A coach may join a club.</summary>
public sealed record LinkFinding : Finding
{
    public required LinkStage Stage { get; init; }

    /// <summary>True where a party (club, coach, agent, federation) denies it in the same article.</summary>
    public bool Disputed { get; init; }
}

/// <summary>A coach may leave a club.</summary>
public sealed record ExitFinding : Finding
{
    public required ExitStage Stage { get; init; }
}

/// <summary>A coach holds or held a job.</summary>
public sealed record TenureFinding : Finding
{
    public PartialDate? From { get; init; }

    public PartialDate? To { get; init; }

    /// <summary>True where it is plain that the job is held at the time of the article.</summary>
    public bool Current { get; init; }
}

/// <summary>All that one article yielded.</summary>
/// <param name="Language">ISO 639-1 code, given or told from the text; "und" where no language file fits.</param>
public sealed record Findings(
    string Language,
    IReadOnlyList<LinkFinding> Links,
    IReadOnlyList<ExitFinding> Exits,
    IReadOnlyList<TenureFinding> Tenures);
