using System.Runtime.InteropServices;
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

    public Weigher(SignalNames names, WordList words, Model sentences, Model pairs, Model settled, Model credits, Model roles)
    {
        (Names, Words, Sentences, Pairs, Settled, CreditModel, RoleModel) = (names, words, sentences, pairs, settled, credits, roles);
        _settleFeatures = new SettleFeatures(settled);
        _sentenceFeatures = new SentenceFeatures(sentences, names, words);
        _pairFeatures = new PairFeatures(pairs);
        _creditFeatures = new CreditFeatures(credits, names, words);
        _roleFeatures = new RoleFeatures(roles, names);
    }

    public SignalNames Names { get; }

    public WordList Words { get; }

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

    public static int LinkStages { get; } = Enum.GetValues<LinkStage>().Length;

    public static int ExitStages { get; } = Enum.GetValues<ExitStage>().Length;

    public static int ClassOf(LinkStage stage) => 6 + (int)stage;

    public static int ClassOf(ExitStage stage) => 6 + LinkStages + (int)stage;

    /// <summary>The stage that a sentence tells most likely, if it tells a link.</summary>
    public static LinkStage LinkStageOf(PairInSentence sentence) => (LinkStage)Model.Likeliest(sentence.Shares.AsSpan(ClassOf(LinkStage.Mentioned), LinkStages));

    /// <summary>The stage that a sentence tells most likely, if it tells an exit.</summary>
    public static ExitStage ExitStageOf(PairInSentence sentence) => (ExitStage)Model.Likeliest(sentence.Shares.AsSpan(ClassOf(ExitStage.Pressure), ExitStages));

    /// <summary>What an article may say of a pair.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> PairGroups { get; } =
        [["no-link", "link"], ["no-exit", "exit"], ["no-tenure", "tenure"], Enum.GetNames<LinkStage>(), Enum.GetNames<ExitStage>(), ["undisputed", "disputed"]];

    /// <summary>Whether an article credits an outlet for a move.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> CreditGroups { get; } = [["uncredited", "credited"]];

    /// <summary>In which role a coach comes, goes or works.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> RoleGroups { get; } = [Enum.GetNames<Role>()];

    /// <summary>Weighs the sentences; each pair's <see cref="PairInSentence.Shares"/> is set.</summary>
    public List<PairInSentence> WeighSentences(List<SentenceCase> cases, SentencePairs pairs)
    {
        var all = new List<PairInSentence>(8 * cases.Count);
        var before = new ToldBefore();
        foreach (var told in cases)
        {
            var first = all.Count;
            pairs.Read(told, all);
            if (all.Count > first)
            {
                var ofSentence = CollectionsMarshal.AsSpan(all)[first..];
                before.Tell(ofSentence);
                WeighSentence(told, ofSentence);
                before.Add(ofSentence);
            }
        }

        return all;
    }

    /// <summary>What the pairs of a sentence have in common is summed once, and what holds of a coach or a club once for each.</summary>
    /// <param name="pairs">All of the sentence, coach by coach.</param>
    private void WeighSentence(SentenceCase told, ReadOnlySpan<PairInSentence> pairs)
    {
        var bag = FeatureBag.OfThread;
        bag.Clear();
        _sentenceFeatures.GatherSentence(told, bag);
        Span<float> sentence = stackalloc float[Sentences.Width];
        Span<float> coach = stackalloc float[Sentences.Width];
        Span<float> row = stackalloc float[Sentences.Width];
        Sentences.Bias.CopyTo(sentence);
        Sentences.Sum(bag.Features, sentence);
        var clubs = new List<(Mention Club, float[] Sum)>();
        float[]? inMind = null;
        Person? person = null;
        foreach (var pair in pairs)
        {
            if (pair.Person != person)
            {
                person = pair.Person;
                bag.Clear();
                _sentenceFeatures.GatherCoach(told, person, pair.Coach, bag);
                sentence.CopyTo(coach);
                Sentences.Sum(bag.Features, coach);
            }

            coach.CopyTo(row);
            Model.AddScaled(row, OfClub(pair.Club), 1);
            bag.Clear();
            _sentenceFeatures.GatherPair(told, pair, bag);
            Sentences.Sum(bag.Features, row);
            pair.Shares = new float[Sentences.Classes.Count];
            Sentences.WeighSummed(row, pair.Shares);
        }

        float[] OfClub(Mention? club)
        {
            if (club is null)
            {
                return inMind ??= SumOf(club);
            }

            foreach (var (known, sum) in clubs)
            {
                if (known == club)
                {
                    return sum;
                }
            }

            clubs.Add((club, SumOf(club)));
            return clubs[^1].Sum;
        }

        float[] SumOf(Mention? club)
        {
            bag.Clear();
            _sentenceFeatures.GatherClub(told, club, bag);
            var sum = new float[Sentences.Width];
            Sentences.Sum(bag.Features, sum);
            return sum;
        }
    }

    /// <summary>All features of a pair in its sentence.</summary>
    public FeatureBag FeaturesOf(PairInSentence pair)
    {
        var bag = FeatureBag.OfThread;
        bag.Clear();
        _sentenceFeatures.GatherSentence(pair.Told, bag);
        bag.Owner = FeatureBag.Nobody;
        _sentenceFeatures.GatherCoach(pair.Told, pair.Person, pair.Coach, bag);
        bag.Owner = FeatureBag.Nobody;
        _sentenceFeatures.GatherClub(pair.Told, pair.Club, bag);
        bag.Owner = FeatureBag.Nobody;
        _sentenceFeatures.GatherPair(pair.Told, pair, bag);
        return bag;
    }

    /// <summary>Weighs each pair by what its sentences say.</summary>
    public PairsOfArticle WeighPairs(List<SentenceCase> cases, List<PairInSentence> sentences, Context context, Action<WeighedPair, FeatureBag>? see = null)
    {
        var article = new PairsOfArticle(sentences, context) { AboutPlayers = ShareOf(cases, "player-transfer"), AboutAMatch = ShareOf(cases, "match") };
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

    /// <summary>The share of an article's sentences that have the signal.</summary>
    private float ShareOf(List<SentenceCase> cases, string signal)
    {
        var number = Names.Number(signal);
        var count = 0;
        foreach (var told in cases)
        {
            count += told.Signals.Exists(found => found.Number == number) ? 1 : 0;
        }

        return count / (float)Math.Max(1, cases.Count);
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

    /// <summary>What signals or words weigh in the pair's sentence: how much each adds to the log-odds of the classes together.</summary>
    /// <param name="owners">Signals by their places, words as <see cref="SentenceCase.OwnerOfWord"/> tells.</param>
    public float[] WeightsOf(PairInSentence pair, List<int> owners, params ReadOnlySpan<int> classes)
    {
        var bag = FeaturesOf(pair);
        Span<float> whole = stackalloc float[Sentences.Width];
        Span<float> row = stackalloc float[Sentences.Width];
        Sentences.Bias.CopyTo(whole);
        Sentences.Sum(bag.Features, whole);
        var weights = new float[owners.Count];
        for (var i = 0; i < weights.Length; i++)
        {
            whole.CopyTo(row);
            Sentences.Sum(bag.Without(owners[i]), row);
            Sentences.Score(row);
            var (with, without) = (1f, 1f);
            foreach (var ofClass in classes)
            {
                with *= pair.Shares[ofClass];
                without *= Sentences.ShareOf(row, ofClass);
            }

            weights[i] = LogOdds(with) - LogOdds(without);
        }

        return weights;
    }

    /// <summary>A share near 1 is as good as its neighbour; its log-odds still tell what made it so.</summary>
    private static float LogOdds(float share)
    {
        const float Least = 1e-6f;
        share = Math.Clamp(share, Least, 1 - Least);
        return MathF.Log(share / (1 - share));
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
        var cases = new List<SentenceCase>(views.Count);
        foreach (var view in views)
        {
            var cues = new List<Match<Cue>>();
            var told = new SentenceCase(document, context, view, finder.Find(view, cues), cues, Words);
            if (cases is [.., var before] && before.View.Sentence is { InTitle: false } sentence && sentence.Paragraph == view.Sentence.Paragraph)
            {
                told.SignalsBefore = before.Signals;
                before.SignalsBehind = told.Signals;
            }

            cases.Add(told);
        }

        return cases;
    }
}
