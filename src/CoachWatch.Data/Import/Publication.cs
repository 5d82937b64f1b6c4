using System.Text.RegularExpressions;
using CoachWatch.Extraction;

namespace CoachWatch.Data.Import;

/// <summary>Turns what a reader found into an article: refuses dates that cannot be, names the publisher, fixes the language's code.</summary>
internal sealed partial class Publication(TimeProvider clock, Outlets outlets)
{
    private const int FirstYear = 1990;
    private const int LongestParagraph = 5_000;

    public ReadArticle Of(string name, ReadPage page, List<Rejection> rejections)
    {
        var published = page.Published;
        var notice = page.Notice;
        if (published is { } stamp ? !IsPossible(stamp.Local) : !string.IsNullOrWhiteSpace(page.PublishedText))
        {
            var written = page.PublishedText ?? published?.Local.ToString();
            rejections.Add(new Rejection(name, RejectionReason.BadDate, $"The publication date '{written}' of {name} cannot be right; the article was read without a date, which can be added by a correction."));
            notice = $"{notice} Its publication date '{written}' was refused.".TrimStart();
            published = null;
        }

        return new ReadArticle(
            page.Title,
            string.Join("\n\n", page.Paragraphs),
            published?.Local,
            published?.At,
            page.Publisher ?? outlets.At(page.Url) ?? Printed(page),
            page.Author,
            page.Url,
            Code(page.Language),
            notice);
    }

    private bool IsPossible(PartialDate date) => date.Start.Year >= FirstYear && date.Start.Year <= clock.GetUtcNow().Year + 1;

    /// <summary>
    /// The site that raw text was copied from: a listed outlet or a domain in a line of its own above the text, an outlet that invites
    /// the reader, or the one domain that the text speaks of.
    /// </summary>
    private string? Printed(ReadPage page)
    {
        if (page.HeadLines is null)
        {
            return null;
        }

        var names = page.HeadLines.SelectMany(line => line.Split(['•', '|', '·'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).SelectMany(NameAndBeforeMark).ToList();
        var domain = names.Find(name => Domain().Match(name) is { Success: true } match && match.Length == name.Length);
        return First(names, outlets.Known) ?? domain ?? First(page.Invitations, outlets.NamedIn) ?? names.Find(IsCalledLikeAnOutlet) ?? Mentioned(page);
    }

    /// <summary>"Kleine Zeitung, 10. September 2024", "Récord / Redacción": the name stands before the mark.</summary>
    private static IEnumerable<string> NameAndBeforeMark(string name) =>
        name.IndexOfAny([',', '/']) is var mark and > 0 ? [name, name[..mark].TrimEnd()] : [name];

    /// <summary>A few words in a line of their own, one of which outlets are named with: "The Straits Times", "Omroep Gelderland".</summary>
    private static bool IsCalledLikeAnOutlet(string name)
    {
        const int MostWords = 5;
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 1 and <= MostWords && char.IsUpper(name[0]) && name.All(letter => char.IsLetter(letter) || letter is ' ' or '\'' or '’' or '-' or '&')
            && words.Any(word => ChromeWords.Loaded.OutletWords.Contains(word.ToLowerInvariant()));
    }

    private static string? First(IEnumerable<string> lines, Func<string, string?> find) => lines.Select(find).FirstOrDefault(name => name is not null);

    private string? Mentioned(ReadPage page)
    {
        var mentioned = page.Paragraphs.Where(paragraph => paragraph.Length < LongestParagraph).SelectMany(paragraph => Domain().Matches(paragraph)).Select(match => match.Value).Distinct().ToList();
        return mentioned.Count == 1 ? outlets.Known(mentioned[0]) ?? mentioned[0] : null;
    }

    /// <summary>"nl" of "nl-BE" or "nl_NL"; null for what is no such code.</summary>
    private static string? Code(string? language)
    {
        var code = language?.Trim().Split('-', '_')[0].ToLowerInvariant();
        return code is { Length: 2 } && code.All(char.IsAsciiLetter) ? code : null;
    }

    [GeneratedRegex("""\b[A-Z][A-Za-z0-9-]{2,30}\.(?:com|net|org|eu|nl|be|de|at|ch|uk|co\.uk|ie|fr|es|it|pt|com\.br|tv|news)\b(?!\.)""", RegexOptions.CultureInvariant, 250)]
    private static partial Regex Domain();
}
