namespace CoachWatch.Extraction;

/// <summary>The listed names that the extractor knows, read from the reference data by whoever calls it.</summary>
public sealed record References(
    IReadOnlyList<ClubReference> Clubs,
    IReadOnlyList<CoachReference> Coaches,
    IReadOnlyList<TenureReference> Tenures,
    IReadOnlyList<OutletReference> Outlets,
    IReadOnlyList<ReporterReference> Reporters)
{
    public static References None { get; } = new([], [], [], [], []);
}

/// <param name="Name">The common name in English; a national team is its country.</param>
/// <param name="Country">In English: "Netherlands", "England".</param>
public sealed record ClubReference(string Name, string Country, string? League = null, string? City = null)
{
    /// <summary>Proper names, in any language, that mean this club and no other.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Of a national team: what its federation is called, which speaks and acts for it ("KNVB").</summary>
    public IReadOnlyList<string> Federations { get; init; } = [];

    /// <summary>What it is called besides: "Rossoneri", "de Amsterdammers", "the Reds". May be shared with other clubs.</summary>
    public IReadOnlyList<string> Nicknames { get; init; } = [];

    /// <summary>Proper names that other clubs or things bear too ("Sporting", "Arsenal"): resolved by the article's company.</summary>
    public IReadOnlyList<string> Ambiguous { get; init; } = [];

    /// <summary>Grounds and training centres whose name stands for the club: "Old Trafford", "De Toekomst".</summary>
    public IReadOnlyList<string> Grounds { get; init; } = [];

    /// <summary>First and second colour, "#rrggbb"; for the shield on screen.</summary>
    public IReadOnlyList<string> Colours { get; init; } = [];

    /// <summary>Three letters for the shield; null to have them made from the name.</summary>
    public string? Initials { get; init; }

    public bool Women { get; init; }

    public bool National { get; init; }
}

/// <param name="Name">First name and surname as commonly written in English.</param>
public sealed record CoachReference(string Name)
{
    /// <summary>The part that stands alone in news ("Ten Hag", "Alonso"); null for the last word.</summary>
    public string? Surname { get; init; }

    /// <summary>Other spellings and short forms of the whole name.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public IReadOnlyList<string> Nicknames { get; init; } = [];

    /// <summary>Country in English; the first is the one he or she is known by.</summary>
    public IReadOnlyList<string> Nationalities { get; init; } = [];

    public PartialDate? Born { get; init; }

    public bool Woman { get; init; }

    /// <summary>True for one who no longer coaches, or has died: never taken for a candidate by surname alone.</summary>
    public bool Retired { get; init; }
}

/// <summary>A spell that is known beforehand. It helps to tell who "the former Ajax man" is; it is never a record by itself.</summary>
public sealed record TenureReference(string Coach, string Club, Role Role = Role.HeadCoach)
{
    public PartialDate? From { get; init; }

    public PartialDate? To { get; init; }
}

public sealed record OutletReference(string Name, string Country, string Language)
{
    /// <summary>Host names without "www.".</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Names that mean it only where something is being reported: "AD", "the Times", "Sky".</summary>
    public IReadOnlyList<string> Ambiguous { get; init; } = [];
}

public sealed record ReporterReference(string Name, string Outlet)
{
    public IReadOnlyList<string> Aliases { get; init; } = [];
}
