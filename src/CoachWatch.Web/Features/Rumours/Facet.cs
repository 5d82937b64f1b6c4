namespace CoachWatch.Web.Features.Rumours;

/// <summary>What the list of rumours can be narrowed by; the name in lower case is the parameter in the address.</summary>
public enum Facet
{
    /// <summary>Credited or original source, outlet or reporter.</summary>
    Source,

    /// <summary>The outlet that printed it.</summary>
    Publisher,
    Language,
    Club,
    Coach,
    Country,
    League,
    Role,
    Stage,
    Status,
}

/// <summary>One value of a facet, how it is written in the address and on screen.</summary>
public sealed record FacetValue(string Key, string Label);

/// <summary>A value with the number of rumours that choosing it would show.</summary>
public sealed record FacetCount(FacetValue Value, int Count, bool Chosen);
