using CoachWatch.Extraction;

namespace CoachWatch.Web.Features.Timeline;

/// <summary>One coach's time in one job, as all claims about it tell together.</summary>
/// <param name="From">Null where no claim tells the start; then he was in the job on <paramref name="Seen"/> at the latest.</param>
/// <param name="To">Null where no claim tells the end.</param>
/// <param name="Seen">First day on which he is known to be in the job.</param>
/// <param name="LastSeen">Last such day, where no end is known.</param>
public sealed record Spell(Named Coach, Named Club, Role Role, PartialDate? From, PartialDate? To, DateOnly Seen, DateOnly LastSeen)
{
    /// <summary>So many days after the last word of him nobody knows whether he is still there.</summary>
    private const int Assumed = 500;

    /// <summary>So many days of one who only stands in.</summary>
    private const int AssumedOfInterim = 150;

    /// <summary>The day on which the one before him went, where that is known better than his start.</summary>
    public DateOnly? After { get; init; }

    /// <summary>The day on which the next is known to be in the job, where that is known better than his end.</summary>
    public DateOnly? Before { get; init; }

    public DateOnly FirstDay => From is { } from ? Later(DateOnly.FromDateTime(from.Start), After) : Seen;

    /// <summary>Null while it goes on.</summary>
    public DateOnly? LastDay => To is { } to && DateOnly.FromDateTime(to.End).AddDays(-1) is var last && !(Before < last) ? last : Before;

    public DateOnly AssumedUntil => LastSeen.AddDays(Role is Role.InterimHeadCoach ? AssumedOfInterim : Assumed);

    public bool IsInChargeOn(DateOnly day) => FirstDay <= day && (LastDay is { } last ? last > day : AssumedUntil > day);

    private static DateOnly Later(DateOnly day, DateOnly? other) => other > day ? other.Value : day;
}

/// <summary>What one claim says of a time in a job.</summary>
/// <param name="Day">Where it stands in time: for an end the last day of what is said, else the first.</param>
/// <param name="Appointed">True for the news of an appointment: its role is the role, where a word in passing may be loose.</param>
public readonly record struct SpellPoint(SpellPointKind Kind, DateOnly Day, PartialDate Date, Role Role, bool Appointed = false)
{
    public static SpellPoint Start(PartialDate date, Role role, bool appointed = false) => new(SpellPointKind.Start, DateOnly.FromDateTime(date.Start), date, role, appointed);

    public static SpellPoint End(PartialDate date, Role role) => new(SpellPointKind.End, DateOnly.FromDateTime(date.End).AddDays(-1), date, role);

    public static SpellPoint Present(DateOnly day, Role role) => new(SpellPointKind.Present, day, PartialDate.OfDay(day), role);
}

public enum SpellPointKind
{
    Start,
    Present,
    End,
}
