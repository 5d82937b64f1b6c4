namespace CoachWatch.Data.Import;

/// <summary>What tells running text from the labels, headlines and buttons around it, in any of the languages.</summary>
internal static class Prose
{
    private const string Enders = ".!?…。！？؟।۔";
    private const int LongestInitials = 4;
    private const string Closers = "\"'”’»)]“‘›」』）";

    /// <summary>True for a line that ends as a sentence does, closing quotes and brackets aside.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> line)
    {
        line = WithoutInitials(line.TrimEnd()).TrimEnd(Closers).TrimEnd();
        return line.Length > 0 && Enders.Contains(line[^1]) && !line.EndsWith("..", StringComparison.Ordinal);
    }

    /// <summary>The line without its author's initials: "… und mindestens OS X 10.10. (bsc)"</summary>
    private static ReadOnlySpan<char> WithoutInitials(ReadOnlySpan<char> line)
    {
        var open = line.Length > 0 && line[^1] == ')' ? line.LastIndexOf('(') : -1;
        return open > 1 && line.Length - open <= LongestInitials + 2 && !line[(open + 1)..^1].ContainsAnyExceptInRange('a', 'z') && Enders.Contains(line[open - 2]) ? line[..open].TrimEnd() : line;
    }

    public static int Words(ReadOnlySpan<char> line)
    {
        var words = 0;
        var inside = false;
        foreach (var c in line)
        {
            if (c is >= '\u3040' and < '\ud800')
            {
                // Chinese, Japanese and Korean: a character counts for half a word, as nothing parts the words.
                words += inside ? 0 : 1;
                inside = !inside;
                continue;
            }

            var letter = char.IsLetterOrDigit(c) || (inside && c is '\'' or '’' or '-' or '.');
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }

        return words;
    }

    /// <summary>True for a sentence or more; a headline, a label or a row of names is none.</summary>
    public static bool IsSentence(ReadOnlySpan<char> line) => EndsSentence(line) && Words(line) >= 4;

    /// <summary>True for text so long, or so clearly of several sentences, that only an article's own paragraph is written so.</summary>
    public static bool IsParagraph(ReadOnlySpan<char> line) => (line.Length >= 100 || line.IndexOfAnyInRange('\u3040', '\ud7ff') >= 0) && Words(line) >= 12 && (EndsSentence(line) || HasInnerSentence(line) || line.Length >= 240);

    private static bool HasInnerSentence(ReadOnlySpan<char> line)
    {
        for (var i = 20; i + 2 < line.Length; i++)
        {
            if (Enders.Contains(line[i]) && line[i + 1] == ' ' && char.IsUpper(line[i + 2]) && char.IsLower(line[i - 1]))
            {
                return true;
            }
        }

        return false;
    }
}
