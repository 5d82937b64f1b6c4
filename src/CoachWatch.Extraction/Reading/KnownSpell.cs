using CoachWatch.Extraction.Languages;

namespace CoachWatch.Extraction.Reading;

/// <summary>A spell of the reference data, seen from the day of an article.</summary>
internal readonly record struct KnownSpell(string Club, RoleKind Role, SpellTime Time)
{
    private const int DaysOfBeginning = 14, DaysOfComing = 45, DaysAfterLeaving = 200, DaysOfAHandover = 40, DaysOfARound = 75;

    public static KnownSpell Of(TenureReference spell, PartialDate? published) =>
        new(spell.Club, RoleOf(spell.Role), SpellTime.Known | (published is { } day ? Job(spell, day) | Ends(spell, day.Start) : spell.To is null ? SpellTime.Now | SpellTime.AtHandover | SpellTime.Lately : 0));

    private static SpellTime Job(TenureReference spell, PartialDate published)
    {
        // A spell that may have begun this very month is no job held: its beginning may be the news.
        if (!(spell.From is { } from ? from.End <= published.End.AddDays(-DaysOfBeginning) : spell.To is not null))
        {
            return 0;
        }

        var daysSince = spell.To is { } to ? (published.Start - to.End).TotalDays : 0;
        return (daysSince <= 0 ? SpellTime.Now : 0) | (daysSince <= DaysOfAHandover ? SpellTime.AtHandover : 0) | (daysSince <= DaysAfterLeaving ? SpellTime.Lately : 0);
    }

    private static SpellTime Ends(TenureReference spell, DateTime day)
    {
        var tomorrow = day.AddDays(1);
        var (time, isOver) = (SpellTime.None, false);
        if (spell.From is { } from)
        {
            time |= from.End <= tomorrow && from.End.AddDays(DaysOfComing) >= day ? SpellTime.JustCame : 0;
            time |= from.Start <= day && from.End > tomorrow ? SpellTime.MayHaveCome : 0;
            isOver = from.Start > day;
        }

        if (spell.To is { } to)
        {
            time |= to.Start <= day && to.End > tomorrow ? SpellTime.MayHaveGone : 0;
            time |= to.End < day ? SpellTime.Ended : 0;
            isOver |= to.End.AddDays(DaysOfARound) < day;
        }

        return time | (isOver ? 0 : SpellTime.OfTheRound);
    }

    private static RoleKind RoleOf(Role role) => role switch
    {
        Extraction.Role.InterimHeadCoach => RoleKind.InterimHeadCoach,
        Extraction.Role.AssistantCoach => RoleKind.AssistantCoach,
        Extraction.Role.Other => RoleKind.Other,
        _ => RoleKind.HeadCoach,
    };
}

/// <summary>When a known spell was, seen from the day of an article.</summary>
[Flags]
internal enum SpellTime
{
    None = 0,

    /// <summary>Whenever.</summary>
    Known = 1,

    Now = 2,

    /// <summary>Now, or ended some weeks before.</summary>
    AtHandover = 4,

    /// <summary>Now, or ended some months before.</summary>
    Lately = 8,

    /// <summary>Begun in the weeks before: that may still be the news.</summary>
    JustCame = 16,

    /// <summary>Begun in the month or year of the article; whether before it is not known.</summary>
    MayHaveCome = 32,

    /// <summary>Ended in the month or year of the article; whether before it is not known.</summary>
    MayHaveGone = 64,

    /// <summary>Before the article.</summary>
    Ended = 128,

    /// <summary>Begun, and not ended well before the article.</summary>
    OfTheRound = 256,
}
