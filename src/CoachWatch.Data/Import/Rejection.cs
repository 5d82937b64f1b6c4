namespace CoachWatch.Data.Import;

/// <summary>Something that was not read.</summary>
/// <param name="What">The file, or the item or field in it, that is meant.</param>
/// <param name="Message">One sentence that names the thing and the remedy.</param>
public sealed record Rejection(string What, RejectionReason Reason, string Message);

public enum RejectionReason
{
    Missing,
    Unreadable,
    Empty,
    Binary,
    TooLarge,
    UnknownEncoding,
    NoArticle,
    TooDeep,
    MalformedFeed,
    ForbiddenEntity,
    BadDate,
    NotExtracted,
    NotStored,
}
