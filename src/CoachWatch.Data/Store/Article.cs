using CoachWatch.Extraction;

namespace CoachWatch.Data.Store;

/// <summary>One piece of news. Articles and their addresses are the truth; what was read in them can be rebuilt.</summary>
public sealed class Article
{
    public int Id { get; set; }

    public required string Title { get; init; }

    /// <summary>The article's own words, paragraphs parted by an empty line.</summary>
    public required string Text { get; init; }

    /// <summary>As precise as the article is; null where it does not say.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>The first moment of <see cref="Published"/>, or the import's where there is none: the order of lists.</summary>
    public required DateTime PublishedAt { get; init; }

    /// <summary>The last day of <see cref="Published"/> ("May 2025": the 31st), or the import's: as of this day the article is known.</summary>
    public required DateOnly KnownOn { get; init; }

    public int? PublisherId { get; init; }

    public Source? Publisher { get; init; }

    /// <summary>ISO 639-1 code; "und" where it could not be told.</summary>
    public required string Language { get; init; }

    /// <summary>Digest of the folded publisher, title and text; unique, so that the same article is known under any address.</summary>
    public required string Fingerprint { get; init; }

    public required DateTime ImportedAt { get; init; }

    /// <summary>What a reader should know of the reading: "only the opening was readable".</summary>
    public string? Notice { get; init; }

    public List<ArticleAddress> Addresses { get; init; } = [];

    public List<Link> Links { get; init; } = [];

    public List<Exit> Exits { get; init; } = [];

    public List<Tenure> Tenures { get; init; } = [];

    public List<ArticleRejection> Rejections { get; init; } = [];

    internal IEnumerable<Claim> Claims => Links.Concat<Claim>(Exits).Concat(Tenures);

    /// <summary>Those whose vacancies and rumours follow from its claims.</summary>
    internal IEnumerable<int> ClaimedClubs => Claims.Where(claim => claim is { Confirmed: true } and not Tenure { Current: false }).Select(claim => claim.ClubId);
}

/// <summary>Where an article was found; an address belongs to one article.</summary>
public sealed class ArticleAddress
{
    public required string Url { get; init; }

    public int ArticleId { get; set; }
}

/// <summary>Something that was read in an article and could not be recorded, with the reason.</summary>
public sealed class ArticleRejection
{
    /// <summary>The one thing besides claims that can be refused: where the article was found.</summary>
    public const string Address = "address";

    public int Id { get; set; }

    public int ArticleId { get; set; }

    public required string What { get; init; }

    public required string Reason { get; init; }
}
