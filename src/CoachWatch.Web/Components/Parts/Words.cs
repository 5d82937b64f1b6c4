using CoachWatch.Extraction;
using Microsoft.Extensions.Localization;

namespace CoachWatch.Web.Components.Parts;

/// <summary>The words on screen for stages and roles, in the reader's language.</summary>
public sealed class Words(IStringLocalizer<Texts> texts)
{
    public string Stage(LinkStage stage) => texts[stage switch
    {
        LinkStage.Mentioned => "Mentioned",
        LinkStage.Wanted => "Wanted",
        LinkStage.Contact => "Contact",
        LinkStage.Talks => "Talks",
        LinkStage.Agreed => "Agreed",
        LinkStage.Appointed => "Appointed",
        _ => "Off",
    }];

    public string Stage(ExitStage stage) => texts[stage switch
    {
        ExitStage.Pressure => "Under pressure",
        ExitStage.Expected => "Expected to leave",
        ExitStage.Left => "Left",
        _ => "Staying",
    }];

    public string Role(Role role) => texts[role switch
    {
        Extraction.Role.HeadCoach => "head coach",
        Extraction.Role.InterimHeadCoach => "interim head coach",
        Extraction.Role.AssistantCoach => "assistant coach",
        _ => "other role",
    }];
}
