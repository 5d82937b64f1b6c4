using System.Collections.Frozen;

namespace CoachWatch.Data.Import;

/// <summary>What a line of the page around an article is.</summary>
internal enum ChromeKind
{
    None,

    /// <summary>The heading over the readers' comments: what follows is theirs.</summary>
    Comments,

    /// <summary>A count beside a reader's name: "406 likes".</summary>
    Counter,

    /// <summary>The heading over a list of other articles.</summary>
    RelatedHeading,

    /// <summary>Another article, named in one line: "Read also: …".</summary>
    RelatedLine,
    Share,
    Advert,
    Credit,
    Promo,
}

/// <summary>Tells the lines around an article by the words of Chrome.json.</summary>
internal static class Chrome
{
    private const int LongestLine = 260;
    private const int LongestLabel = 60;
    private static readonly ChromeWords Words = ChromeWords.Loaded;

    public static ChromeKind Of(string line)
    {
        if (line.Length > LongestLine)
        {
            return ChromeKind.None;
        }

        var plain = line.Trim().ToLowerInvariant();
        var label = Label(plain);
        return label.Length == 0 ? ChromeKind.None
            : Words.Adverts.Contains(label) ? ChromeKind.Advert
            : IsCounter(plain) ? ChromeKind.Counter
            : Words.Comments.Contains(label) ? ChromeKind.Comments
            : IsRelatedHeading(plain, label) ? ChromeKind.RelatedHeading
            : IsRelatedLine(plain, label) ? ChromeKind.RelatedLine
            : IsShare(label) ? ChromeKind.Share
            : IsCredit(plain) ? ChromeKind.Credit
            : IsPromo(plain) ? ChromeKind.Promo
            : ChromeKind.None;
    }

    /// <summary>True for the heading over the readers' comments, with their number or without it.</summary>
    public static bool OpensComments(string line) => line.Length < LongestLabel && Words.Comments.Contains(Label(line.Trim().ToLowerInvariant()));

    /// <summary>True where a reader's count stands after a heading's word or before it: "1.412 Reacties", "412 Reacties  33 Likes".</summary>
    private static bool IsCounter(string plain)
    {
        if (!char.IsAsciiDigit(plain[0]) || plain.Length > 60)
        {
            return false;
        }

        var words = plain.TrimStart("0123456789.,k ".ToCharArray());
        var end = words.IndexOfAny([.. "0123456789·|•"]);
        return Words.Counters.Contains((end < 0 ? words : words[..end]).Trim());
    }

    private static bool IsRelatedHeading(string plain, string label) =>
        Words.Related.Contains(label) || (plain.EndsWith(':') && StartsRelated(label) && Prose.Words(label) <= 6);

    private static bool IsRelatedLine(string plain, string label)
    {
        if (!StartsRelated(label) || Prose.IsParagraph(plain))
        {
            return false;
        }

        var rest = label.IndexOfAny([':', '>', '|', '–', '»', '→']);
        return rest is > 0 and < 40 || !Prose.EndsSentence(plain);
    }

    private static bool StartsRelated(string label)
    {
        var mark = label.AsSpan().IndexOfAny(":>»|");
        return StartsWith(label, Words.RelatedStarts) || (mark > 0 && Words.RelatedLabels.Contains(label[..mark].TrimEnd()));
    }

    private static bool StartsWith(string label, FrozenDictionary<string, string[]> starts)
    {
        var end = label.AsSpan().IndexOfAny(" :>»|");
        return starts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(end < 0 ? label : label.AsSpan(0, end), out var same)
            && Array.Exists(same, start => label.StartsWith(start, StringComparison.Ordinal) && (label.Length == start.Length || !char.IsLetter(label[start.Length])));
    }

    private static bool IsShare(string label)
    {
        if (label.Length > 80)
        {
            return false;
        }

        var words = label.Split([' ', ',', '|', '·', '•', '-', '/', ':', '▶', '+'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && words.All(word => Words.Share.Contains(word)) && (words.Length <= 3 || words.Any(Words.ShareNames.Contains));
    }

    private static bool IsPromo(string plain) =>
        StartsWith(plain, Words.PromoStarts)
        || (Words.PromoVerbs.Contains(plain[..Math.Max(0, plain.IndexOf(' ', StringComparison.Ordinal))]) && !Prose.IsSentence(plain) && !Prose.IsParagraph(plain))
        || (plain.AsSpan().ContainsAny(Words.Promos) && !Prose.IsParagraph(plain));

    private static bool IsCredit(string plain)
    {
        var line = plain.Trim('(', ')', '[', ']', ' ');
        if (line.Length is 0 or > 160)
        {
            return false;
        }

        var colon = line.IndexOfAny([':', '©', '/']);
        var start = colon < 0 ? line : line[..colon].Trim();
        return line[0] == '©'
            || (colon > 0 && line[colon] == ':' && Words.Credits.Contains(start))
            || EndsWithCredit(line)
            || (!Prose.EndsSentence(plain) && Prose.Words(line) <= 14 && NamesAgency(line));
    }

    /// <summary>"Camera icon somebody somewhere. Credit: an agency"</summary>
    private static bool EndsWithCredit(string line)
    {
        var colon = line.LastIndexOf(':');
        var before = colon < 0 ? -1 : line.LastIndexOfAny([' ', '|', '(', '.'], colon);
        return before > 0 && line.Length - colon < 60 && Words.Credits.Contains(line[(before + 1)..colon]) && !Prose.EndsSentence(line);
    }

    private static bool NamesAgency(string line)
    {
        for (var at = line.AsSpan().IndexOfAny(Words.AgencyStarts); at >= 0;)
        {
            if ((at == 0 || !char.IsLetterOrDigit(line[at - 1])) && Words.Agencies.Any(agency => IsWordAt(line, at, agency)))
            {
                return true;
            }

            var next = line.AsSpan(at + 1).IndexOfAny(Words.AgencyStarts);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    private static bool IsWordAt(string line, int at, string word) =>
        line.AsSpan(at).StartsWith(word, StringComparison.Ordinal) && (at + word.Length == line.Length || !char.IsLetterOrDigit(line[at + word.Length]));

    /// <summary>The line without bullets before it, counts in it, and brackets and colons after it.</summary>
    private static string Label(string plain)
    {
        var label = plain.AsSpan().TrimStart(" +>•▶▸»*·-–—#|←→0123456789").TrimEnd(" :.…!0123456789()[]>»›→|").ToString();
        return label.Length < 40 && label.AsSpan().IndexOfAnyInRange('0', '9') >= 0 ? string.Join(' ', label.Split(' ').Where(word => !word.All(char.IsAsciiDigit))) : label;
    }
}
