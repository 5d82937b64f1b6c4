using CoachWatch.Extraction;
using CoachWatch.Extraction.Weighing;

namespace CoachWatch.Fitting;

/// <summary>A labelled article as cases: its pairs sentence by sentence with their features, and what the label says of each.</summary>
internal sealed class ArticleCases
{
    private const int Neither = 0, Link = 1, Exit = 2, NoTenure = 3;
    private const float Likely = 0.6f;

    private readonly SameNames _names;
    private readonly Context _context;
    private readonly List<SentenceCase> _cases;
    private readonly List<PairInSentence> _pairs;
    private readonly Weigher _weigher;

    /// <summary>The pairs' features, as if the sentences before told nothing.</summary>
    private readonly List<Feature[]> _features;
    private PairsOfArticle? _article;

    public ArticleCases(LabelledArticle labelled, ReadArticle reading, Weigher weigher, SameNames names, int fold)
    {
        (Labelled, Reading, _weigher, _names, Fold) = (labelled, reading, weigher, names, fold);
        _context = new Context(reading.Document, reading.Employment);
        _cases = weigher.Cases(reading.Document, _context, reading.Views);
        _pairs = weigher.WeighSentences(_cases, new SentencePairs(reading.Document, _context, reading.Sections, _cases));
        _pairs.ForEach(pair => pair.Before = Before.Nothing);
        _features = _pairs.ConvertAll(pair => weigher.FeaturesOf(pair).Features.ToArray());
    }

    public LabelledArticle Labelled { get; }

    /// <summary>The fold of an article that the last weights tell of, which are fitted to it.</summary>
    public const int AsRead = -1;

    /// <summary>False for a sentence alone, and for what the weights were fitted to: both are learnt from, but no score is taken of them.</summary>
    public bool IsScored => Labelled.IsWhole && Fold != AsRead;

    /// <summary>How often it counts.</summary>
    public int Times { get; init; } = 1;

    /// <summary>The fold that it is left out of.</summary>
    public int Fold { get; }

    public ReadArticle Reading { get; }

    /// <summary>Labelled moves of which coach and club stand together in none of the pairs.</summary>
    public IEnumerable<LabelledRecord> OutOfReach =>
        Labelled.Links.Concat(Labelled.Exits).Where(record => !_pairs.Exists(pair => IsOf(record, pair)));

    /// <summary>The sentences' cases. Where the label's evidence is another sentence, the first model decides between the label's stage and nothing; without one, nothing is learnt there.</summary>
    public IEnumerable<Case> SentenceCases(Model? first)
    {
        var shares = first is null ? null : new float[first.Classes.Count];
        for (var i = 0; i < _pairs.Count; i++)
        {
            first?.Weigh(_features[i], shares);
            var move = MoveOf(_pairs[i], shares);
            yield return new Case(_features[i], [move[0], TenureOf(_pairs[i], shares), move[1], move[2]]);
        }
    }

    /// <summary>The pairs' shares, as the sentences' cases follow.</summary>
    public IEnumerable<float[]> Shares => _pairs.Select(pair => pair.Shares);

    /// <summary>In which half of the articles it is; the other half's weights tell what its sentences before told.</summary>
    public int Half => Labelled.Id.Split(' ')[0].Sum(letter => letter) % 2;

    /// <summary>The sentences' cases, knowing what the ones before told.</summary>
    /// <param name="before">Tells that, of each sentence by itself.</param>
    public List<Case> SentenceCases(Model first, Model before)
    {
        lock (_pairs)
        {
            var shares = _pairs.ConvertAll(pair => pair.Shares);
            var features = InOrder(before, isAware: false);
            for (var i = 0; i < _pairs.Count; i++)
            {
                _pairs[i].Shares = shares[i];
            }

            return [.. SentenceCases(first).Zip(features, (learnt, aware) => learnt with { Features = aware })];
        }
    }

    public void Weigh(Model model)
    {
        lock (_pairs)
        {
            InOrder(model, isAware: true);
        }
    }

    /// <summary>Weighs sentence by sentence, as the extractor does.</summary>
    /// <param name="isAware">Whether each is weighed with what the ones before told.</param>
    /// <returns>The pairs' features with what the sentences before told.</returns>
    private List<Feature[]> InOrder(Model model, bool isAware)
    {
        var before = new ToldBefore();
        var features = new List<Feature[]>(_pairs.Count);
        foreach (var sentence in _pairs.GroupBy(pair => pair.Told).Select(pairs => pairs.ToArray()))
        {
            before.Tell(sentence);
            foreach (var pair in sentence)
            {
                features.Add(_weigher.FeaturesOf(pair).Features.ToArray());
                pair.Shares = new float[model.Classes.Count];
                model.Weigh(isAware ? features[^1] : _features[features.Count - 1], pair.Shares);
            }

            before.Add(sentence);
        }

        return features;
    }

    public List<WeighedCase> PairCases(Weigher weigher)
    {
        var cases = new List<WeighedCase>();
        _article = weigher.WeighPairs(_cases, _pairs, _context, (pair, bag) => cases.Add(CaseOf(pair, bag)));
        return cases;
    }

    /// <summary>The pairs settled among themselves, from their shares as they are; these are kept.</summary>
    public List<WeighedCase> SettledCases(Weigher weigher)
    {
        var before = _article!.Pairs.ConvertAll(pair => pair.Shares);
        var cases = new List<WeighedCase>();
        weigher.Settle(_article, (pair, bag) => cases.Add(CaseOf(pair, bag)));
        for (var i = 0; i < before.Count; i++)
        {
            _article.Pairs[i].Shares = before[i];
        }

        return cases;
    }

    public LabelledRecord? LinkOf(WeighedPair pair) => Find(Labelled.Links, pair);

    public LabelledRecord? ExitOf(WeighedPair pair) => Find(Labelled.Exits, pair);

    public LabelledRecord? TenureOf(WeighedPair pair) => Find(Labelled.Tenures, pair);

    private LabelledRecord? Find(IReadOnlyList<LabelledRecord> records, WeighedPair pair) => records.FirstOrDefault(record => IsOf(record, pair.Sentences[0]));

    private int[] TruthOf(WeighedPair pair)
    {
        var (link, exit, tenure) = (LinkOf(pair), ExitOf(pair), TenureOf(pair));
        return
        [
            link is null ? 0 : 1, exit is null ? 0 : 1, tenure is null ? 0 : 1,
            link is null ? Case.Unknown : (int)Enum.Parse<LinkStage>(link.Stage!, ignoreCase: true),
            exit is null ? Case.Unknown : (int)Enum.Parse<ExitStage>(exit.Stage!, ignoreCase: true),
            link is null ? Case.Unknown : link.Disputed ? 1 : 0,
        ];
    }

    /// <summary>The pair's credits, once its shares are known; of moves that the label has too.</summary>
    public List<CreditCase> CreditCases(Weigher weigher, WeighedPair pair)
    {
        var cases = new List<CreditCase>();
        foreach (var (record, move) in new[] { (LinkOf(pair), RecordKind.Link), (ExitOf(pair), RecordKind.Exit) })
        {
            if (record is not null)
            {
                weigher.WeighCredits(new Credits(Reading.Document, _cases), pair, move, (credit, bag) =>
                    cases.Add(new CreditCase(this, move, new Case(bag.Features.ToArray(), [record.Sources?.Any(source => _names.IsOutlet(source, credit.Source)) == true ? 1 : 0]))));
            }
        }

        return cases;
    }

    /// <summary>The pair's roles, once its shares are known; of records that the label has too.</summary>
    public List<RoleCase> RoleCases(Weigher weigher, WeighedPair pair)
    {
        var cases = new List<RoleCase>();
        foreach (var (record, kind) in new[] { (LinkOf(pair), RecordKind.Link), (ExitOf(pair), RecordKind.Exit), (TenureOf(pair), RecordKind.Tenure) })
        {
            if (record is not null)
            {
                var truth = Enum.GetValues<Role>().First(role => RoleNames.Of(role) == record.Role);
                weigher.RoleOf(_article!, pair, kind, bag => cases.Add(new RoleCase(this, pair, kind, new Case(bag.Features.ToArray(), [(int)truth]))));
            }
        }

        return cases;
    }

    private WeighedCase CaseOf(WeighedPair pair, FeatureBag bag) => new(this, pair, new Case(bag.Features.ToArray(), TruthOf(pair)));

    /// <summary>Link, exit or neither; and the stages, which only the evidence itself tells for sure.</summary>
    private int[] MoveOf(PairInSentence pair, float[]? shares)
    {
        var link = Labelled.Links.FirstOrDefault(record => IsOf(record, pair));
        var exit = Labelled.Exits.FirstOrDefault(record => IsOf(record, pair));
        if (link is null && exit is null)
        {
            return [Neither, Case.Unknown, Case.Unknown];
        }

        var isLink = link is not null && IsEvidence(link, pair);
        var isExit = exit is not null && IsEvidence(exit, pair);
        if (isLink && isExit)
        {
            (isLink, isExit) = shares is null || shares[Link] >= shares[Exit] ? (true, false) : (false, true);
        }

        if (isLink || isExit)
        {
            return [isLink ? Link : Exit, isLink ? StageOf<LinkStage>(link!) : Case.Unknown, isExit ? StageOf<ExitStage>(exit!) : Case.Unknown];
        }

        if (shares is null)
        {
            return [Case.Unknown, Case.Unknown, Case.Unknown];
        }

        var likelier = exit is null || link is not null && shares[Link] >= shares[Exit] ? Link : Exit;
        return [shares[likelier] < Likely * shares[Neither] ? Case.Unknown : likelier, Case.Unknown, Case.Unknown];
    }

    private static int StageOf<T>(LabelledRecord record)
        where T : struct, Enum => Convert.ToInt32(Enum.Parse<T>(record.Stage!, ignoreCase: true), System.Globalization.CultureInfo.InvariantCulture);

    private int TenureOf(PairInSentence pair, float[]? shares)
    {
        var tenure = Labelled.Tenures.FirstOrDefault(record => IsOf(record, pair));
        if (tenure is null)
        {
            return 0;
        }

        var truth = tenure.Current || tenure.To is null && Labelled.Exits.All(exit => exit.Coach != tenure.Coach || exit.Stage != "left") ? 1 : 2;
        return IsEvidence(tenure, pair) || shares is not null && shares[NoTenure + truth] > Likely * shares[NoTenure] ? truth : Case.Unknown;
    }

    private bool IsEvidence(LabelledRecord record, PairInSentence pair)
    {
        var told = TextOf(pair.Sentence);
        var evidence = Squash(record.Evidence ?? "");
        return evidence.Length > 0 && (told.Contains(evidence, StringComparison.Ordinal) || told.Length > 20 && evidence.Contains(told, StringComparison.Ordinal));
    }

    public string TextOf(CoachWatch.Extraction.Text.Sentence sentence) =>
        Squash(sentence.Span.Of(sentence.InTitle ? Labelled.Article.Title : Labelled.Article.Text));

    private static string Squash(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private bool IsOf(LabelledRecord record, PairInSentence pair) =>
        _names.IsCoach(record.Coach, pair.Person.Name) && (_names.IsClub(record.Club, pair.Team.Name) || Reading.Document.IsAboutWomen && _names.IsClub(record.Club, pair.Team.Name + " Women"));
}
