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
/// <param name="Decisive">Index of the newest report that asserts the stage.</param>
public readonly record struct RumourState(LinkStage Stage, bool Disputed, Outcome Outcome, int Decisive)
{
    /// <param name="reports">At least one, in order.</param>
    /// <param name="besides">True for a stand-in or one of several assistants, whose appointment stands whoever else gets the job.</param>
    /// <param name="elsewhere">True where the coach has signed for another club meanwhile.</param>
    public static RumourState Of(ReadOnlySpan<Report> reports, int coachId, bool besides, JobEnd end, bool elsewhere = false)
    {
        var stage = reports[0].Stage;
        var decisive = 0;
        var disputed = reports[0].Disputed;
        for (var i = 1; i < reports.Length; i++)
        {
            disputed |= reports[i].Disputed;
            if (Supersedes(reports[i].Stage, stage))
            {
                stage = reports[i].Stage;
                decisive = i;
            }
        }

        var outcome = OutcomeOf(stage, coachId, besides, end);
        outcome = elsewhere && outcome is (Outcome.Open or Outcome.Lapsed) ? Outcome.Elsewhere : outcome;
        return new(outcome is Outcome.PassedOver or Outcome.Elsewhere ? LinkStage.Off : stage, disputed && outcome is not Outcome.Appointed, outcome, decisive);
    }

    /// <summary>How many had it of their own: reports that share an origin count once, and one without an origin speaks for itself.</summary>
    public static int Independent(ReadOnlySpan<Report> reports)
    {
        var origins = new HashSet<(bool Known, int Id)>();
        foreach (var report in reports)
        {
            origins.Add(report.OriginId is { } origin ? (true, origin) : (false, report.ArticleId));
        }

        return origins.Count;
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
