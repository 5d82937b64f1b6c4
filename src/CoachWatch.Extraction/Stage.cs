namespace CoachWatch.Extraction;

/// <summary>How far a link has come, in rising order; <see cref="Off"/> ends it without the job.</summary>
public enum LinkStage
{
    Mentioned,
    Wanted,
    Contact,
    Talks,
    Agreed,
    Appointed,
    Off,
}

/// <summary>How near a coach is to leaving.</summary>
public enum ExitStage
{
    Pressure,
    Expected,
    Left,
    Staying,
}

public enum Role
{
    HeadCoach,
    InterimHeadCoach,
    AssistantCoach,
    Other,
}
