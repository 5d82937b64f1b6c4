using CoachWatch.Extraction;

namespace CoachWatch.Web.Features.Timeline;

/// <summary>
/// Puts what many articles say of one coach in one job together: an appointment starts a spell, a departure ends it, a job that is merely
/// mentioned shows that it goes on. News is repeated, so that a start or an end soon after another one is the same.
/// </summary>
public static class Spells
{
    /// <summary>How many days after an end a further word is still about the same spell.</summary>
    private const int Echo = 75;

    /// <summary>A start that is told again within this many days is the same start.</summary>
    private const int SameStart = 200;

    public static IReadOnlyList<Spell> Of(Named coach, Named club, IEnumerable<SpellPoint> points)
    {
        var spells = new List<Spell>();
        var told = new List<List<SpellPoint>>();
        foreach (var point in points.OrderBy(p => p.Day).ThenBy(p => p.Kind))
        {
            var last = spells.Count > 0 ? spells[^1] : null;
            if (last is not null && !IsAnother(last, point))
            {
                spells[^1] = Continue(last, point);
                told[^1].Add(point);
            }
            else if (!(point.Kind is SpellPointKind.End && last is not null && point.Day.DayNumber - last.LastDay?.DayNumber < 365))
            {
                spells.Add(Begin(coach, club, point));
                told.Add([point]);
            }
        }

        return [.. spells.Zip(told, (spell, word) => spell with { Role = RoleOf(word) })];
    }

    private static bool IsAnother(Spell last, SpellPoint point) => last.LastDay is { } end
        ? point.Day.DayNumber - end.DayNumber > Echo || (point.Kind is SpellPointKind.Start && point.Day > end)
        : point.Kind is SpellPointKind.Start && last.From is { } from && (point.Date.Start - from.End).Days >= SameStart && point.Role == last.Role && point.Date.Precision >= DatePrecision.Month;

    private static Spell Begin(Named coach, Named club, SpellPoint point) => new(
        coach,
        club,
        point.Role,
        point.Kind is SpellPointKind.Start ? point.Date : null,
        point.Kind is SpellPointKind.End ? point.Date : null,
        point.Day,
        point.Day);

    private static Spell Continue(Spell spell, SpellPoint point) => point.Kind switch
    {
        // Within "2018" or "May 2025" a day is the same start, told better.
        SpellPointKind.Start when spell.From is { } from && point.Date.Precision > from.Precision && point.Date.Start < from.End => spell with { From = point.Date },
        SpellPointKind.Start when spell.From is null && spell.To is null => spell with { LastSeen = point.Day },
        SpellPointKind.End when spell.To is null => spell with { To = point.Date, LastSeen = point.Day },
        SpellPointKind.Present when spell.To is null => spell with { LastSeen = point.Day },
        _ => spell,
    };

    /// <summary>Appointed for good, he is the head coach whatever he was before; else what most articles call him.</summary>
    private static Role RoleOf(List<SpellPoint> points) =>
        points.Exists(p => p is { Appointed: true, Role: Role.HeadCoach }) ? Role.HeadCoach
        : points.GroupBy(p => p.Role).MaxBy(role => role.Count())!.Key;
}
