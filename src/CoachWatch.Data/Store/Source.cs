namespace CoachWatch.Data.Store;

public enum SourceKind
{
    Outlet,
    Reporter,

    /// <summary>The one source that stands for clubs' and federations' own statements.</summary>
    Official,
}

/// <summary>Whoever reports: an outlet or a reporter of one.</summary>
public sealed class Source
{
    public const string OfficialSlug = "official";

    /// <summary>What the extractor calls the official source; it is in the store from the beginning, under this key.</summary>
    public const string OfficialKey = "club";

    public int Id { get; set; }

    /// <summary>Its place in addresses: "de-telegraaf".</summary>
    public required string Slug { get; init; }

    public required string Name { get; set; }

    /// <summary>The name folded by <see cref="Resolve.NameKey"/>; unique.</summary>
    public required string Key { get; init; }

    public required SourceKind Kind { get; set; }

    /// <summary>The outlet of a reporter.</summary>
    public int? OutletId { get; set; }

    public Source? Outlet { get; set; }

    public string? Country { get; set; }

    /// <summary>ISO 639-1 code.</summary>
    public string? Language { get; set; }

    public string? Domain { get; set; }

    /// <summary>False for a name found in news that no reference data lists.</summary>
    public bool Confirmed { get; set; }

    public List<SourceName> Names { get; init; } = [];
}

/// <summary>A name or domain that finds the source; its own name is among them.</summary>
public sealed class SourceName
{
    public int SourceId { get; set; }

    public required string Key { get; init; }

    public required string Text { get; init; }
}
