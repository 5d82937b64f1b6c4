namespace CoachWatch.Data.Import;

/// <summary>What one file yielded: a feed holds many articles, and some of them may be refused while the others are read.</summary>
public sealed record ReadFile(string File, IReadOnlyList<ReadArticle> Articles, IReadOnlyList<Rejection> Rejections);
