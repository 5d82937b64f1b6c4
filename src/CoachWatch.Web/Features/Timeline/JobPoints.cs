using CoachWatch.Data.Store;
using CoachWatch.Extraction;

namespace CoachWatch.Web.Features.Timeline;

/// <summary>What claims say of the times in which coaches held jobs at one club.</summary>
internal sealed record JobPoints(IReadOnlyList<Link> Appointed, IReadOnlyList<Exit> Exits, IReadOnlyList<Tenure> Tenures)
{
    /// <summary>By coach.</summary>
    public ILookup<int, SpellPoint> Of(Func<Role, bool> role) =>
        Appointed.Where(l => role(l.Role)).Select(l => (l.CoachId, Point: SpellPoint.Start(PartialDate.OfDay(l.KnownOn), l.Role)))
            .Concat(Exits.Where(e => role(e.Role)).Select(e => (e.CoachId, Point: OfExit(e))))
            .Concat(Tenures.Where(t => role(t.Role)).SelectMany(OfTenure))
            .ToLookup(p => p.CoachId, p => p.Point);

    private static SpellPoint OfExit(Exit exit) => exit.Stage is ExitStage.Left
        ? SpellPoint.End(PartialDate.OfDay(exit.KnownOn), exit.Role)
        : SpellPoint.Present(exit.KnownOn, exit.Role);

    private static IEnumerable<(int CoachId, SpellPoint Point)> OfTenure(Tenure tenure)
    {
        if (tenure.From is { } from)
        {
            yield return (tenure.CoachId, SpellPoint.Start(from, tenure.Role));
        }

        if (tenure.To is { } to)
        {
            yield return (tenure.CoachId, SpellPoint.End(to, tenure.Role));
        }
        else if (tenure.Current)
        {
            yield return (tenure.CoachId, SpellPoint.Present(tenure.KnownOn, tenure.Role));
        }
    }
}
