using System.Text.RegularExpressions;

namespace CoachWatch.Data.Import;

/// <summary>
/// Tells from the lines around an article which site it stands on, where nothing states it. A listed outlet goes before a name that is only
/// formed or placed like a site's, and an agency, whose text and pictures are printed by many, comes last.
/// </summary>
internal sealed partial class SitePublisher(Outlets outlets)
{
    private const int LongestParagraph = 5_000;
    private const int LongestDateline = 120;
    private const int MostWords = 5;
    private const int FewWords = 4;
    private const int ShortestBrand = 3;
    private static readonly ChromeWords Words = ChromeWords.Loaded;

    public string? Of(ReadPage page)
    {
        if (page.SiteLines.Count == 0)
        {
            return Mentioned(page);
        }

        var names = page.SiteLines.SelectMany(SiteName.In).ToList();
        var brands = names.Where(name => name.Place is SitePlace.Brand or SitePlace.Logo).ToList();
        var around = names.Where(name => name.Place is SitePlace.Masthead or SitePlace.Head).ToList();
        var title = names.Where(name => name.Place == SitePlace.Title).Reverse().ToList();
        var foot = names.Where(name => name.Place == SitePlace.Foot).ToList();
        var found = First(brands, Listed)
            ?? First(around, Listed)
            ?? First(title.Count > 1 ? title : [], Listed)
            ?? First(names, name => name.HasRights || (name.IsDated && name.Place == SitePlace.Foot) ? Listed(name) : null)
            ?? First(brands, name => name.Text.Length > ShortestBrand && (name.Place == SitePlace.Brand || IsRepeated(name, page)) ? Unlisted(name) : null)
            ?? First(around, name => name.HasDesk || IsDomain(name.Text) ? Unlisted(name) : null)
            ?? First(page.SiteLines.Where(line => line.Place == SitePlace.Invitation || (line.Place == SitePlace.Foot && Prose.Words(line.Text) <= MostWords)), line => outlets.NamedIn(line.Text) is { } name && !IsAgency(name) ? name : null)
            ?? First(around, name => (!name.HasByline || InnerCapital().IsMatch(name.Text)) && IsFormedLikeSite(name.Text) ? Unlisted(name) : null)
            ?? First(names.Where(name => name.Place is SitePlace.Foot or SitePlace.Invitation), name => name.HasRights || IsDomain(name.Text) || (name.IsDated && IsFormedLikeSite(name.Text)) ? Unlisted(name) : null)
            ?? First(around.Take(1), name => name.Place == SitePlace.Masthead && !HasSection(name.Text) && !SharesWord(name.Text, page.Title) ? Unlisted(name) : null)
            ?? Agency(page, names)
            ?? Mentioned(page);
        return found is not null && outlets.Known(found) is { } common && page.SiteLines.Any(line => line.Text.Contains(common, StringComparison.Ordinal)) ? common : found;
    }

    private static string? First<T>(IEnumerable<T> from, Func<T, string?> find) => from.Select(find).FirstOrDefault(name => name is not null);

    private string? Listed(SiteName name) =>
        IsAgency(name.Text) || (IsSection(name.Text) && !name.Text.Contains(' ', StringComparison.Ordinal)) ? null : outlets.Called(name.Text);

    /// <summary>A name that is none of a listed outlet, without the section behind it.</summary>
    private static string? Unlisted(SiteName name)
    {
        var words = name.Text.Split(' ').ToList();
        while (words.Count > 1 && char.IsUpper(words[^2][0]) && IsSection(words[^1]) && !Words.OutletWords.Contains(words[^1].ToLowerInvariant()))
        {
            words.RemoveAt(words.Count - 1);
        }

        var text = string.Join(' ', words);
        return IsName(text) && !IsAgency(text) && !IsAgency(name.Text) ? text : null;
    }

    /// <summary>A logo's words may be a slogan or a menu's; a name stands elsewhere on the page, too.</summary>
    private static bool IsRepeated(SiteName logo, ReadPage page) => page.SiteLines.Count(line => line.Text.Contains(logo.Text, StringComparison.OrdinalIgnoreCase)) > 1;

    /// <summary>A club or a coach of whom the article tells is a section of the site, not the site.</summary>
    private static bool SharesWord(string name, string title) =>
        name.Split(' ').Any(word => word.Length > FewWords && title.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static bool IsDomain(string name) =>
        name.Length > 0 && !Words.ShareNames.Contains(name.ToLowerInvariant().Split('.')[0]) && Domain().Match(char.ToUpperInvariant(name[0]) + name[1..]) is { Success: true } match && match.Length == name.Length;

    private static bool HasSection(string name) => name.Split(' ').Any(Words.IsSection);

    /// <summary>A few words with a capital, as names are written, that are not all a section's.</summary>
    private static bool IsName(string name)
    {
        var words = name.Split(' ');
        return words.Length <= MostWords && (char.IsUpper(name[0]) || words.Length == 1) && name.Any(char.IsLetter)
            && name.All(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '\'' or '’' or '-' or '&' or '.' or '+' or '!' or '/')
            && !IsSection(name) && !Array.Exists(Words.RightsPhrases, phrase => name.Contains(phrase, StringComparison.OrdinalIgnoreCase)) && PrintedDates.Find(name) is null && !words.All(IsOfDate) && !words.Any(word => Words.Credits.Contains(word.ToLowerInvariant()) || Words.Notices.Contains(word.ToLowerInvariant()));
    }

    /// <summary>"Jan 26", where the year stands behind a comma.</summary>
    private static bool IsOfDate(string word) => word.All(char.IsAsciiDigit) || Words.Months.ContainsKey(word.ToLowerInvariant());

    private static bool IsSection(string name) => name.Split(' ').All(Words.IsSection);

    private static bool IsAgency(string name) => Words.Agencies.Contains(name.ToLowerInvariant());

    /// <summary>"The Straits Times", "Omroep Gelderland", "PianetaLecce", "Toro News".</summary>
    private static bool IsFormedLikeSite(string name)
    {
        var words = name.Split(' ');
        return (words.Length > 1 && (words.Any(word => Words.OutletWords.Contains(word.ToLowerInvariant())) || IsSection(words[^1])))
            || (words.Length is > 1 and <= FewWords && Words.Articles.Contains(words[0].ToLowerInvariant()))
            || (words.Length == 1 && InnerCapital().IsMatch(name));
    }

    /// <summary>An agency's own report: "ROMA (ITALPRESS) - …", "(c) Belga 2016".</summary>
    private string? Agency(ReadPage page, List<SiteName> names)
    {
        var opening = page.Paragraphs.Count == 0 ? "" : page.Paragraphs[0];
        return Dateline().Match(opening[..Math.Min(opening.Length, LongestDateline)]) is { Success: true } dateline
            ? outlets.Called(dateline.Groups[1].Value) ?? dateline.Groups[1].Value
            : First(names.Where(name => name.HasRights || name.Place == SitePlace.Masthead), name => IsAgency(name.Text) ? outlets.Called(name.Text) : null);
    }

    private string? Mentioned(ReadPage page)
    {
        var mentioned = page.Paragraphs.Where(paragraph => paragraph.Length < LongestParagraph).SelectMany(paragraph => Domain().Matches(paragraph)).Select(match => match.Value).Distinct().ToList();
        return mentioned.Count == 1 ? outlets.Known(mentioned[0]) ?? mentioned[0] : null;
    }

    [GeneratedRegex("""\b[A-Z][A-Za-z0-9-]{2,30}\.(?:com|net|org|eu|nl|be|de|at|ch|uk|co\.uk|ie|fr|es|it|pt|com\.br|tv|news)\b(?!\.)""", RegexOptions.CultureInvariant, 250)]
    private static partial Regex Domain();

    // MILANO (ITALPRESS) - | Madrid, 29 oct (EFE).- | BRUSSEL 03/08 (BELGA) =
    [GeneratedRegex("""^[^.(]{0,60}(?:\d{1,2}\s\p{L}+\.)?[^.(]{0,20}\(([\p{Lu}][\p{L} ]{1,20})\)\s*(?:[-–—=]|\.-)""", RegexOptions.CultureInvariant, 250)]
    private static partial Regex Dateline();

    // PianetaLecce, SheKicks, DNotícias
    [GeneratedRegex("""^(?:\p{Lu}+\p{Ll}+\p{Lu}[\p{L}\d]*|\p{Ll}+\p{Lu}[\p{L}\d]+|\p{Lu}{2,}\p{Ll}[\p{L}\d]+)$""", RegexOptions.CultureInvariant, 250)]
    private static partial Regex InnerCapital();
}
