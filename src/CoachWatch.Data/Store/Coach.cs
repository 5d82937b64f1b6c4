using CoachWatch.Extraction;

namespace CoachWatch.Data.Store;

public sealed class Coach
{
    public int Id { get; set; }

    /// <summary>The place in addresses: "erik-ten-hag".</summary>
    public required string Slug { get; init; }

    public required string Name { get; set; }

    /// <summary>The name folded by <see cref="Resolve.NameKey"/>; unique.</summary>
    public required string Key { get; init; }

    /// <summary>Country, in English.</summary>
    public string? Nationality { get; set; }

    public PartialDate? Born { get; set; }

    public bool Woman { get; set; }

    public bool Retired { get; set; }

    /// <summary>False for a name found in news that no reference data lists.</summary>
    public bool Confirmed { get; set; }

    public List<CoachName> Names { get; init; } = [];
}

/// <summary>A name that finds the coach; the coach's own name and surname are among them.</summary>
public sealed class CoachName
{
    public int CoachId { get; set; }

    public required string Key { get; init; }

    public required string Text { get; init; }
}
