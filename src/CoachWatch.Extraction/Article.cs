namespace CoachWatch.Extraction;

/// <summary>One piece of news, as the importer hands it over: the article's own words and nothing of the page around them.</summary>
/// <param name="Title">Empty where the article has none.</param>
/// <param name="Text">Paragraphs parted by an empty line; the title is not repeated in it. Evidence spans count from its start.</param>
/// <param name="Published">As precise as the article is; null where it does not say.</param>
/// <param name="Publisher">The outlet that printed it, as the page names it; null where it does not say.</param>
/// <param name="Language">ISO 639-1 code where the page states it; null to have it told from the text.</param>
public sealed record Article(string Title, string Text, PartialDate? Published = null, string? Publisher = null, string? Language = null);
