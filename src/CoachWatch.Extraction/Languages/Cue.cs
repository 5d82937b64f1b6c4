namespace CoachWatch.Extraction.Languages;

/// <summary>A cue of a language file, its stage read.</summary>
internal sealed record Cue(string Name, CueKind Kind, LinkStage? Link, ExitStage? Exit, RoleKind? Role)
{
    public static Cue Of(CueWords words) => new(
        words.Name,
        words.Kind,
        words.Kind == CueKind.Link ? Enum.Parse<LinkStage>(words.Stage ?? "", ignoreCase: true) : null,
        words.Kind == CueKind.Exit ? Enum.Parse<ExitStage>(words.Stage ?? "", ignoreCase: true) : null,
        words.Role);
}
