using CoachWatch.Extraction;

namespace CoachWatch.Web.Features.Timeline;

/// <summary>
/// Puts the spells of all who led one team in order. There is one coach at a time: what is not known of one's start or end, the others' tell.
/// </summary>
public static class Succession
{
    public static IReadOnlyList<Spell> Of(IEnumerable<Spell> spells)
    {
        var all = spells.ToList();
        all.RemoveAll(spell => IsStray(spell, all));
        List<Spell> inOrder = [.. all.OrderBy(s => s.LastDay ?? EndAsTold(s, all) ?? DateOnly.MaxValue).ThenBy(s => s.From is not null).ThenBy(s => s.FirstDay)];
        for (var i = 0; i < inOrder.Count; i++)
        {
            inOrder[i] = Fit(inOrder[i], i > 0 ? inOrder[i - 1] : null, i + 1 < inOrder.Count ? inOrder[i + 1] : null);
        }

        return inOrder;
    }

    /// <summary>A departure alone, from a job that somebody else is known to hold before and after, is an old one told again, or a slip.</summary>
    private static bool IsStray(Spell spell, List<Spell> all) => spell is { From: null, To: not null } && spell.Seen == spell.LastDay
        && all.Exists(other => other.Coach != spell.Coach && other.From is { } from && DateOnly.FromDateTime(from.End) < spell.Seen && (other.LastDay ?? other.LastSeen) > spell.Seen);

    /// <summary>Where nobody reported the end: the day before somebody else is known to have the job.</summary>
    private static DateOnly? EndAsTold(Spell spell, List<Spell> all) =>
        all.Where(other => other.Coach != spell.Coach && other.FirstDay >= spell.LastSeen && other.FirstDay > spell.FirstDay).Min(other => (DateOnly?)other.FirstDay.AddDays(-1));

    private static Spell Fit(Spell spell, Spell? before, Spell? next)
    {
        var follows = next is not null && next.Coach != spell.Coach && next.FirstDay > spell.FirstDay;
        if (follows && spell.To is null && next!.FirstDay >= spell.LastSeen && next.FirstDay < spell.AssumedUntil && next.From is { Precision: > DatePrecision.Year })
        {
            spell = spell with { To = next.From };
        }

        return spell with
        {
            After = before?.LastDay is { } gone && gone < EndOf(spell.From) && !(gone >= spell.LastDay) ? gone : null,
            Before = follows && IsOpenOn(spell, next!.FirstDay) ? next.FirstDay : null,
        };
    }

    /// <summary>As far as his own dates tell, he may have gone on that day.</summary>
    private static bool IsOpenOn(Spell spell, DateOnly day) => spell.To is { } to
        ? to.Precision < DatePrecision.Day && day >= DateOnly.FromDateTime(to.Start) && day < DateOnly.FromDateTime(to.End)
        : day >= spell.LastSeen;

    private static DateOnly? EndOf(PartialDate? date) => date is { } told ? DateOnly.FromDateTime(told.End) : null;
}
