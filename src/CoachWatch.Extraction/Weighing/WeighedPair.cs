using CoachWatch.Extraction.Names;

namespace CoachWatch.Extraction.Weighing;

/// <summary>A coach and a club over all sentences of the article that may speak of them.</summary>
internal sealed class WeighedPair(Person person, Team team, List<PairInSentence> sentences)
{
    private const float Least = 0.06f, Plain = 0.9f;
    private const int FirstLinkStage = 6, Kinds = (int)RecordKind.Tenure + 1;

    private static readonly int FirstExitStage = FirstLinkStage + Weigher.LinkStages, FirstDispute = FirstExitStage + Weigher.ExitStages;

    private readonly PairInSentence[] _plainest = [PlainestOf(sentences, RecordKind.Link), PlainestOf(sentences, RecordKind.Exit), PlainestOf(sentences, RecordKind.Tenure)];

    /// <summary>As long as the shares hold; it is asked for again and again.</summary>
    private readonly PairInSentence?[] _evidence = new PairInSentence?[Kinds];
    private readonly List<PairInSentence>?[] _telling = new List<PairInSentence>?[Kinds];

    public Person Person { get; } = person;

    public Team Team { get; } = team;

    public List<PairInSentence> Sentences { get; } = sentences;

    private float[] LinkStages => field ??= MostOf(Sentences, Weigher.LinkStages, (sentence, stage) => StageOf(sentence, (LinkStage)stage));

    private float[] ExitStages => field ??= MostOf(Sentences, Weigher.ExitStages, (sentence, stage) => StageOf(sentence, (ExitStage)stage));

    /// <summary>The share of each class of <see cref="Weigher.PairGroups"/>.</summary>
    public float[] Shares
    {
        get;
        set
        {
            field = value;
            Array.Clear(_evidence);
            Array.Clear(_telling);
        }
    } = [];

    public float LinkMax => LinkOf(Plainest(RecordKind.Link));

    public float ExitMax => ExitOf(Plainest(RecordKind.Exit));

    public float TenureMax => TenureOf(Plainest(RecordKind.Tenure));

    /// <summary>False where no sentence says anything of the two; most pairs of an article are so.</summary>
    public bool IsWorthWeighing => LinkMax >= Least || ExitMax >= Least || TenureMax >= Least;

    public float Link => Shares[1];

    public float Exit => Shares[3];

    public float Tenure => Shares[5];

    public LinkStage LinkStage => IsToldOnce(LinkMax) ? Weigher.LinkStageOf(Sentences[0]) : (LinkStage)Best(FirstLinkStage, Weigher.LinkStages);

    public ExitStage ExitStage => IsToldOnce(ExitMax) ? Weigher.ExitStageOf(Sentences[0]) : (ExitStage)Best(FirstExitStage, Weigher.ExitStages);

    public float ShareOf(LinkStage stage) => Shares[FirstLinkStage + (int)stage];

    public float ShareOf(ExitStage stage) => Shares[FirstExitStage + (int)stage];

    /// <summary>How plainly the plainest of the sentences tells a link of the stage.</summary>
    public float StageMax(LinkStage stage) => LinkStages[(int)stage];

    /// <summary>How plainly the plainest of the sentences tells an exit of the stage.</summary>
    public float StageMax(ExitStage stage) => ExitStages[(int)stage];

    public bool IsDisputed => Best(FirstDispute, 2) == 1;

    /// <summary>The sentences that tell the link or the exit, the one that shows its stage most plainly first; never none.</summary>
    public List<PairInSentence> SentencesOf(RecordKind kind) => _telling[(int)kind] ??= FindTelling(kind);

    private List<PairInSentence> FindTelling(RecordKind kind)
    {
        const float Tells = 0.3f;
        var evidence = Evidence(kind);
        var telling = new List<PairInSentence> { evidence };
        foreach (var sentence in Sentences)
        {
            if (sentence != evidence && ShareOf(sentence, kind) >= Tells)
            {
                telling.Add(sentence);
            }
        }

        return telling;
    }

    /// <summary>The sentence to show; the title only where the text tells it nowhere near as plainly.</summary>
    public PairInSentence Evidence(RecordKind kind) => _evidence[(int)kind] ??= FindEvidence(kind);

    private PairInSentence FindEvidence(RecordKind kind)
    {
        const float ForTitle = 0.4f;
        var (link, exit) = (LinkStage, ExitStage);
        return Sentences.MaxBy(sentence => ToShow(sentence, kind, link, exit) * (sentence.Sentence.InTitle ? ForTitle : 1))!;
    }

    private static float ToShow(PairInSentence sentence, RecordKind kind, LinkStage link, ExitStage exit) => kind switch
    {
        RecordKind.Link => StageOf(sentence, link) + 0.2f * LinkOf(sentence),
        RecordKind.Exit => StageOf(sentence, exit) + 0.2f * ExitOf(sentence),
        _ => TenureOf(sentence),
    };

    /// <summary>The sentence that tells the link, the exit or the tenure most plainly.</summary>
    public PairInSentence Plainest(RecordKind kind) => _plainest[(int)kind];

    public static float ShareOf(PairInSentence sentence, RecordKind kind) => kind switch
    {
        RecordKind.Link => LinkOf(sentence),
        RecordKind.Exit => ExitOf(sentence),
        _ => TenureOf(sentence),
    };

    public static float LinkOf(PairInSentence sentence) => sentence.Shares[1];

    public static float ExitOf(PairInSentence sentence) => sentence.Shares[2];

    public static float HoldsOf(PairInSentence sentence) => sentence.Shares[Weigher.Holds];

    public static float HeldOf(PairInSentence sentence) => sentence.Shares[Weigher.Held];

    public static float TenureOf(PairInSentence sentence) => HoldsOf(sentence) + HeldOf(sentence);

    public static float StageOf(PairInSentence sentence, LinkStage stage) => LinkOf(sentence) * ShareOf(sentence, stage);

    public static float StageOf(PairInSentence sentence, ExitStage stage) => ExitOf(sentence) * ShareOf(sentence, stage);

    /// <summary>The stage's share if it is a link at all.</summary>
    public static float ShareOf(PairInSentence sentence, LinkStage stage) => sentence.Shares[Weigher.ClassOf(stage)];

    public static float ShareOf(PairInSentence sentence, ExitStage stage) => sentence.Shares[Weigher.ClassOf(stage)];

    /// <summary>Where one sentence alone tells of the two, and plainly, nothing else can tell its stage better.</summary>
    private bool IsToldOnce(float plainest) => Sentences.Count == 1 && plainest >= Plain;

    private int Best(int first, int count) => Model.Likeliest(Shares.AsSpan(first, count));

    private static PairInSentence PlainestOf(List<PairInSentence> sentences, RecordKind kind)
    {
        var plainest = sentences[0];
        foreach (var sentence in sentences)
        {
            plainest = ShareOf(sentence, kind) > ShareOf(plainest, kind) ? sentence : plainest;
        }

        return plainest;
    }

    private static float[] MostOf(List<PairInSentence> sentences, int stages, Func<PairInSentence, int, float> share)
    {
        var most = new float[stages];
        foreach (var sentence in sentences)
        {
            for (var stage = 0; stage < stages; stage++)
            {
                most[stage] = Math.Max(most[stage], share(sentence, stage));
            }
        }

        return most;
    }
}
