using System.Globalization;
using CoachWatch.Data.Resolve;
using CoachWatch.Extraction;
using CoachWatch.Extraction.Weighing;

namespace CoachWatch.Fitting;

/// <summary>
/// Fits the table of weights to labelled articles and writes it. Each level is fitted to what the level before said of articles that it had
/// not seen, in five folds; the report is on such articles too.
/// </summary>
internal static class Command
{
    private const int Folds = 5;

    public static int Run(string[] args)
    {
        var folders = args.TakeWhile(arg => !arg.StartsWith("--", StringComparison.Ordinal)).ToList();
        if (folders.Count == 0 || After(args, "--out") is not { } target)
        {
            Console.Error.WriteLine("Name the folders of labelled articles (FOLDER, LABELS=ARTICLES where they stand apart, a file of phrasings; FOLDER*10 to count tenfold) and the file to write: FOLDER... --out src/CoachWatch.Extraction/Weighing/weights.json [--misses LANGUAGE]");
            return 2;
        }

        var references = ReferenceFiles.Read(Path.Combine(Environment.CurrentDirectory, "seeds"));
        var names = SignalNames.OfLanguages();
        var weigher = new Weigher(names, Open(Weigher.SentenceGroups), Open(Weigher.PairGroups), Open(Weigher.PairGroups), Open(Weigher.CreditGroups));
        var articles = Read(folders, references, weigher);
        Report.Reach(articles);

        WeighSentencesUnseen(weigher, articles);
        WeighPairsUnseen(weigher, articles);
        var settled = SettleUnseen(weigher, articles);
        var credits = CreditUnseen(weigher, settled);
        var thresholds = Report.HeldOut(articles, settled, credits);
        if (After(args, "--misses") is { } language)
        {
            Report.Misses(articles.FindAll(article => article.Labelled.Language == language), settled, thresholds);
        }

        FitSentences(weigher.Sentences, articles);
        File.WriteAllText(target, new ModelFile(names.All, weigher.Sentences, weigher.Pairs, weigher.Settled, weigher.CreditModel, thresholds).Write());
        return 0;
    }

    private static string? After(string[] args, string option) => args.SkipWhile(arg => arg != option).Skip(1).FirstOrDefault();

    private static LinearModel Open(IReadOnlyList<IReadOnlyList<string>> groups) => new(groups) { IsOpen = true };

    private static List<ArticleCases> Read(List<string> folders, References references, Weigher weigher)
    {
        var extractor = new Extractor(references, ModelFile.Empty);
        var same = new SameNames(references);
        var articles = new List<ArticleCases>();
        foreach (var (folder, times) in folders.Select(folder => folder.Split('*')).Select(parts => (parts[0].Split('='), parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 1)))
        {
            var labelled = File.Exists(folder[0]) ? [.. LabelledArticle.OfPhrasings(folder[0])] : LabelledArticle.Of(folder[0], folder.ElementAtOrDefault(1), references).ToList();
            foreach (var (article, fold) in labelled.SelectMany((whole, place) => whole.Briefs().Prepend(whole).Select(article => (article, place % Folds))))
            {
                if (extractor.Open(article.Article) is { } reading)
                {
                    articles.Add(new ArticleCases(article, reading, weigher, same, fold) { Times = times });
                }
            }
        }

        return articles;
    }

    private static void WeighSentencesUnseen(Weigher weigher, List<ArticleCases> articles)
    {
        for (var fold = 0; fold < Folds; fold++)
        {
            FitSentences(weigher.Sentences, articles.FindAll(article => article.Fold != fold));
            foreach (var article in articles.Where(article => article.Fold == fold))
            {
                article.Weigh(weigher.Sentences);
                article.Keep();
            }
        }

        articles.ForEach(article => article.Restore());
    }

    private static void WeighPairsUnseen(Weigher weigher, List<ArticleCases> articles) =>
        FitInFolds(weigher.Pairs, [.. articles.SelectMany(article => article.PairCases(weigher))], penalty: 2e-2f);

    private static List<WeighedCase> SettleUnseen(Weigher weigher, List<ArticleCases> articles)
    {
        var settled = articles.SelectMany(article => article.SettledCases(weigher)).ToList();
        FitInFolds(weigher.Settled, settled, penalty: 1e-2f);
        return settled;
    }

    /// <summary>Each pair's shares become those of weights that were not fitted to its article; the model ends with the weights of all.</summary>
    private static void FitInFolds(LinearModel model, List<WeighedCase> cases, float penalty)
    {
        var fitter = new Fitter(model, penalty, rounds: 12);
        for (var fold = 0; fold < Folds; fold++)
        {
            fitter.Fit([.. cases.Where(weighed => weighed.Article.Fold != fold).SelectMany(Repeated)]);
            foreach (var weighed in cases.Where(weighed => weighed.Article.Fold == fold))
            {
                weighed.Pair.Shares = new float[model.Classes.Count];
                model.Weigh(weighed.Case.Features, weighed.Pair.Shares);
            }
        }

        fitter.Fit([.. cases.SelectMany(Repeated)]);
    }

    private static IEnumerable<Case> Repeated(WeighedCase weighed) => Enumerable.Repeat(weighed.Case, weighed.Article.Times);

    private static List<CreditCase> CreditUnseen(Weigher weigher, List<WeighedCase> settled)
    {
        var credits = settled.SelectMany(weighed => weighed.Article.CreditCases(weigher, weighed.Pair)).ToList();
        var fitter = new Fitter(weigher.CreditModel, penalty: 2e-4f, rounds: 20);
        var shares = new float[weigher.CreditModel.Classes.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            fitter.Fit([.. credits.Where(credit => credit.Article.Fold != fold).SelectMany(Repeated)]);
            foreach (var credit in credits.Where(credit => credit.Article.Fold == fold))
            {
                weigher.CreditModel.Weigh(credit.Case.Features, shares);
                credit.Share = shares[1];
            }
        }

        fitter.Fit([.. credits.SelectMany(Repeated)]);
        return credits;
    }

    private static IEnumerable<Case> Repeated(CreditCase credit) => Enumerable.Repeat(credit.Case, credit.Article.Times);

    /// <summary>Twice: where the label's evidence is another sentence, the first weights decide whether this one tells the move too.</summary>
    private static void FitSentences(LinearModel model, List<ArticleCases> articles)
    {
        var fitter = new Fitter(model, penalty: 1e-1f, rounds: 12);
        fitter.Fit([.. articles.SelectMany(article => Repeated(article, isFirst: true))]);
        articles.ForEach(article => article.Weigh(model));
        fitter.Fit([.. articles.SelectMany(article => Repeated(article, isFirst: false))]);
    }

    private static IEnumerable<Case> Repeated(ArticleCases article, bool isFirst) =>
        article.SentenceCases(isFirst).SelectMany(learnt => Enumerable.Repeat(learnt, article.Times));
}
