using CoachWatch.Data.Derive;
using CoachWatch.Data.Import;
using CoachWatch.Data.Store;
using CoachWatch.Extraction;

namespace CoachWatch.Data;

/// <summary>The way of an article from import to store: read, extract, resolve, record, derive.</summary>
public sealed class Pipeline(ArticleReader reader, KeptExtractor extractor, Recorder recorder, Deriver deriver)
{
    /// <summary>Takes in one file, and all that follows from it.</summary>
    public async Task<ImportedFile> ImportAsync(ReadFile file, CancellationToken cancellation = default)
    {
        var known = await recorder.FindAsync([file], cancellation);
        var imported = await RecordAsync(Extract(file, known), cancellation);
        await deriver.DeriveAsync(cancellation);
        return imported;
    }

    /// <summary>Reads files, and reads through what is new in them.</summary>
    internal async Task<List<ExtractedFile>> ExtractAsync(IEnumerable<string> paths, CancellationToken cancellation)
    {
        var files = paths.AsParallel().AsOrdered().Select(reader.Read).ToList();
        var known = await recorder.FindAsync(files, cancellation);
        return [.. files.AsParallel().AsOrdered().Select(file => Extract(file, known))];
    }

    private ExtractedFile Extract(ReadFile file, IReadOnlyDictionary<string, int> known)
    {
        var extracted = new List<ExtractedArticle>();
        var numbers = new List<int>();
        var rejections = new List<Rejection>(file.Rejections);
        foreach (var article in file.Articles)
        {
            try
            {
                if (article.Url is { } url && known.TryGetValue(url, out var number))
                {
                    numbers.Add(number);
                }
                else
                {
                    extracted.Add(new ExtractedArticle(article, extractor.Value.Extract(article.ToArticle())));
                }
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                // A fault of ours in one article must not cost the others.
                rejections.Add(new Rejection(file.File, RejectionReason.NotExtracted, $"\"{article.Title}\" in {file.File} could not be read through: {fault.Message} Please report it with the file."));
            }
        }

        return new ExtractedFile(file.File, extracted, numbers, rejections);
    }

    private async Task<ImportedFile> RecordAsync(ExtractedFile file, CancellationToken cancellation) => ImportedFile.Of(file, await recorder.RecordAsync(file.Articles, cancellation));
}
