using CoachWatch.Extraction;

namespace CoachWatch.Data.Import;

/// <summary>Turns what a reader found into an article: refuses dates that cannot be, names the publisher, fixes the language's code.</summary>
internal sealed class Publication(TimeProvider clock, Outlets outlets)
{
    private const int FirstYear = 1990;
    private readonly SitePublisher _site = new(outlets);

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
            Publisher(page),
            page.Author,
            page.Url,
            Code(page.Language),
            notice);
    }

    /// <summary>What the page states, a bare domain under its common name and a section ("BBC Sport - Football") under its outlet's, else whose address it has, else what is printed around the text.</summary>
    private string? Publisher(ReadPage page) =>
        page.Publisher is not { } stated || stated.Contains("://", StringComparison.Ordinal) ? outlets.At(page.Url) ?? outlets.At(page.Publisher) ?? _site.Of(page)
        : stated.Contains('.', StringComparison.Ordinal) && !stated.Any(char.IsUpper) ? outlets.Called(stated) ?? stated
        : stated.Split([" - ", " – ", " | "], StringSplitOptions.TrimEntries).Where(part => !ChromeWords.Loaded.IsSection(part) && part != stated).Select(outlets.Known).FirstOrDefault(name => name is not null) ?? stated;

    private bool IsPossible(PartialDate date) => date.Start.Year >= FirstYear && date.Start.Year <= clock.GetUtcNow().Year + 1;

    /// <summary>"nl" of "nl-BE" or "nl_NL"; null for what is no such code.</summary>
    private static string? Code(string? language)
    {
        var code = language?.Trim().Split('-', '_')[0].ToLowerInvariant();
        return code is { Length: 2 } && code.All(char.IsAsciiLetter) ? code : null;
    }
}
