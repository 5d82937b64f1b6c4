using CoachWatch.Data.Store;
using CoachWatch.Extraction;

namespace CoachWatch.Web.Features.Rumours;

/// <summary>What a rumour's state follows from besides its reports, close together: every count asks for all of it.</summary>
/// <param name="elsewhere"><see cref="Signing.Elsewhere"/>.</param>
public readonly struct RumourFacts(int coach, Role role, IndexedVacancy vacancy, Signing[] elsewhere)
{
    private readonly DateOnly _filledOn = vacancy.FilledOn ?? DateOnly.MaxValue;
    private readonly DateOnly _lapsedOn = vacancy.LapsedOn ?? DateOnly.MaxValue;
    private readonly DateOnly _interimOn = vacancy.InterimOn ?? DateOnly.MaxValue;
    private readonly Signing _lastElsewhere = elsewhere.Length > 0 ? elsewhere[^1] : default;
    private readonly JobEnd _filled = vacancy.FilledById is not { } chosen ? JobEnd.Open : chosen == coach ? JobEnd.FilledByHim : JobEnd.FilledByAnother;
    private readonly JobEnd _stoodIn = vacancy.InterimId == coach ? JobEnd.StoodIn : JobEnd.Open;
    private readonly JobEnd _besides = role is Role.HeadCoach ? JobEnd.Open : JobEnd.Besides;

    /// <summary>How the job ended, as known on a day, whatever became of the coach elsewhere.</summary>
    public JobEnd EndOn(DateOnly day) =>
        _besides | (_filledOn <= day ? _filled : JobEnd.Open) | (_lapsedOn <= day ? JobEnd.Lapsed : JobEnd.Open) | (_interimOn <= day ? _stoodIn : JobEnd.Open);

    /// <summary>
    /// The last day that a report is of while the coach, as known on a day, took another job when this rumour was alive or just before; the first of
    /// all days where he did not, or the job was filled, which says it all.
    /// </summary>
    public DateOnly ElsewhereUntil(DateOnly day)
    {
        if (_filledOn <= day && _filled is not JobEnd.Open)
        {
            return DateOnly.MinValue;
        }

        // Nearly always the last one is known, and it is at hand.
        var signing = _lastElsewhere;
        for (var before = elsewhere.Length - 2; signing.On > day; before--)
        {
            signing = before < 0 ? default : elsewhere[before];
        }

        return signing.Until;
    }
}
