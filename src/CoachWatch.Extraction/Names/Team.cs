namespace CoachWatch.Extraction.Names;

/// <summary>A club or a national team in one article.</summary>
internal sealed class Team(string name, ClubReference? listed)
{
    public string Name { get; } = name;

    public ClubReference? Listed { get; } = listed;

    public bool IsNational => Listed?.National ?? false;

    public bool IsWomen => Listed?.Women ?? false;

    /// <summary>What the women's team of the club or the country is called.</summary>
    public string WomensName { get; } = listed is { Women: true } ? name : name + " Women";

    /// <summary>How much of the article is about it.</summary>
    public double Weight { get; set; }
}
