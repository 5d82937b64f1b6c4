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
public readonly record struct Report(int LinkId, int ArticleId, DateOnly KnownOn, DateTime PublishedAt, LinkStage Stage, bool Disputed, int? OriginId)
{
    /// <summary>Who speaks: reports that share an origin are of one voice, and one without an origin speaks for itself.</summary>
    public int Voice => OriginId ?? -ArticleId;
}

/// <summary>What is known by a day of how the job itself ended, as one candidate for it sees it.</summary>
[Flags]
public enum JobEnd : byte
{
    Open = 0,

    /// <summary>He is a stand-in or one of several assistants, whose appointment stands whoever else gets the job.</summary>
    Besides = 1,
    FilledByHim = 2,
    FilledByAnother = 4,

    /// <summary>He was in charge until then.</summary>
    StoodIn = 8,
    Lapsed = 16,

    /// <summary>He has signed for another club meanwhile.</summary>
    Elsewhere = 32,
}

/// <summary>How a rumour stands after some reports: what every page shows.</summary>
/// <param name="Stage">The furthest asserted since it was last called off; off where the job went to another, or the coach elsewhere.</param>
/// <param name="Disputed">A party denied it; an appointment ends the dispute.</param>
public readonly record struct RumourState(LinkStage Stage, bool Disputed, Outcome Outcome)
{
    /// <summary>In so many ways a job may end, as <see cref="JobEnd"/> puts them together.</summary>
    public const int Ends = 64;

    /// <summary>So many different places there are: for each end those of all that may be said.</summary>
    public const int Places = Ends * RumourFold.Codes;

    private static readonly RumourState[] All = [.. Enumerable.Range(0, Places).Select(place => new RumourFold((byte)(place % RumourFold.Codes)).State((JobEnd)(place / RumourFold.Codes)))];

    /// <summary>The state at its place.</summary>
    public static RumourState At(int place) => All[place];

    /// <summary>There are few states: counting goes by their places.</summary>
    public static int PlaceOf(RumourFold reports, JobEnd end) => ((int)end * RumourFold.Codes) + reports.Code;
}

/// <summary>The reports of a rumour put together, one after the other in their order. All that can become of it fits in a number, and a table tells each next one.</summary>
/// <param name="Code">0 before the first report, then one more than what a report that says as much as all of them is <see cref="Said"/> to say.</param>
public readonly record struct RumourFold(byte Code)
{
    /// <summary>What a report says that is not to count.</summary>
    public const byte Nothing = Codes - 1;

    /// <summary>So many different things reports may come to, counted from 1.</summary>
    public const int Different = Codes - 2;

    /// <summary>More than there are codes.</summary>
    internal const int Codes = 16;

    private static readonly byte[] Next = [.. from code in Enumerable.Range(0, Codes) from said in Enumerable.Range(0, Codes) select After((byte)code, (byte)said)];

    public bool IsEmpty => Code == 0;

    private LinkStage Stage => (LinkStage)((Code - 1) >> 1);

    private bool Disputed => ((Code - 1) & 1) != 0;

    /// <summary>What one report says, as far as the state goes.</summary>
    public static byte Said(LinkStage stage, bool disputed) => (byte)(((int)stage << 1) | (disputed ? 1 : 0));

    public RumourFold With(byte said) => new(Next[(Code * Codes) + said]);

    /// <summary>True where the report asserts the stage that the reports up to it come to.</summary>
    public bool YieldsTo(byte said) => IsEmpty || Supersedes((LinkStage)(said >> 1), Stage);

    internal RumourState State(JobEnd end)
    {
        var outcome = OutcomeOf(Stage, end);
        return new(outcome is Outcome.PassedOver or Outcome.Elsewhere ? LinkStage.Off : Stage, Disputed && outcome is not Outcome.Appointed, outcome);
    }

    private static byte After(byte code, byte said)
    {
        if (said == Nothing)
        {
            return code;
        }

        var before = new RumourFold(code);
        var now = before.YieldsTo(said) ? (LinkStage)(said >> 1) : before.Stage;
        return (byte)(1 + Said(now, (said & 1) != 0 || (!before.IsEmpty && before.Disputed)));
    }

    // An appointment stands; "off" ends what came before; after "off", any new word begins again.
    private static bool Supersedes(LinkStage next, LinkStage now) => now switch
    {
        LinkStage.Appointed => next is LinkStage.Appointed,
        LinkStage.Off => true,
        _ => next >= now,
    };

    private static Outcome OutcomeOf(LinkStage stage, JobEnd end)
    {
        var (besides, filled) = (end.HasFlag(JobEnd.Besides), (end & (JobEnd.FilledByHim | JobEnd.FilledByAnother)) != 0);
        return stage switch
        {
            LinkStage.Appointed when besides || !filled => Outcome.Appointed,
            not LinkStage.Off when besides && end.HasFlag(JobEnd.StoodIn) => Outcome.Appointed,
            _ when filled => end.HasFlag(JobEnd.FilledByHim) ? Outcome.Appointed : Outcome.PassedOver,
            LinkStage.Off => Outcome.Off,
            _ when end.HasFlag(JobEnd.Elsewhere) => Outcome.Elsewhere,
            _ => end.HasFlag(JobEnd.Lapsed) ? Outcome.Lapsed : Outcome.Open,
        };
    }
}
