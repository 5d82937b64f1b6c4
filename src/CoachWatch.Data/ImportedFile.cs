using CoachWatch.Data.Import;
using CoachWatch.Data.Store;

namespace CoachWatch.Data;

/// <summary>What became of a file.</summary>
/// <param name="Articles">Those that are in the store now, new or known before.</param>
public sealed record ImportedFile(string File, IReadOnlyList<Recorded> Articles, IReadOnlyList<Rejection> Rejections)
{
    public int New => Articles.Count(article => article.As == RecordedAs.New);

    public int Known => Articles.Count(article => article.As == RecordedAs.Known);

    internal static ImportedFile Of(ExtractedFile file, IReadOnlyList<Recorded> recorded) => new(
        file.File,
        [.. recorded.Where(article => article.As != RecordedAs.Rejected), .. file.Known.Select(number => new Recorded(RecordedAs.Known, number))],
        [.. file.Rejections, .. recorded.Where(article => article.As == RecordedAs.Rejected).Select(article => new Rejection(file.File, RejectionReason.NotStored, $"{file.File} was not stored: {article.Reason}"))]);
}
