namespace CoachWatch.Extraction.Names;

/// <summary>A person in one article, whatever he or she does there.</summary>
internal sealed class Person(string name, CoachReference? listed)
{
    public string Name { get; set; } = name;

    public CoachReference? Listed { get; } = listed;

    public bool IsWoman => Listed?.Woman ?? false;

    /// <summary>Times the article calls this person a coach, and times it gives another job.</summary>
    public int CoachSigns { get; set; }

    public int OtherSigns { get; set; }

    /// <summary>False for one that the form of the name alone suggests.</summary>
    public bool IsSure { get; set; } = listed is not null;

    public string? Nationality { get; set; } = listed is { Nationalities: [var first, ..] } ? first : null;

    public bool MayCoach => Listed is not null ? OtherSigns <= CoachSigns || OtherSigns == 0 : CoachSigns > OtherSigns;
}
