using System.Diagnostics;
using System.Globalization;

namespace CoachWatch.Extraction.Tests.Hostile;

/// <summary>No text takes the extractor down, stalls it or makes it tell of what is not there; and what it tells depends on the text alone.</summary>
public sealed class MutatedArticleTests(ITestOutputHelper output)
{
    private static readonly Lazy<string[]> Texts = new(() =>
        [.. Directory.EnumerateFiles(Path.Combine(World.Corpus, "articles"), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)]);

    [Fact]
    public void Extract_SpoiltArticles_NeverFails()
    {
        var mutations = new Mutations(ordinarily: 2_500);
        mutations.Run(number =>
        {
            var article = Spoilt(number);
            return (article.Text.Length, Outcome.Fault(article, World.Extractor.Extract(article)));
        });

        output.WriteLine($"{mutations.Count} articles, slowest {mutations.Slowest:0.00} s");
        Assert.True(!mutations.Faults.Any(), string.Join(Environment.NewLine, mutations.Faults));
    }

    [Fact]
    public void Extract_InAnyOrderCultureAndThread_GivesTheSame()
    {
        var articles = Enumerable.Range(0, Math.Max(300, (Mutations.Asked ?? 0) / 50)).Select(Spoilt).ToList();
        var first = articles.ConvertAll(article => Outcome.Written(World.Extractor.Extract(article)));

        var again = new string[articles.Count];
        Parallel.ForEach(Enumerable.Range(0, articles.Count).Reverse(), number => again[number] = InTurkish(() => Outcome.Written(World.Extractor.Extract(articles[number]))));

        Assert.Equal(first, again);
    }

    /// <summary>The largest file that is read at all, as one sentence. It takes a while: in the long run alone, without a limit.</summary>
    [Fact]
    public void Extract_TenMegabytesWithoutAFullStop_Ends()
    {
        Assert.SkipWhen(Mutations.Asked is null, "COACHWATCH_MUTATIONS asks for no long run.");
        var text = string.Join(' ', Texts.Value).Replace('.', ' ').Replace('!', ' ').Replace('?', ' ').ReplaceLineEndings(" ");
        var article = new Article("", string.Concat(Enumerable.Repeat(text, 10_000_000 / text.Length + 1))[..10_000_000]);

        var clock = Stopwatch.StartNew();
        var fault = Outcome.Fault(article, World.Extractor.Extract(article));

        output.WriteLine($"10 MB without a full stop: {clock.Elapsed.TotalSeconds:0.0} s");
        Assert.Null(fault);
    }

    private static Article Spoilt(int number)
    {
        var text = Mutator.Of(Texts.Value[number % Texts.Value.Length], number);
        var title = text.IndexOf('\n', StringComparison.Ordinal) is > 0 and < 300 and var end && number % 2 == 0 ? text[..end] : "";
        return new Article(title, text, PartialDate.Parse("2025-05-20"));
    }

    private static T InTurkish<T>(Func<T> read)
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
        try
        {
            return read();
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
