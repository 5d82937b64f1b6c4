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
    /// <summary>How often a role other than the head coach's counts: few have one, and an assistant taken for the head coach fills a vacancy that is still open.</summary>
    private const int RareCounts = 2;

    /// <summary>Articles that count more often must be right: the levels above the sentences learn of them also what the fitted sentences say, as whoever reads them later.</summary>
    private const int TimesOfSome = 2;

    private const int Folds = 5;

    /// <summary>So many articles must have a word before its weight is learnt.</summary>
    private const int OftenEnough = 10;

    private static readonly Learning OfSentences = new(Rounds: 6, FirstRate: 0.002f, FeaturesLeftOut: 0.2f, SumsLeftOut: 0.4f);
    private static readonly Learning OfPairs = new(Rounds: 16, FirstRate: 0.001f, FeaturesLeftOut: 0.1f, SumsLeftOut: 0.5f);
    private static readonly Learning OfRoles = new(Rounds: 20, FirstRate: 0.006f, FeaturesLeftOut: 0.1f, SumsLeftOut: 0.4f);
    private static readonly Learning OfCredits = new(Rounds: 20, FirstRate: 0.004f, FeaturesLeftOut: 0.2f, SumsLeftOut: 0.1f);

    public static int Run(string[] args)
    {
        var folders = args.TakeWhile(arg => !arg.StartsWith("--", StringComparison.Ordinal)).ToList();
        if (folders.Count == 0 || After(args, "--out") is not { } target)
        {
            Console.Error.WriteLine("Name the folders of labelled articles (FOLDER, LABELS=ARTICLES where they stand apart, a file of phrasings; FOLDER*10 to count tenfold) and the file to write: FOLDER... --out src/CoachWatch.Extraction/Weighing/weights.json [--misses LANGUAGE|all]");
            return 2;
        }

        var references = ReferenceFiles.Read(Path.Combine(Environment.CurrentDirectory, "seeds"));
        var names = SignalNames.OfLanguages();
        var readings = Open(folders, references);
        var words = new WordList(OftenUsed(readings));
        var weigher = new Weigher(names, words, Open(Weigher.SentenceGroups), Open(Weigher.PairGroups), Open(Weigher.PairGroups), Open(Weigher.CreditGroups), Open(Weigher.RoleGroups));
        var articles = Read(readings, references, weigher);
        Report.Reach(articles.FindAll(article => article.Fold != ArticleCases.AsRead));

        FitSentences(weigher, articles);
        Report.Sentences(articles);
        WeighPairsUnseen(weigher, articles);
        var settled = SettleUnseen(weigher, articles);
        var credits = CreditUnseen(weigher, settled);
        var roles = RolesUnseen(weigher, settled);
        var thresholds = Report.HeldOut(articles, settled, credits);
        Report.Roles(roles);
        if (After(args, "--misses") is { } language)
        {
            Report.Misses(articles.FindAll(article => IsAsked(article, language)), settled, thresholds);
            Report.Misses(roles.FindAll(role => IsAsked(role.Article, language)));
        }

        File.WriteAllText(target, new ModelFile(names.All, words.All, weigher.Sentences, weigher.Pairs, weigher.Settled, weigher.CreditModel, weigher.RoleModel, thresholds).Write());
        return 0;
    }

    private static bool IsAsked(ArticleCases article, string language) => language == "all" || article.Labelled.Language == language;

    private static string? After(string[] args, string option) => args.SkipWhile(arg => arg != option).Skip(1).FirstOrDefault();

    private static Model Open(IReadOnlyList<IReadOnlyList<string>> groups) => new(groups) { IsOpen = true };

    private static List<Reading> Open(List<string> folders, References references)
    {
        var extractor = new Extractor(references, ModelFile.Empty);
        var readings = new List<Reading>();
        foreach (var (folder, times) in folders.Select(folder => folder.Split('*')).Select(parts => (parts[0].Split('='), parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 1)))
        {
            var labelled = File.Exists(folder[0]) ? [.. LabelledArticle.OfPhrasings(folder[0])] : LabelledArticle.Of(folder[0], folder.ElementAtOrDefault(1), references).ToList();
            foreach (var (article, fold) in labelled.SelectMany((whole, place) => whole.Briefs().Prepend(whole).Select(article => (article, place % Folds))))
            {
                if (extractor.Open(article.Article) is { } read)
                {
                    readings.Add(new Reading(article, read, fold, times));
                }
            }
        }

        return readings;
    }

    private static List<ArticleCases> Read(List<Reading> readings, References references, Weigher weigher)
    {
        var same = new SameNames(references);
        var articles = new List<ArticleCases>();
        foreach (var (article, read, fold, times) in readings)
        {
            articles.Add(new ArticleCases(article, read, weigher, same, fold) { Times = times });
            if (times > TimesOfSome)
            {
                articles.Add(new ArticleCases(article, read, weigher, same, ArticleCases.AsRead) { Times = times });
            }
        }

        return articles;
    }

    /// <summary>The words that enough whole articles have, so that what is learnt of them is not one article's alone.</summary>
    private static IEnumerable<string> OftenUsed(List<Reading> readings) =>
        readings.Where(reading => reading.Article.IsWhole).SelectMany(reading => WordList.In(reading.Read.Document))
            .CountBy(key => key).Where(count => count.Value >= OftenEnough).Select(count => count.Key).Order(StringComparer.Ordinal);

    private sealed record Reading(LabelledArticle Article, ReadArticle Read, int Fold, int Times);

    /// <summary>Each article's sentences get the shares of weights that were not fitted to it; the model ends with the weights of all.</summary>
    private static void FitSentences(Weigher weigher, List<ArticleCases> articles) =>
        Parallel.For(0, Folds + 1, fold =>
        {
            var model = fold == Folds ? weigher.Sentences : weigher.Sentences.Sibling();
            FitSentences(model, articles.FindAll(article => article.Fold != fold && article.Fold != ArticleCases.AsRead));
            foreach (var article in articles.Where(article => IsToldBy(article, fold)))
            {
                article.Weigh(model);
            }
        });

    private static void WeighPairsUnseen(Weigher weigher, List<ArticleCases> articles) =>
        FitInFolds(weigher.Pairs, [.. articles.SelectMany(article => article.PairCases(weigher))]);

    private static List<WeighedCase> SettleUnseen(Weigher weigher, List<ArticleCases> articles)
    {
        var settled = articles.SelectMany(article => article.SettledCases(weigher)).ToList();
        FitInFolds(weigher.Settled, settled);
        return settled;
    }

    /// <summary>Each pair's shares become those of weights that were not fitted to its article; the model ends with the weights of all.</summary>
    private static void FitInFolds(Model model, List<WeighedCase> cases) =>
        Parallel.For(0, Folds + 1, fold =>
        {
            var unseen = fold == Folds ? model : model.Sibling();
            new Fitter(unseen, OfPairs).Fit([.. cases.Where(weighed => Teaches(weighed.Article, fold)).SelectMany(Repeated)]);
            foreach (var weighed in cases.Where(weighed => IsToldBy(weighed.Article, fold)))
            {
                var shares = new float[unseen.Classes.Count];
                unseen.Weigh(weighed.Case.Features, shares);
                weighed.Pair.Shares = shares;
            }
        });

    /// <summary>Whether the weights that leave out the fold are fitted to the article; the last leave out none.</summary>
    private static bool Teaches(ArticleCases article, int fold) => fold == Folds || article.Fold != fold && article.Fold != ArticleCases.AsRead;

    private static bool IsToldBy(ArticleCases article, int fold) => article.Fold == (fold == Folds ? ArticleCases.AsRead : fold);

    private static IEnumerable<Case> Repeated(WeighedCase weighed) => Enumerable.Repeat(weighed.Case, weighed.Article.Times);

    private static List<CreditCase> CreditUnseen(Weigher weigher, List<WeighedCase> settled)
    {
        var credits = settled.SelectMany(weighed => weighed.Article.CreditCases(weigher, weighed.Pair)).ToList();
        Parallel.For(0, Folds + 1, fold =>
        {
            var model = fold == Folds ? weigher.CreditModel : weigher.CreditModel.Sibling();
            new Fitter(model, OfCredits).Fit([.. credits.Where(credit => Teaches(credit.Article, fold)).SelectMany(Repeated)]);
            var shares = new float[model.Classes.Count];
            foreach (var credit in credits.Where(credit => IsToldBy(credit.Article, fold)))
            {
                model.Weigh(credit.Case.Features, shares);
                credit.Share = shares[1];
            }
        });
        return credits;
    }

    /// <summary>The roles of all labelled records; each is told by weights that were not fitted to its article.</summary>
    private static List<RoleCase> RolesUnseen(Weigher weigher, List<WeighedCase> settled)
    {
        var roles = settled.SelectMany(weighed => weighed.Article.RoleCases(weigher, weighed.Pair)).ToList();
        Parallel.For(0, Folds + 1, fold =>
        {
            var model = fold == Folds ? weigher.RoleModel : weigher.RoleModel.Sibling();
            new Fitter(model, OfRoles).Fit([.. roles.Where(role => Teaches(role.Article, fold)).SelectMany(role => Enumerable.Repeat(role.Case, (role.IsRare ? RareCounts : 1) * role.Article.Times))]);
            var shares = new float[model.Classes.Count];
            foreach (var role in roles.Where(role => IsToldBy(role.Article, fold)))
            {
                model.Weigh(role.Case.Features, shares);
                role.Told = (Role)Model.Likeliest(shares);
            }
        });
        return roles;
    }

    private static IEnumerable<Case> Repeated(CreditCase credit) => Enumerable.Repeat(credit.Case, credit.Article.Times);

    /// <summary>
    /// Three times: where the label's evidence is another sentence, the first weights decide whether this one tells the move too. The second are fitted to one
    /// half of the articles each, and tell what the other half's sentences told before; the last know that.
    /// </summary>
    private static void FitSentences(Model model, List<ArticleCases> articles)
    {
        var first = model.Sibling();
        Fit(first, articles, article => article.SentenceCases(null));
        Model[] ofOthers = [model.Sibling(), model.Sibling()];
        for (var half = 0; half < ofOthers.Length; half++)
        {
            Fit(ofOthers[half], articles.FindAll(article => article.Half != half), article => article.SentenceCases(first));
        }

        Fit(model, articles, article => article.SentenceCases(first, ofOthers[article.Half]));
    }

    private static void Fit(Model model, List<ArticleCases> articles, Func<ArticleCases, IEnumerable<Case>> cases) =>
        new Fitter(model, OfSentences).Fit([.. articles.SelectMany(article => cases(article).SelectMany(learnt => Enumerable.Repeat(learnt, article.Times)))]);
}
