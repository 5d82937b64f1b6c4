namespace CoachWatch.Data.Store;

/// <summary>One row: what the store is at.</summary>
public sealed class StoreState
{
    public int Id { get; init; } = 1;

    /// <summary>Rises with every change of what pages show, so that what is kept in memory knows when it is old.</summary>
    public long Revision { get; set; }

    /// <summary>Digest of the reference data that was loaded last.</summary>
    public string? Seeds { get; set; }
}

/// <summary>A club whose vacancies and rumours must be derived anew: written with the article, removed when done, so that a crash loses nothing.</summary>
public sealed class StaleClub
{
    public required int ClubId { get; init; }
}
