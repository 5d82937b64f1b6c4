using CoachWatch.Benchmarks.Workload;
using CoachWatch.Extraction;

namespace CoachWatch.Benchmarks;

/// <summary>How fast an article is read through, on one thread, with all reference data; that time grows with its length alone, and hardly with the names listed.</summary>
internal static class ExtractBenchmark
{
    private const int Rounds = 5;

    /// <summary>So many that the middle one is free of what is compiled while the first ones run.</summary>
    private const int RoundsOfArticles = 15;

    public static Task RunAsync(Figures figures)
    {
        var extractor = new Extractor(Seeds.References);
        var articles = new News(seed: 2).Articles(300, 2_500).Select(article => article.ToArticle()).ToList();
        var seconds = Measure.ProcessorOf(RoundsOfArticles, () => articles.ForEach(article => extractor.Extract(article)));
        figures.AtLeast("plain text of 2.5 KB", articles.Count / seconds, "articles/s of a core", 500);
        figures.Note("plain text of 2.5 KB", articles.Sum(article => article.Text.Length) / seconds / 1e6, "MB/s");
        figures.Note("read as in a known language", 100.0 * articles.Count(article => extractor.Extract(article).Language != "und") / articles.Count, "%");
        Allocations(figures, extractor, articles);
        Lengths(figures, extractor);
        Names(figures, articles);
        figures.Note("making an extractor of the reference data", 1_000 * Measure.Of(Rounds, () => _ = new Extractor(Seeds.References)), "ms");
        return Task.CompletedTask;
    }

    private static void Allocations(Figures figures, Extractor extractor, List<Article> articles)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        articles.ForEach(article => extractor.Extract(article));
        figures.Note("allocated", (GC.GetAllocatedBytesForCurrentThread() - before) / 1024.0 / articles.Count, "KB an article");
    }

    private static void Lengths(Figures figures, Extractor extractor)
    {
        double PerKilobyte(int length)
        {
            var texts = new News(seed: 3).Articles(Math.Max(1, 200_000 / length), length).Select(article => article.ToArticle()).ToList();
            return 1e6 * Measure.Of(3, () => texts.ForEach(text => extractor.Extract(text))) / (texts.Sum(text => text.Text.Length) / 1024.0);
        }

        var shortest = PerKilobyte(1_024);
        figures.Note("1 KB", shortest, "µs/KB");
        figures.Note("10 KB", PerKilobyte(10_240), "µs/KB");
        figures.Note("100 KB", PerKilobyte(102_400), "µs/KB");
        var longest = PerKilobyte(1_048_576);
        figures.Note("1 MB", longest, "µs/KB");
        figures.AtMost("a kilobyte of 1 MB against one of 1 KB", longest / shortest, "×", 3);
    }

    private static void Names(Figures figures, List<Article> articles)
    {
        var few = new Extractor(Listed(1_500));
        var many = new Extractor(Listed(50_000));
        var times = Measure.InTurns(Rounds, () => articles.ForEach(article => few.Extract(article)), () => articles.ForEach(article => many.Extract(article)));
        figures.AtMost("50,000 listed names against 1,500", times.Ratio, "×", 2);
    }

    /// <summary>The first of the reference data, filled up with names that nobody bears.</summary>
    private static References Listed(int names)
    {
        var coaches = Seeds.References.Coaches.Take(750).ToList();
        var clubs = Seeds.References.Clubs.Take(750).ToList();
        var random = new Random(4);
        while (coaches.Count + clubs.Count < names)
        {
            coaches.Add(new CoachReference($"{Syllables(random, 2)} {Syllables(random, 4)}"));
        }

        return Seeds.References with { Clubs = clubs, Coaches = coaches, Tenures = [] };
    }

    private static string Syllables(Random random, int count)
    {
        string[] syllables = ["ba", "der", "kol", "mi", "ran", "sto", "ve", "lin", "gar", "pe", "tu", "nor"];
        var word = string.Concat(Enumerable.Range(0, count).Select(_ => syllables[random.Next(syllables.Length)]));
        return char.ToUpperInvariant(word[0]) + word[1..];
    }
}
