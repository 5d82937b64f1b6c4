using CoachWatch.Extraction.Languages;

namespace CoachWatch.Extraction.Names;

/// <summary>Where an article names somebody or something, by name or by a reference such as "he" or "the Dutchman".</summary>
internal sealed class Mention(MentionKind kind, int first, int end, MentionForm form)
{
    public MentionKind Kind { get; } = kind;

    public int First { get; } = first;

    public int End { get; } = end;

    public MentionForm Form { get; } = form;

    public Person? Person { get; set; }

    public Team? Team { get; set; }

    public string? Outlet { get; init; }

    /// <summary>Said of somebody to tell who he is ("Cooper of Swansea", "against Celtic"): not what the sentence is about.</summary>
    public bool IsAside { get; set; }

    /// <summary>The job that the words name, where they are a reference by a job: "the former Ajax coach".</summary>
    public Job? Job { get; init; }

    /// <summary>Named as the one whose job others may get.</summary>
    public bool IsPredecessor { get; set; }

    public bool IsReference => Form == MentionForm.Reference;
}

internal sealed record Job(Team Team, RoleKind Role, bool IsPast);

internal enum MentionKind
{
    Person,
    Club,
    Outlet,
    Reporter,
}

internal enum MentionForm
{
    /// <summary>A name that means this one and no other.</summary>
    Full,

    /// <summary>A surname, or a name that others share.</summary>
    Short,

    Nickname,

    /// <summary>A ground or a town that stands for the club.</summary>
    Place,

    /// <summary>"he", "the Dutchman", "the club".</summary>
    Reference,
}
