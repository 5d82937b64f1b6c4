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

    /// <summary>Of raw text the lines above it that are not the title: a site's name may be among them. Null for a page that has metadata.</summary>
    public IReadOnlyList<string>? HeadLines { get; init; }

    /// <summary>Lines in which the site asks the reader to follow, watch or subscribe.</summary>
    public IReadOnlyList<string> Invitations { get; init; } = [];
}
