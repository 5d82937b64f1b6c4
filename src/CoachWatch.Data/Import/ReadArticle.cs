using CoachWatch.Extraction;

namespace CoachWatch.Data.Import;

/// <summary>An article as it was read from a file, with what the file says about it and nothing that it does not say.</summary>
/// <param name="Title">Empty where the file has none.</param>
/// <param name="Text">The article's own words, paragraphs parted by an empty line; the title is not repeated.</param>
/// <param name="Published">In the page's own local time, as precise as the page is.</param>
/// <param name="PublishedAt">The same moment where the page states its zone, for ordering across zones.</param>
/// <param name="Url">The canonical address where the file states it.</param>
/// <param name="Language">ISO 639-1 code where the file states it.</param>
/// <param name="Notice">One sentence where something about the article could not be read, such as "Only the summary was in the feed."</param>
public sealed record ReadArticle(
    string Title,
    string Text,
    PartialDate? Published = null,
    DateTimeOffset? PublishedAt = null,
    string? Publisher = null,
    string? Author = null,
    string? Url = null,
    string? Language = null,
    string? Notice = null)
{
    public Article ToArticle() => new(Title, Text, Published, Publisher, Language);
}
