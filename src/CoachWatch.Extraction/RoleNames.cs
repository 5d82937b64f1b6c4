namespace CoachWatch.Extraction;

/// <summary>Roles as files and the command line write them.</summary>
public static class RoleNames
{
    public static string Of(Role role) => role switch
    {
        Role.HeadCoach => "head coach",
        Role.InterimHeadCoach => "interim head coach",
        Role.AssistantCoach => "assistant coach",
        _ => "other",
    };
}
