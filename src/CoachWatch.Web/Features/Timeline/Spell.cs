using CoachWatch.Extraction;

namespace CoachWatch.Web.Features.Timeline;

/// <summary>One coach's time in one job, as all claims about it tell together.</summary>
/// <param name="From">Null where no claim tells the start; then he was in the job on <paramref name="Seen"/> at the latest.</param>
/// <param name="To">Null where no claim tells the end.</param>
/// <param name="Seen">First day on which he is known to be in the job.</param>
/// <param name="LastSeen">Last such day, where no end is known.</param>
public sealed record Spell(Named Coach, Named Club, Role Role, PartialDate? From, PartialDate? To, DateOnly Seen, DateOnly LastSeen)
{
    public DateOnly FirstDay => From is { } from ? DateOnly.FromDateTime(from.Start) : Seen;

    /// <summary>Null while it goes on.</summary>
    public DateOnly? LastDay => To is { } to ? DateOnly.FromDateTime(to.End).AddDays(-1) : null;
}

/// <summary>What one claim says of a time in a job.</summary>
/// <param name="Day">Where it stands in time: for an end the last day of what is said, else the first.</param>
public readonly record struct SpellPoint(SpellPointKind Kind, DateOnly Day, PartialDate Date, Role Role)
{
    public static SpellPoint Start(PartialDate date, Role role) => new(SpellPointKind.Start, DateOnly.FromDateTime(date.Start), date, role);

    public static SpellPoint End(PartialDate date, Role role) => new(SpellPointKind.End, DateOnly.FromDateTime(date.End).AddDays(-1), date, role);

    public static SpellPoint Present(DateOnly day, Role role) => new(SpellPointKind.Present, day, PartialDate.OfDay(day), role);
}

public enum SpellPointKind
{
    Start,
    Present,
    End,
}
