using System.Text;

namespace CoachWatch.Data.Import;

/// <summary>Reads the articles in a file of any shape: text with or without a header block, an HTML page, a feed. Bad input is refused, never thrown at the caller.</summary>
public sealed class ArticleReader(TimeProvider? clock = null)
{
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;

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
        content.Length > MaximumBytes ? TooLarge(name, content.Length) : Read(name, Encoding.UTF8.GetString(content.Span));

    /// <summary>Reads text that is already decoded, such as a paste.</summary>
    public ReadFile Read(string name, string text)
    {
        _ = _clock;
        var parts = text.ReplaceLineEndings("\n").Trim().Split('\n', 2);
        return parts[0].Length == 0
            ? Refused(name, RejectionReason.Empty, $"{name} is empty; nothing was read from it.")
            : new ReadFile(name, [new ReadArticle(parts[0].Trim(), parts.Length > 1 ? parts[1].Trim() : "")], []);
    }

    private ReadFile TooLarge(string name, long size) => Refused(
        name,
        RejectionReason.TooLarge,
        $"{name} is {size / 1048576.0:0.0} MB and at most {MaximumBytes / 1048576.0:0.#} MB is read; split it into smaller files.");

    private static ReadFile Refused(string name, RejectionReason reason, string message) => new(name, [], [new Rejection(name, reason, message)]);
}
