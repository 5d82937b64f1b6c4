using CoachWatch.Extraction;

namespace CoachWatch.Web.Features.Timeline;

/// <summary>Departures as spells look for them; put in order once, for all clubs that are asked for.</summary>
internal sealed class Departures(IReadOnlyCollection<Departure> all)
{
    private readonly ILookup<int, Departure> _byClub = all.ToLookup(e => e.ClubId);
    private readonly ILookup<DateOnly, Departure> _expected = all.Where(e => e.Stage is ExitStage.Expected).ToLookup(e => e.KnownOn);
    private readonly ILookup<(int Club, int Coach), DateOnly> _left = all.Where(e => e.Stage is ExitStage.Left).ToLookup(e => (e.ClubId, e.CoachId), e => e.KnownOn);

    public IEnumerable<Departure> OfClub(int club) => _byClub[club];

    public IEnumerable<Departure> ExpectedOn(DateOnly day) => _expected[day];

    public DateOnly? FirstLeft((int Club, int Coach) job, DateOnly from) => _left[job].Where(left => left >= from).Min(left => (DateOnly?)left);
}

/// <summary>What claims say of the times in which coaches held jobs at one club.</summary>
/// <param name="exits">Of these jobs, and of those that the appointed held elsewhere.</param>
internal sealed class JobPoints(int clubId, IReadOnlyList<Appointment> appointed, Departures exits, IReadOnlyList<Employment> tenures)
{
    /// <summary>The month in which contracts begin.</summary>
    private const int Summer = 7;

    /// <summary>By coach.</summary>
    public ILookup<int, SpellPoint> Of(Func<Role, bool> role) =>
        appointed.Where(l => role(l.Role)).GroupBy(l => l.CoachId).SelectMany(coach => OfAppointments(coach.OrderBy(l => l.KnownOn)))
            .Concat(exits.OfClub(clubId).Where(e => role(e.Role)).Select(e => (e.CoachId, Point: OfExit(e))))
            .Concat(tenures.Where(t => role(t.Role)).SelectMany(OfTenure))
            .ToLookup(p => p.CoachId, p => p.Point);

    private IEnumerable<(int CoachId, SpellPoint Point)> OfAppointments(IEnumerable<Appointment> links)
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
    private PartialDate StartOf(Appointment link)
    {
        var leaving = link.KnownOn.Month < Summer && link.Role is not Role.InterimHeadCoach ? Leaving(link) : [];
        DateOnly? free = leaving.Count > 0 && leaving.TrueForAll(left => left is not null) ? leaving.Max() : null;
        return leaving.Count == 0 ? PartialDate.OfDay(link.KnownOn)
            : free < new DateOnly(link.KnownOn.Year, Summer, 1) ? PartialDate.OfDay(free.Value)
            : PartialDate.OfMonth(link.KnownOn.Year, Summer);
    }

    /// <summary>When those left of whom it is said with the appointment that they will: he his old job, or another this one. Null where that is not told.</summary>
    private List<DateOnly?> Leaving(Appointment link) =>
    [
        .. exits.ExpectedOn(link.KnownOn).Where(e => (e.ClubId == clubId) != (e.CoachId == link.CoachId))
            .Select(e => (e.ClubId, e.CoachId)).Distinct()
            .Select(job => exits.FirstLeft(job, link.KnownOn)),
    ];

    private static SpellPoint OfExit(Departure exit) => exit.Stage is ExitStage.Left
        ? SpellPoint.End(PartialDate.OfDay(exit.KnownOn), exit.Role)
        : SpellPoint.Present(exit.KnownOn, exit.Role);

    private static IEnumerable<(int CoachId, SpellPoint Point)> OfTenure(Employment tenure)
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
