using CoachWatch.Data.Store;
using CoachWatch.Extraction;

namespace CoachWatch.Web.Features.Timeline;

/// <summary>What claims say of the times in which coaches held jobs at one club.</summary>
/// <param name="Exits">Of these jobs, and of those that the appointed held elsewhere.</param>
internal sealed record JobPoints(int ClubId, IReadOnlyList<Link> Appointed, IReadOnlyList<Exit> Exits, IReadOnlyList<Tenure> Tenures)
{
    /// <summary>The month in which contracts begin.</summary>
    private const int Summer = 7;

    /// <summary>By coach.</summary>
    public ILookup<int, SpellPoint> Of(Func<Role, bool> role) =>
        Appointed.Where(l => role(l.Role)).GroupBy(l => l.CoachId).SelectMany(coach => OfAppointments(coach.OrderBy(l => l.KnownOn)))
            .Concat(Exits.Where(e => e.ClubId == ClubId && role(e.Role)).Select(e => (e.CoachId, Point: OfExit(e))))
            .Concat(Tenures.Where(t => role(t.Role)).SelectMany(OfTenure))
            .ToLookup(p => p.CoachId, p => p.Point);

    private IEnumerable<(int CoachId, SpellPoint Point)> OfAppointments(IEnumerable<Link> links)
    {
        var begins = DateOnly.MinValue;
        foreach (var link in links)
        {
            // Told again before he has begun, it is the same.
            if (link.KnownOn >= begins)
            {
                var start = StartOf(link);
                begins = DateOnly.FromDateTime(start.Start);
                yield return (link.CoachId, SpellPoint.Start(start, link.Role, appointed: true));
            }
        }
    }

    /// <summary>Announced in spring while he, or the one whom he follows, is still to leave, he begins when they have left, and in July at the latest.</summary>
    private PartialDate StartOf(Link link)
    {
        var leaving = link.KnownOn.Month < Summer && link.Role is not Role.InterimHeadCoach ? Leaving(link) : [];
        DateOnly? free = leaving.Count > 0 && leaving.TrueForAll(left => left is not null) ? leaving.Max() : null;
        return leaving.Count == 0 ? PartialDate.OfDay(link.KnownOn)
            : free < new DateOnly(link.KnownOn.Year, Summer, 1) ? PartialDate.OfDay(free.Value)
            : PartialDate.OfMonth(link.KnownOn.Year, Summer);
    }

    /// <summary>When those left of whom it is said with the appointment that they will: he his old job, or another this one. Null where that is not told.</summary>
    private List<DateOnly?> Leaving(Link link) =>
    [
        .. Exits.Where(e => (e.ClubId == ClubId) != (e.CoachId == link.CoachId) && e.KnownOn >= link.KnownOn)
            .GroupBy(e => (e.ClubId, e.CoachId))
            .Where(of => of.Any(e => e.Stage is ExitStage.Expected && e.KnownOn == link.KnownOn))
            .Select(of => of.Where(e => e.Stage is ExitStage.Left).Min(e => (DateOnly?)e.KnownOn)),
    ];

    private static SpellPoint OfExit(Exit exit) => exit.Stage is ExitStage.Left
        ? SpellPoint.End(PartialDate.OfDay(exit.KnownOn), exit.Role)
        : SpellPoint.Present(exit.KnownOn, exit.Role);

    private static IEnumerable<(int CoachId, SpellPoint Point)> OfTenure(Tenure tenure)
    {
        if (tenure.From is { } from)
        {
            yield return (tenure.CoachId, SpellPoint.Start(from, tenure.Role));
        }

        // A day after the article is where a contract ends, not a spell.
        if (tenure.To is { } to && DateOnly.FromDateTime(to.Start) <= tenure.KnownOn)
        {
            yield return (tenure.CoachId, SpellPoint.End(to, tenure.Role));
        }
        else if (tenure.Current)
        {
            yield return (tenure.CoachId, SpellPoint.Present(tenure.KnownOn, tenure.Role));
        }
    }
}
