using System.Text.RegularExpressions;
using CoachWatch.Extraction;

namespace CoachWatch.Data.Import;

/// <summary>Reads the articles in a file of any shape: text with or without a header block, an HTML page, a feed. Bad input is refused, never thrown at the caller.</summary>
/// <param name="clock">Tells which dates lie in the future.</param>
/// <param name="outlets">By these the publisher is found where the page does not state it: by the address, or by a name or domain in print.</param>
public sealed class ArticleReader(TimeProvider? clock = null, IReadOnlyList<OutletReference>? outlets = null)
{
    private readonly Publication _publication = new(clock ?? TimeProvider.System, new Outlets(outlets ?? []));

    /// <summary>A larger file is refused before it is read.</summary>
    public long MaximumBytes { get; init; } = 10 * 1024 * 1024;

    public ReadFile Read(string path)
    {
        try
        {
            if (!File.Exists(path))
            {
                return Refused(path, RejectionReason.Missing, Directory.Exists(path)
                    ? $"The folder {path} holds no .txt, .html, .xml, .rss or .atom file; name the folder that does."
                    : $"There is no file or folder {path}; check the name.");
            }

            var size = new FileInfo(path).Length;
            return size > MaximumBytes ? TooLarge(path, size) : Read(path, File.ReadAllBytes(path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return Refused(path, RejectionReason.Unreadable, $"{path} could not be opened: {fault.Message}");
        }
    }

    public ReadFile Read(string name, ReadOnlyMemory<byte> content) =>
        content.Length > MaximumBytes ? TooLarge(name, content.Length)
        : InTime(name, () => Encodings.Decode(name, content.Span, out var rejection) is { } text ? ReadClean(name, text) : new ReadFile(name, [], [rejection!]));

    /// <summary>Reads text that is already decoded, such as a paste.</summary>
    public ReadFile Read(string name, string text) =>
        text.Length > MaximumBytes ? TooLarge(name, text.Length) : InTime(name, () => ReadClean(name, Encodings.Clean(text)));

    private static ReadFile InTime(string name, Func<ReadFile> read)
    {
        try
        {
            return read();
        }
        catch (RegexMatchTimeoutException)
        {
            return Refused(name, RejectionReason.Unreadable, $"{name} took too long to read; paste the article's text instead.");
        }
    }

    private ReadFile ReadClean(string name, string text) => ArticleShape.Of(text) switch
    {
        Shape.Nothing => Refused(name, RejectionReason.Empty, $"{name} is empty; there is nothing to read in it."),
        Shape.Feed => FeedReader.Read(name, text, _publication),
        Shape.Page => HtmlGuard.Parse(text) is { } document
            ? Single(name, HtmlReader.Read(document))
            : Refused(name, RejectionReason.TooDeep, $"{name} nests its elements too deep, or has too many, to be a page of news; paste its text instead."),
        _ => Single(name, PlainTextReader.Read(text)),
    };

    private ReadFile Single(string name, ReadPage? page)
    {
        if (page is null || page.Paragraphs.Count == 0)
        {
            return Refused(name, RejectionReason.NoArticle, $"No article was found in {name}; paste the article's text instead.");
        }

        var rejections = new List<Rejection>();
        return new ReadFile(name, [_publication.Of(name, page, rejections)], rejections);
    }

    private ReadFile TooLarge(string name, long size) => Refused(
        name,
        RejectionReason.TooLarge,
        $"{name} is {size / 1048576.0:0.0} MB and at most {MaximumBytes / 1048576.0:0.#} MB is read; split it into smaller files.");

    private static ReadFile Refused(string name, RejectionReason reason, string message) => new(name, [], [new Rejection(name, reason, message)]);
}
