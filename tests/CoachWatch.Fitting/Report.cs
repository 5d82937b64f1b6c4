using System.Globalization;
using CoachWatch.Extraction;
using CoachWatch.Extraction.Weighing;

namespace CoachWatch.Fitting;

/// <summary>Tells how good the weights are on articles that they were not fitted to.</summary>
internal static class Report
{
    public static void Reach(List<ArticleCases> articles)
    {
        foreach (var language in articles.GroupBy(article => article.Labelled.Language))
        {
            Print($"{language.Key}: {language.Count()} articles, {language.Sum(Links) + language.Sum(Exits)} moves, {language.Sum(article => article.OutOfReach.Count())} of them out of reach: coach or club not found");
        }
    }

    /// <summary>What the sentences alone give: the best F1 of link or exit at the sentences that the labels name, and how many of their stages are right.</summary>
    public static void Sentences(List<ArticleCases> articles)
    {
        var scores = new List<(float Share, bool IsTrue)>();
        var (right, staged) = (0, 0);
        foreach (var article in articles.Where(article => article.IsScored))
        {
            foreach (var (learnt, shares) in article.SentenceCases(null).Zip(article.Shares))
            {
                if (learnt.Truth[0] != Case.Unknown)
                {
                    scores.Add((shares[Weigher.Link], learnt.Truth[0] == Weigher.Link));
                    scores.Add((shares[Weigher.Exit], learnt.Truth[0] == Weigher.Exit));
                }

                staged += learnt.Truth[2] != Case.Unknown || learnt.Truth[3] != Case.Unknown ? 1 : 0;
                right += IsBest(shares, Weigher.ClassOf(LinkStage.Mentioned), Weigher.SentenceGroups[2].Count, learnt.Truth[2]) || IsBest(shares, Weigher.ClassOf(ExitStage.Pressure), Weigher.SentenceGroups[3].Count, learnt.Truth[3]) ? 1 : 0;
            }
        }

        var (told, hits, best) = (0, 0, 0.0);
        var all = scores.Count(score => score.IsTrue);
        foreach (var (_, isTrue) in scores.OrderByDescending(score => score.Share))
        {
            hits += isTrue ? 1 : 0;
            best = Math.Max(best, 2.0 * hits / (++told + all));
        }

        Print($"sentences: F1 {best:0.000}, stage {1.0 * right / staged:0.000} of {staged}");
    }

    private static bool IsBest(float[] shares, int first, int count, int truth) => truth != Case.Unknown && shares.AsSpan(first, count).IndexOf(shares.AsSpan(first, count).ToArray().Max()) == truth;

    /// <summary>The thresholds, and what they give.</summary>
    public static Thresholds HeldOut(List<ArticleCases> articles, List<WeighedCase> cases, List<CreditCase> credits)
    {
        (articles, cases) = (articles.FindAll(article => article.IsScored), cases.FindAll(weighed => weighed.Article.IsScored));
        var links = credits.FindAll(credit => credit.Move == RecordKind.Link && credit.Article.IsScored);
        var thresholds = new Thresholds(
            Best(articles.Sum(Links), cases.Select(weighed => (weighed.Pair.Link, weighed.Case.Truth[0] == 1))),
            Best(articles.Sum(Exits), cases.Select(weighed => (weighed.Pair.Exit, weighed.Case.Truth[1] == 1))),
            Best(articles.Sum(article => article.Labelled.Tenures.Count), cases.Select(weighed => (weighed.Pair.Tenure, weighed.Case.Truth[2] == 1))),
            Best(links.Count(credit => credit.Case.Truth[0] == 1), links.Select(credit => (credit.Share, credit.Case.Truth[0] == 1)), 0),
            News: 0,
            new Confirmation(0, 0, Precise(cases.Select(weighed => (weighed.Pair.Tenure, weighed.Case.Truth[2] == 1)))));
        thresholds = thresholds with { News = BestOfNews(articles, cases, thresholds) };
        var news = News(cases, thresholds.News);
        thresholds = thresholds with
        {
            Confirmed = thresholds.Confirmed with
            {
                Link = Precise(news.Select(weighed => (weighed.Pair.Link, weighed.Case.Truth[0] == 1))),
                Exit = Precise(news.Select(weighed => (weighed.Pair.Exit, weighed.Case.Truth[1] == 1))),
            },
        };
        Print($"thresholds: {thresholds}");
        Calibration(cases);
        foreach (var language in articles.GroupBy(article => article.Labelled.Language))
        {
            Print($"{language.Key}: {Moves([.. language], news.FindAll(weighed => weighed.Article.Labelled.Language == language.Key), thresholds)}");
        }

        Print($"all: {Moves(articles, news, thresholds)}");
        Credited(articles, links, thresholds.Credit);
        Clean(articles, news, thresholds);
        Confirmed(news, thresholds);
        return thresholds;
    }

    /// <summary>Each miss and each false move, with the share that it got.</summary>
    public static void Misses(List<ArticleCases> articles, List<WeighedCase> cases, Thresholds thresholds)
    {
        var byArticle = cases.ToLookup(weighed => weighed.Article);
        foreach (var article in articles)
        {
            var isNews = thresholds.IsNews([.. byArticle[article].Select(weighed => weighed.Pair)]);
            foreach (var record in article.Labelled.Links.Concat(article.Labelled.Exits))
            {
                var isExit = article.Labelled.Exits.Contains(record);
                var pair = byArticle[article].Select(weighed => weighed.Pair).FirstOrDefault(pair => (isExit ? article.ExitOf(pair) : article.LinkOf(pair)) == record);
                Tell(article, record, pair, isExit, !isNews ? 1 : isExit ? thresholds.Exit : thresholds.Link);
            }

            foreach (var weighed in byArticle[article].Where(_ => isNews))
            {
                TellFalse(weighed, isExit: false, weighed.Pair.Link >= thresholds.Link && weighed.Case.Truth[0] == 0);
                TellFalse(weighed, isExit: true, weighed.Pair.Exit >= thresholds.Exit && weighed.Case.Truth[1] == 0);
            }
        }
    }

    private static int Links(ArticleCases article) => article.Labelled.Links.Count;

    private static int Exits(ArticleCases article) => article.Labelled.Exits.Count;

    private static void Tell(ArticleCases article, LabelledRecord record, WeighedPair? pair, bool isExit, float threshold)
    {
        var share = pair is null ? 0 : isExit ? pair.Exit : pair.Link;
        var stage = pair is null ? "out of reach" : isExit ? pair.ExitStage.ToString() : pair.LinkStage.ToString();
        var kind = share < threshold ? "missed" : string.Equals(stage, record.Stage, StringComparison.OrdinalIgnoreCase) ? null : "stage";
        if (kind is not null)
        {
            Print($"{kind} {article.Labelled.Id} {(isExit ? "exit" : "link")} {record.Coach} / {record.Club} {record.Stage} ({share:0.00} {stage}): {record.Evidence}");
        }
    }

    private static void TellFalse(WeighedCase weighed, bool isExit, bool isFalse)
    {
        if (isFalse)
        {
            var pair = weighed.Pair;
            Print($"false {weighed.Article.Labelled.Id} {(isExit ? $"exit {pair.ExitStage} {pair.Exit:0.00}" : $"link {pair.LinkStage} {pair.Link:0.00}")} {pair.Person.Name} / {pair.Team.Name}: {weighed.Article.TextOf(pair.Evidence(isExit ? RecordKind.Exit : RecordKind.Link).Sentence)}");
        }
    }

    private static void Credited(List<ArticleCases> articles, List<CreditCase> links, float threshold)
    {
        var (told, right) = (links.Count(link => link.Share >= threshold), links.Count(link => link.Share >= threshold && link.Case.Truth[0] == 1));
        var all = articles.Sum(article => article.Labelled.Links.Sum(link => link.Sources?.Count ?? 0));
        Print($"sources of links: F1 {2.0 * right / (told + all):0.000}, {links.Count(link => link.Case.Truth[0] == 1)} of {all} named where they can be credited");
    }

    private static string Moves(List<ArticleCases> articles, List<WeighedCase> cases, Thresholds thresholds)
    {
        var (told, right, strict) = Count(cases, thresholds);
        var all = articles.Sum(Links) + articles.Sum(Exits);
        return string.Create(CultureInfo.InvariantCulture, $"moves precision {1.0 * right / told:0.000} recall {1.0 * right / all:0.000} F1 {2.0 * right / (told + all):0.000}, strict F1 {2.0 * strict / (told + all):0.000}");
    }

    private static (int Told, int Right, int Strict) Count(List<WeighedCase> cases, Thresholds thresholds)
    {
        var links = cases.FindAll(weighed => weighed.Pair.Link >= thresholds.Link);
        var exits = cases.FindAll(weighed => weighed.Pair.Exit >= thresholds.Exit);
        var right = links.Count(weighed => weighed.Case.Truth[0] == 1) + exits.Count(weighed => weighed.Case.Truth[1] == 1);
        var strict = links.Count(weighed => weighed.Case.Truth[3] == (int)weighed.Pair.LinkStage) + exits.Count(weighed => weighed.Case.Truth[4] == (int)weighed.Pair.ExitStage);
        return (links.Count + exits.Count, right, strict);
    }

    /// <summary>The highest that costs next to nothing: the more articles without a move are told to have none.</summary>
    private static float BestOfNews(List<ArticleCases> articles, List<WeighedCase> cases, Thresholds thresholds)
    {
        const double NextToNothing = 0.002;
        const int Hundredths = 100;
        var all = articles.Sum(Links) + articles.Sum(Exits);
        var scores = Enumerable.Range(0, Hundredths).Select(hundredth => hundredth / (float)Hundredths).Select(news => (News: news, F1: F1(Count(News(cases, news), thresholds)))).ToList();
        return scores.Last(score => score.F1 >= scores[0].F1 - NextToNothing).News;

        double F1((int Told, int Right, int Strict) count) => 2.0 * count.Right / (count.Told + all);
    }

    /// <summary>The cases of the articles of which one move is as plain as that.</summary>
    private static List<WeighedCase> News(List<WeighedCase> cases, float plainest)
    {
        var news = cases.Where(weighed => Math.Max(weighed.Pair.Link, weighed.Pair.Exit) >= plainest).Select(weighed => weighed.Article).ToHashSet();
        return cases.FindAll(weighed => news.Contains(weighed.Article));
    }

    /// <summary>How many of the roles that are not the usual one are right.</summary>
    public static void Roles(List<RoleCase> roles)
    {
        var whole = roles.FindAll(role => role.Article.IsScored);
        var others = whole.FindAll(role => role.IsRare);
        Print($"roles: {1.0 * whole.Count(IsRight) / whole.Count:0.000} right, of those that are not the head coach's {1.0 * others.Count(IsRight) / others.Count:0.000}");
    }

    /// <summary>Each role that is not as labelled.</summary>
    public static void Misses(List<RoleCase> roles)
    {
        foreach (var role in roles.Where(role => !IsRight(role)))
        {
            Print($"role {role.Article.Labelled.Id} {role.Kind} {role.Pair.Person.Name} / {role.Pair.Team.Name} {(Role)role.Case.Truth[0]} ({role.Told}): {role.Article.TextOf(role.Pair.Evidence(role.Kind).Sentence)}");
        }
    }

    private static bool IsRight(RoleCase role) => (int)role.Told == role.Case.Truth[0];

    /// <summary>How many of the articles without a move are told to have none.</summary>
    private static void Clean(List<ArticleCases> articles, List<WeighedCase> cases, Thresholds thresholds)
    {
        var told = cases.Where(weighed => weighed.Pair.Link >= thresholds.Link || weighed.Pair.Exit >= thresholds.Exit).Select(weighed => weighed.Article).ToHashSet();
        var still = articles.FindAll(article => Links(article) + Exits(article) == 0);
        Print($"clean: {still.Count(article => !told.Contains(article)) / (double)still.Count:0.000} of {still.Count} articles without a move");
    }

    private static void Confirmed(List<WeighedCase> cases, Thresholds thresholds)
    {
        var told = cases.Count(weighed => weighed.Pair.Link >= thresholds.Link) + cases.Count(weighed => weighed.Pair.Exit >= thresholds.Exit);
        var confirmed = cases.Count(weighed => weighed.Pair.Link >= thresholds.Confirmed.Link) + cases.Count(weighed => weighed.Pair.Exit >= thresholds.Confirmed.Exit);
        Print($"confirmed: {confirmed} of {told} moves, and {cases.Count(weighed => weighed.Pair.Tenure >= thresholds.Confirmed.Tenure)} of {cases.Count(weighed => weighed.Pair.Tenure >= thresholds.Tenure)} tenures");
    }

    /// <summary>Of the moves that got a share, how many are right.</summary>
    private static void Calibration(List<WeighedCase> cases)
    {
        const int Tenths = 10;
        var shares = cases.SelectMany(weighed => new[] { (Share: weighed.Pair.Link, IsTrue: weighed.Case.Truth[0] == 1), (Share: weighed.Pair.Exit, IsTrue: weighed.Case.Truth[1] == 1) });
        foreach (var tenth in shares.GroupBy(pair => Math.Min(Tenths - 1, (int)(pair.Share * Tenths))).OrderBy(tenth => tenth.Key))
        {
            Print($"confidence {tenth.Key / (double)Tenths:0.0} to {(tenth.Key + 1) / (double)Tenths:0.0}: {tenth.Count()} moves, {tenth.Count(pair => pair.IsTrue) / (double)tenth.Count():0.00} of them right");
        }
    }

    /// <summary>The highest threshold that costs at most <paramref name="little"/> of the best F1: what is reported should rather be right.</summary>
    private static float Best(int all, IEnumerable<(float Share, bool IsTrue)> cases, double little = 0.008)
    {
        var scores = new List<(float Share, double F1)>();
        var (told, right) = (0, 0);
        foreach (var (share, isTrue) in cases.OrderByDescending(pair => pair.Share))
        {
            told++;
            right += isTrue ? 1 : 0;
            scores.Add((share, 2.0 * right / (told + all)));
        }

        var best = scores.Max(score => score.F1);
        return scores.First(score => score.F1 >= best - little).Share;
    }

    /// <summary>The lowest share from which on 19 in 20 are right.</summary>
    private static float Precise(IEnumerable<(float Share, bool IsTrue)> cases)
    {
        const double Precision = 0.95;
        var (told, right, lowest) = (0, 0, 1f);
        foreach (var (share, isTrue) in cases.OrderByDescending(pair => pair.Share))
        {
            told++;
            right += isTrue ? 1 : 0;
            lowest = right >= Precision * told ? share : lowest;
        }

        return lowest;
    }

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
