namespace CoachWatch.Data.Store;

/// <summary>What became of an article that was to be recorded.</summary>
/// <param name="ArticleId">Null where it was rejected.</param>
/// <param name="Reason">A sentence where it was rejected.</param>
public sealed record Recorded(RecordedAs As, int? ArticleId, string? Reason = null);

public enum RecordedAs
{
    New,

    /// <summary>It was there before, under this or another address.</summary>
    Known,
    Rejected,
}
