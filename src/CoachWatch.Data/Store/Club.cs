namespace CoachWatch.Data.Store;

public sealed class Club
{
    public int Id { get; set; }

    /// <summary>Its place in addresses: "bayer-leverkusen".</summary>
    public required string Slug { get; init; }

    public required string Name { get; set; }

    /// <summary>The name folded by <see cref="Resolve.NameKey"/>; unique.</summary>
    public required string Key { get; init; }

    public string? Country { get; set; }

    public string? League { get; set; }

    public string? City { get; set; }

    /// <summary>First and second colour as "#rrggbb", for the shield.</summary>
    public string? Colour { get; set; }

    public string? SecondColour { get; set; }

    public string? Initials { get; set; }

    public bool Women { get; set; }

    public bool National { get; set; }

    /// <summary>False for a name found in news that no reference data lists.</summary>
    public bool Confirmed { get; set; }

    public List<ClubName> Names { get; init; } = [];
}

/// <summary>A name that finds the club; its own name is among them.</summary>
public sealed class ClubName
{
    public int ClubId { get; set; }

    public required string Key { get; init; }

    public required string Text { get; init; }
}
