using CoachWatch.Data.Import;
using CoachWatch.Extraction;

namespace CoachWatch.Data;

/// <summary>An article with what was read in it, on its way to the store.</summary>
public sealed record ExtractedArticle(ReadArticle Article, Findings Findings);

/// <summary>A file with its articles, on their way to the store.</summary>
/// <param name="Known">The numbers of those that were not read through, because the store has their address.</param>
public sealed record ExtractedFile(string File, IReadOnlyList<ExtractedArticle> Articles, IReadOnlyList<int> Known, IReadOnlyList<Rejection> Rejections);
