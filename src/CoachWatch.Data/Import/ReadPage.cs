namespace CoachWatch.Data.Import;

/// <summary>What a reader found on one page, before dates are checked and outlets named.</summary>
internal sealed record ReadPage
{
    public required string Title { get; init; }

    public required IReadOnlyList<string> Paragraphs { get; init; }

    public Stamp? Published { get; init; }

    /// <summary>The date as the page states it, to name it where it cannot be read.</summary>
    public string? PublishedText { get; init; }

    public string? Publisher { get; init; }

    public string? Author { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }

    public string? Notice { get; init; }

    /// <summary>The lines around the text, in which the site may name itself.</summary>
    public IReadOnlyList<SiteLine> SiteLines { get; init; } = [];
}
