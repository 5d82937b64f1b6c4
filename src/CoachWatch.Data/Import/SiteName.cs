using System.Text.RegularExpressions;

namespace CoachWatch.Data.Import;

/// <summary>A part of a line that may be the name of the site, without what frames it: "© 2024 X", "di Redazione X", "By X staff".</summary>
/// <param name="HasRights">True behind or before a copyright sign.</param>
/// <param name="HasDesk">True where it stands with a word for the newsroom.</param>
/// <param name="IsDated">True where a date stands in the same line.</param>
/// <param name="HasByline">True behind "by": a person's name, unless it is known.</param>
internal sealed partial record SiteName(string Text, SitePlace Place, bool HasRights, bool HasDesk, bool HasByline, bool IsDated)
{
    private const int LongestLine = 160;
    private static readonly ChromeWords Words = ChromeWords.Loaded;

    /// <summary>The names in a line, in order; a headline has commas of its own.</summary>
    public static IEnumerable<SiteName> In(SiteLine line) => line.Text.Length > LongestLine ? []
        : (line.Place == SitePlace.Title ? Marks() : AnyMarks()).Split(line.Text.Replace("(c)", "©", StringComparison.OrdinalIgnoreCase))
            .Select(part => Of(part, line)).OfType<SiteName>();

    /// <summary>Null where nothing but the frame is there.</summary>
    private static SiteName? Of(string part, SiteLine line)
    {
        var words = part.Replace("©", " © ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        bool hasRights = Array.Exists(Words.RightsPhrases, phrase => line.Text.Contains(phrase, StringComparison.OrdinalIgnoreCase)), hasDesk = false, hasByline = false;
        while (words.Count > 0)
        {
            var word = Plain(words[0]);
            if (Words.Rights.Contains(word))
            {
                hasRights = true;
            }
            else if (Words.Desks.Contains(word))
            {
                hasDesk = true;
            }
            else if (Words.Bylines.Contains(word) && !(hasByline && !hasDesk))
            {
                hasByline = true;
            }
            else if (!IsYear(word) && !(words.Count > 1 && Words.Desks.Contains(Plain(words[1]))) && !(hasDesk && Words.DeskLinks.Contains(word)))
            {
                break;
            }

            words.RemoveAt(0);
        }

        while (words.Count > 0 && (Words.Rights.Contains(Plain(words[^1])) || Words.Desks.Contains(Plain(words[^1])) || IsYear(Plain(words[^1]))))
        {
            hasRights |= Words.Rights.Contains(Plain(words[^1]));
            hasDesk |= Words.Desks.Contains(Plain(words[^1]));
            words.RemoveAt(words.Count - 1);
        }

        var name = string.Join(' ', words).Trim(' ', ':', ';', '®', '™', '*', '"', '“', '”', '[', ']').TrimEnd('.');
        return name.Length < 2 ? null : new SiteName(name, line.Place, hasRights, hasDesk, hasByline, PrintedDates.Find(line.Text) is not null);
    }

    private static string Plain(string word) => word.ToLowerInvariant().TrimEnd(':', ',', '.');

    private static bool IsYear(string word) => word.Length is 4 or 9 && word[0] is '1' or '2' && word.All(letter => char.IsAsciiDigit(letter) || letter is '-' or '–');

    [GeneratedRegex("""\s*[|•·»›>]\s*|\s[–—-]\s|--|\s*::\s*""", RegexOptions.CultureInvariant, 250)]
    private static partial Regex Marks();

    // A copyright sign with a name behind it is none of what stands before it.
    [GeneratedRegex("""\s*[|•·»›>,()]\s*|\s[–—-]\s|—|--|\s*::\s*|(?<=\p{L}{3})\.\s|/(?!\d)|\s(?=(?:copyright|©)[\s©]*\d{4}(?:[–-]\d{4})?\s\p{L})""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 250)]
    private static partial Regex AnyMarks();
}
