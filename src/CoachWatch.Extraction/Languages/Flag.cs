namespace CoachWatch.Extraction.Languages;

/// <summary>What a sentence has at all, wherever it stands in it.</summary>
internal enum Flag
{
    Denial,
    Official,
    Outlet,
    Odds,
    Interim,
    Former,
    Relative,
    Colon,
    Question,
    Pair,
    Number,
    Staff,
    OtherTeams,

    /// <summary>A row of a table or a list: names, and no words but in brackets.</summary>
    Row,
}
