using CoachWatch.Extraction;

namespace CoachWatch.Data.Derive;

/// <summary>What rounds are made of: a link, an exit or a present holder, as far as it matters to them.</summary>
internal abstract record RoundClaim(int Id, int CoachId, string CoachKey, Role Role, DateOnly KnownOn, DateTime PublishedAt)
{
    /// <summary>Head coach, assistant coach or other: the job that is filled. An interim holds the head coach's.</summary>
    public Role Job => Role == Role.InterimHeadCoach ? Role.HeadCoach : Role;

    public bool IsInterim => Role == Role.InterimHeadCoach;

    /// <summary>At one moment a job is left first and then filled, whatever article tells it.</summary>
    public abstract int Order { get; }
}

internal sealed record LinkClaim(int Id, int CoachId, string CoachKey, Role Role, DateOnly KnownOn, DateTime PublishedAt, LinkStage Stage, int? RumourId)
    : RoundClaim(Id, CoachId, CoachKey, Role, KnownOn, PublishedAt)
{
    public override int Order => (int)Stage;
}

/// <summary>A coach is told of as the one who has the job.</summary>
internal sealed record HolderClaim(int Id, int CoachId, string CoachKey, Role Role, DateOnly KnownOn, DateTime PublishedAt)
    : RoundClaim(Id, CoachId, CoachKey, Role, KnownOn, PublishedAt)
{
    public override int Order => (int)LinkStage.Off + 1;
}

internal sealed record ExitClaim(int Id, int CoachId, string CoachKey, Role Role, DateOnly KnownOn, DateTime PublishedAt, ExitStage Stage, int? VacancyId)
    : RoundClaim(Id, CoachId, CoachKey, Role, KnownOn, PublishedAt)
{
    public override int Order => Weight - 10;

    /// <summary>How well it says why the job is open.</summary>
    public int Weight => Stage switch
    {
        ExitStage.Left => 3,
        ExitStage.Expected => 2,
        ExitStage.Pressure => 1,
        _ => 0,
    };
}
