using CoachWatch.Extraction;
using CoachWatch.Extraction.Weighing;

namespace CoachWatch.Fitting;

/// <summary>One case to learn from: the features that hold, and the true class of each group; <see cref="Unknown"/> where nothing is learnt of a group.</summary>
internal sealed record Case(Feature[] Features, int[] Truth)
{
    public const int Unknown = -1;
}

/// <summary>A coach and a club of an article, weighed.</summary>
internal sealed record WeighedCase(ArticleCases Article, WeighedPair Pair, Case Case);

/// <summary>The role of a labelled record.</summary>
internal sealed record RoleCase(ArticleCases Article, WeighedPair Pair, RecordKind Kind, Case Case)
{
    public bool IsRare => Case.Truth[0] != (int)Role.HeadCoach;

    /// <summary>What was made of it.</summary>
    public Role Told { get; set; }
}

/// <summary>A source that an article may credit for a move.</summary>
internal sealed record CreditCase(ArticleCases Article, RecordKind Move, Case Case)
{
    public float Share { get; set; }
}
