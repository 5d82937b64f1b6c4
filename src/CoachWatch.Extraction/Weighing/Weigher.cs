using CoachWatch.Extraction.Languages;
using CoachWatch.Extraction.Names;
using CoachWatch.Extraction.Reading;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Weighing;

/// <summary>Weighs every pair of coach and club of an article: first sentence by sentence, then over all its sentences.</summary>
internal sealed class Weigher
{
    private readonly SentenceFeatures _sentenceFeatures;
    private readonly SettleFeatures _settleFeatures;
    private readonly PairFeatures _pairFeatures;
    private readonly CreditFeatures _creditFeatures;
    private readonly RoleFeatures _roleFeatures;

    public Weigher(SignalNames names, Model sentences, Model pairs, Model settled, Model credits, Model roles)
    {
        (Names, Sentences, Pairs, Settled, CreditModel, RoleModel) = (names, sentences, pairs, settled, credits, roles);
        _settleFeatures = new SettleFeatures(settled);
        _sentenceFeatures = new SentenceFeatures(sentences, names);
        _pairFeatures = new PairFeatures(pairs);
        _creditFeatures = new CreditFeatures(credits);
        _roleFeatures = new RoleFeatures(roles, names);
    }

    public SignalNames Names { get; }

    public Model Sentences { get; }

    public Model Pairs { get; }

    public Model Settled { get; }

    public Model CreditModel { get; }

    public Model RoleModel { get; }

    /// <summary>What a sentence may say of a pair: a link, an exit or neither; that the job is or was held; and the stage, if it is a link or an exit.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> SentenceGroups { get; } =
        [["neither", "link", "exit"], ["no-tenure", "holds", "held"], Enum.GetNames<LinkStage>(), Enum.GetNames<ExitStage>()];

    public static int Link => 1;

    public static int Exit => 2;

    public static int Holds => 4;

    public static int Held => 5;

    public static int ClassOf(LinkStage stage) => 6 + (int)stage;

    public static int ClassOf(ExitStage stage) => 6 + Enum.GetValues<LinkStage>().Length + (int)stage;

    /// <summary>What an article may say of a pair.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> PairGroups { get; } =
        [["no-link", "link"], ["no-exit", "exit"], ["no-tenure", "tenure"], Enum.GetNames<LinkStage>(), Enum.GetNames<ExitStage>(), ["undisputed", "disputed"]];

    /// <summary>Whether an article credits an outlet for a move.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> CreditGroups { get; } = [["uncredited", "credited"]];

    /// <summary>In which role a coach comes, goes or works.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> RoleGroups { get; } = [Enum.GetNames<Role>()];

    /// <summary>Weighs the sentences for the first time; each pair's <see cref="PairInSentence.Shares"/> is set.</summary>
    public List<PairInSentence> WeighSentences(List<SentenceCase> cases, SentencePairs pairs, Action<PairInSentence, FeatureBag>? see = null)
    {
        var all = new List<PairInSentence>();
        var bag = FeatureBag.OfThread;
        foreach (var told in cases)
        {
            foreach (var pair in pairs.Read(told))
            {
                bag.Clear();
                _sentenceFeatures.Gather(told, pair, bag);
                pair.Shares = new float[Sentences.Classes.Count];
                Sentences.Weigh(bag.Features, pair.Shares);
                see?.Invoke(pair, bag);
                all.Add(pair);
            }
        }

        return all;
    }

    /// <summary>Weighs each pair by what its sentences say.</summary>
    public PairsOfArticle WeighPairs(List<PairInSentence> sentences, Context context, Action<WeighedPair, FeatureBag>? see = null)
    {
        var article = new PairsOfArticle(sentences, context);
        var bag = FeatureBag.OfThread;
        foreach (var pair in article.Pairs)
        {
            bag.Clear();
            _pairFeatures.Gather(article, pair, bag);
            pair.Shares = new float[Pairs.Classes.Count];
            Pairs.Weigh(bag.Features, pair.Shares);
            see?.Invoke(pair, bag);
        }

        return article;
    }

    /// <summary>Weighs each pair again, knowing what came of the others; the shares are set anew.</summary>
    public void Settle(PairsOfArticle article, Action<WeighedPair, FeatureBag>? see = null)
    {
        article.SumUp();
        var bag = FeatureBag.OfThread;
        var settled = new List<float[]>();
        foreach (var pair in article.Pairs)
        {
            bag.Clear();
            _settleFeatures.Gather(article, pair, bag);
            var shares = new float[Settled.Classes.Count];
            Settled.Weigh(bag.Features, shares);
            see?.Invoke(pair, bag);
            settled.Add(shares);
        }

        for (var i = 0; i < settled.Count; i++)
        {
            article.Pairs[i].Shares = settled[i];
        }
    }

    /// <summary>What a signal weighs in its sentence: the share of the classes together that is lost without it.</summary>
    public float WeightOf(PairInSentence sentence, Signal signal, params ReadOnlySpan<int> classes)
    {
        var bag = FeatureBag.OfThread;
        bag.Clear();
        _sentenceFeatures.Gather(sentence.Told, sentence, bag, without: signal);
        Span<float> shares = stackalloc float[Sentences.Classes.Count];
        Sentences.Weigh(bag.Features, shares);
        return Product(sentence.Shares, classes) - Product(shares, classes);
    }

    private static float Product(ReadOnlySpan<float> shares, ReadOnlySpan<int> classes)
    {
        var product = 1f;
        foreach (var ofClass in classes)
        {
            product *= shares[ofClass];
        }

        return product;
    }

    /// <summary>The sources that the article credits for a move.</summary>
    public List<WeighedCredit> WeighCredits(Credits credits, WeighedPair pair, RecordKind move, Action<WeighedCredit, FeatureBag>? see = null)
    {
        var weighed = new List<WeighedCredit>();
        var bag = FeatureBag.OfThread;
        Span<float> shares = stackalloc float[2];
        foreach (var source in credits.Sources)
        {
            bag.Clear();
            _creditFeatures.Gather(credits, source, pair, move, bag);
            CreditModel.Weigh(bag.Features, shares);
            var credit = new WeighedCredit(source, shares[1]);
            see?.Invoke(credit, bag);
            weighed.Add(credit);
        }

        return weighed;
    }

    /// <summary>The role in which the coach comes, goes or works.</summary>
    public Role RoleOf(PairsOfArticle article, WeighedPair pair, RecordKind kind, Action<FeatureBag>? see = null)
    {
        var bag = FeatureBag.OfThread;
        bag.Clear();
        _roleFeatures.Gather(article, pair, kind, bag);
        Span<float> shares = stackalloc float[RoleModel.Classes.Count];
        RoleModel.Weigh(bag.Features, shares);
        see?.Invoke(bag);
        return (Role)Model.Likeliest(shares);
    }

    /// <summary>The sentences of an article with their signals.</summary>
    public List<SentenceCase> Cases(Document document, Context context, List<SentenceView> views)
    {
        var finder = new SignalFinder(document, Names);
        var cases = views.ConvertAll(view =>
        {
            var cues = new List<Match<Cue>>();
            return new SentenceCase(document, context, view, finder.Find(view, cues), cues);
        });
        for (var i = 1; i < cases.Count; i++)
        {
            if (cases[i].View.Sentence.Paragraph == cases[i - 1].View.Sentence.Paragraph && !cases[i - 1].View.Sentence.InTitle)
            {
                cases[i].SignalsBefore = [.. cases[i - 1].Signals.Select(signal => signal.Number).Distinct()];
                cases[i - 1].SignalsBehind = [.. cases[i].Signals.Select(signal => signal.Number).Distinct()];
            }
        }

        return cases;
    }
}
