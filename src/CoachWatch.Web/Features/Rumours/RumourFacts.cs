using CoachWatch.Data.Store;
using CoachWatch.Extraction;

namespace CoachWatch.Web.Features.Rumours;

/// <summary>What a rumour's state follows from besides its reports, close together: every count asks for all of it.</summary>
public readonly struct RumourFacts(int coach, Role role, IndexedVacancy vacancy, Signing[] elsewhere)
{
    private readonly DateOnly _filledOn = vacancy.FilledOn ?? DateOnly.MaxValue;
    private readonly DateOnly _lapsedOn = vacancy.LapsedOn ?? DateOnly.MaxValue;
    private readonly DateOnly _interimOn = vacancy.InterimOn ?? DateOnly.MaxValue;
    private readonly int? _filledBy = vacancy.FilledById;
    private readonly int? _interim = vacancy.InterimId;
    private readonly bool _besides = role is not Role.HeadCoach;

    /// <param name="reports">Some of its reports, put together.</param>
    /// <param name="lastReport">When the last of them became known.</param>
    public RumourState StateOf(in RumourFold reports, DateOnly lastReport, DateOnly day)
    {
        var end = new JobEnd(_filledOn <= day ? _filledBy : null, _lapsedOn <= day, _interimOn <= day ? _interim : null);
        return reports.State(coach, _besides, end, elsewhere.Length > 0 && SignedElsewhere(lastReport, day));
    }

    /// <summary>True where, as known on a day, the coach took another job while this rumour was alive, or just before its last report.</summary>
    private bool SignedElsewhere(DateOnly lastReport, DateOnly day)
    {
        foreach (var signing in elsewhere)
        {
            if (signing.On <= day && lastReport <= signing.Until && _lapsedOn >= signing.On)
            {
                return true;
            }
        }

        return false;
    }
}
