using CoachWatch.Extraction;

namespace CoachWatch.Data.Store;

/// <summary>What came of a rumour.</summary>
public enum Outcome
{
    Open,
    Appointed,

    /// <summary>The job went to another.</summary>
    PassedOver,

    /// <summary>The coach took another job.</summary>
    Elsewhere,
    Off,

    /// <summary>Nothing was heard for a year, or the coach in the job stayed.</summary>
    Lapsed,
}

/// <summary>One link as far as its rumour's state needs it. Ordered by <see cref="KnownOn"/>, <see cref="PublishedAt"/> and article.</summary>
public readonly record struct Report(int LinkId, int ArticleId, DateOnly KnownOn, DateTime PublishedAt, LinkStage Stage, bool Disputed, int? OriginId);

/// <summary>What is known by a day of how the job itself ended.</summary>
/// <param name="FilledBy">The coach appointed for good; null while nobody is.</param>
/// <param name="Interim">The coach in charge until then.</param>
public readonly record struct JobEnd(int? FilledBy, bool Lapsed, int? Interim = null);

/// <summary>How a rumour stands after some reports: the fold that every page shows.</summary>
/// <param name="Stage">The furthest asserted since it was last called off; off where the job went to another, or the coach elsewhere.</param>
/// <param name="Disputed">A party denied it; an appointment ends the dispute.</param>
/// <param name="Decisive">Place of the newest report that asserts the stage.</param>
public readonly record struct RumourState(LinkStage Stage, bool Disputed, Outcome Outcome, int Decisive);

/// <summary>Puts the reports of a rumour together, one after the other in their order.</summary>
public struct RumourFold
{
    private bool _begun;
    private LinkStage _stage;
    private bool _disputed;
    private int _decisive;

    public readonly bool IsEmpty => !_begun;

    /// <param name="place">Where the report is found again.</param>
    public void Add(LinkStage stage, bool disputed, int place)
    {
        _disputed |= disputed;
        if (!_begun || Supersedes(stage, _stage))
        {
            (_begun, _stage, _decisive) = (true, stage, place);
        }
    }

    /// <param name="besides">True for a stand-in or one of several assistants, whose appointment stands whoever else gets the job.</param>
    /// <param name="elsewhere">True where the coach has signed for another club meanwhile.</param>
    public readonly RumourState State(int coachId, bool besides, JobEnd end, bool elsewhere)
    {
        var outcome = OutcomeOf(_stage, coachId, besides, end);
        outcome = elsewhere && outcome is (Outcome.Open or Outcome.Lapsed) ? Outcome.Elsewhere : outcome;
        return new(outcome is Outcome.PassedOver or Outcome.Elsewhere ? LinkStage.Off : _stage, _disputed && outcome is not Outcome.Appointed, outcome, _decisive);
    }

    // An appointment stands; "off" ends what came before; after "off", any new word begins again.
    private static bool Supersedes(LinkStage next, LinkStage now) => now switch
    {
        LinkStage.Appointed => next is LinkStage.Appointed,
        LinkStage.Off => true,
        _ => next >= now,
    };

    private static Outcome OutcomeOf(LinkStage stage, int coachId, bool besides, JobEnd end) => (stage, end) switch
    {
        (LinkStage.Appointed, _) when besides || end.FilledBy is null => Outcome.Appointed,
        (not LinkStage.Off, { Interim: { } interim }) when besides && interim == coachId => Outcome.Appointed,
        (_, { FilledBy: { } chosen }) => chosen == coachId ? Outcome.Appointed : Outcome.PassedOver,
        (LinkStage.Off, _) => Outcome.Off,
        (_, { Lapsed: true }) => Outcome.Lapsed,
        _ => Outcome.Open,
    };
}
