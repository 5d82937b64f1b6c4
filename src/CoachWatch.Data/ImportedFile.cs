using CoachWatch.Data.Import;
using CoachWatch.Data.Store;

namespace CoachWatch.Data;

/// <summary>What became of a file.</summary>
/// <param name="Articles">Those that are in the store now, new or known before.</param>
/// <param name="Notices">What was read only in part, where no rejection says so.</param>
public sealed record ImportedFile(string File, IReadOnlyList<Recorded> Articles, IReadOnlyList<Rejection> Rejections, IReadOnlyList<string> Notices)
{
    public int New => Articles.Count(article => article.As == RecordedAs.New);

    public int Known => Articles.Count(article => article.As == RecordedAs.Known);

    internal static ImportedFile Of(ExtractedFile file, IReadOnlyList<Recorded> recorded) => new(
        file.File,
        [.. recorded.Where(article => article.As != RecordedAs.Rejected), .. file.Known.Select(number => new Recorded(RecordedAs.Known, number))],
        [.. file.Rejections, .. recorded.Where(article => article.As == RecordedAs.Rejected).Select(article => new Rejection(file.File, RejectionReason.NotStored, $"{file.File} was not stored: {article.Reason}"))],
        file.Rejections.Count > 0 ? [] : [.. file.Articles.Select(article => article.Article.Notice).OfType<string>().Select(notice => $"{file.File}: {notice}")]);
}
