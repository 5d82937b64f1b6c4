using CoachWatch.Extraction;

namespace CoachWatch.Data.Store;

/// <summary>
/// Derived: one round of changes in a job (club and role), from the first claim about it until the next round. Each date is the day on which
/// it was known, so that a day in the past shows just what was known then. It is a vacancy proper once it is expected, opened or filled.
/// </summary>
public sealed class Vacancy
{
    public int Id { get; set; }

    public required int ClubId { get; init; }

    public Club? Club { get; init; }

    /// <summary>Head coach, assistant coach or other; an interim fills none of them.</summary>
    public required Role Role { get; init; }

    /// <summary>Its place in addresses under the club: "head-coach-2025-05", with "-2" and so on where a month has two.</summary>
    public required string Slug { get; init; }

    /// <summary>The day of its first claim.</summary>
    public required DateOnly BegunOn { get; set; }

    public DateOnly? PressureOn { get; set; }

    public DateOnly? ExpectedOn { get; set; }

    public DateOnly? OpenedOn { get; set; }

    public DateOnly? FilledOn { get; set; }

    /// <summary>
    /// The day on which it ends without an appointment: a month after the coach was said to stay, or when nothing is heard for most of a year.
    /// Null once it is filled, and often a day ahead: compare it with the day that is looked from.
    /// </summary>
    public DateOnly? LapsedOn { get; set; }

    public required DateOnly UpdatedOn { get; set; }

    /// <summary>The coach whose going opens it.</summary>
    public int? OutgoingId { get; set; }

    public Coach? Outgoing { get; init; }

    /// <summary>The exit that says best why it is open.</summary>
    public int? ExitId { get; set; }

    public int? InterimId { get; set; }

    public Coach? Interim { get; init; }

    public DateOnly? InterimOn { get; set; }

    public int? FilledById { get; set; }

    public Coach? FilledBy { get; init; }

    public List<Rumour> Rumours { get; init; } = [];
}

/// <summary>Derived: all links of one coach with one vacancy. Its state on a day is the fold of its links until then.</summary>
public sealed class Rumour
{
    public int Id { get; set; }

    public int VacancyId { get; init; }

    public Vacancy? Vacancy { get; init; }

    public required int CoachId { get; init; }

    public Coach? Coach { get; init; }

    public required int ClubId { get; init; }

    public Club? Club { get; init; }

    /// <summary>The vacancy's, or interim head coach where no more than that was ever told.</summary>
    public required Role Role { get; set; }

    public List<Link> Links { get; init; } = [];
}
