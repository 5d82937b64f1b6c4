using CoachWatch.Extraction;

namespace CoachWatch.Data.Store;

/// <summary>What an article says of a coach and a club, with the sentence that says it.</summary>
public abstract class Claim
{
    public int Id { get; set; }

    public int ArticleId { get; set; }

    public Article? Article { get; init; }

    public required int CoachId { get; init; }

    public Coach? Coach { get; init; }

    public required int ClubId { get; init; }

    public Club? Club { get; init; }

    public required Role Role { get; init; }

    public required Evidence Evidence { get; init; }

    /// <summary>The name of the rule that read it.</summary>
    public required string Rule { get; init; }

    public required double Confidence { get; init; }

    /// <summary>False where it is too uncertain for lists and drawings; see <see cref="CoachWatchDb.OnModelCreating"/>.</summary>
    public required bool Confirmed { get; init; }

    /// <summary>The article's, kept here so that a club's or a source's newest claims are found without it.</summary>
    public required DateTime PublishedAt { get; init; }

    /// <inheritdoc cref="Article.KnownOn"/>
    public required DateOnly KnownOn { get; init; }
}

/// <summary>A stretch of the article's text, or of its title, in UTF-16 code units; the deciding words lie inside it.</summary>
public sealed class Evidence
{
    public required int Start { get; init; }

    public required int Length { get; init; }

    public int DecidingStart { get; init; }

    public int DecidingLength { get; init; }

    public bool InTitle { get; init; }
}

/// <summary>A coach may join a club: a claim, never a fact.</summary>
public sealed class Link : Claim
{
    public required LinkStage Stage { get; init; }

    public bool Disputed { get; init; }

    /// <summary>Who said it first as far as this article tells: the credited source, or the publisher; null where neither is known.</summary>
    public int? OriginId { get; init; }

    public Source? Origin { get; init; }

    /// <summary>True where the article credits somebody else for it.</summary>
    public bool Repeat { get; init; }

    /// <summary>Derived: the rumour that it is a report of.</summary>
    public int? RumourId { get; set; }

    public Rumour? Rumour { get; init; }

    /// <summary>All outlets and reporters that the article credits.</summary>
    public List<LinkSource> Sources { get; init; } = [];
}

public sealed class LinkSource
{
    public int LinkId { get; set; }

    public required int SourceId { get; init; }

    public Source? Source { get; init; }
}

/// <summary>A coach may leave a club.</summary>
public sealed class Exit : Claim
{
    public required ExitStage Stage { get; init; }

    /// <inheritdoc cref="Link.OriginId"/>
    public int? OriginId { get; init; }

    public Source? Origin { get; init; }

    /// <summary>Derived: the vacancy that it opens, or threatens to open.</summary>
    public int? VacancyId { get; set; }

    public List<ExitSource> Sources { get; init; } = [];
}

public sealed class ExitSource
{
    public int ExitId { get; set; }

    public required int SourceId { get; init; }

    public Source? Source { get; init; }
}

/// <summary>A coach holds or held a job, with dates as precise as the article gives them.</summary>
public sealed class Tenure : Claim
{
    public PartialDate? From { get; init; }

    public PartialDate? To { get; init; }

    public bool Current { get; init; }
}
