using System.Text;
using AngleSharp.Html.Parser;
using CoachWatch.Benchmarks.Workload;
using CoachWatch.Data.Import;
using CoachWatch.Extraction;

namespace CoachWatch.Benchmarks;

/// <summary>What reading a page and extracting from it costs beside AngleSharp's bare parse of the same page, on one thread.</summary>
internal static class ParseBenchmark
{
    private const int Rounds = 25;

    public static Task RunAsync(Figures figures)
    {
        var pages = new NewsPages(seed: 1);
        var random = new Random(1);
        Compare(figures, "generated pages of 40 to 150 KB", [.. Enumerable.Range(0, 60).Select(_ => pages.Page(random.Next(40_000, 150_000)))], bound: 3);
        var small = Seeds.Files.Where(file => file.EndsWith(".html", StringComparison.Ordinal)).Select(File.ReadAllText).ToList();
        Compare(figures, "the small pages of the seeds", [.. Enumerable.Repeat(small, 500 / small.Count).SelectMany(page => page)], bound: null);
        return Task.CompletedTask;
    }

    /// <param name="bound">None where a page is hardly more than its article's text: nearly nothing to parse, and all of it to extract from.</param>
    private static void Compare(Figures figures, string what, IReadOnlyList<string> pages, double? bound)
    {
        var files = pages.Select(Encoding.UTF8.GetBytes).ToList();
        var reader = new ArticleReader(outlets: Seeds.References.Outlets);
        var extractor = new Extractor(Seeds.References);
        void Parse()
        {
            foreach (var page in pages)
            {
                new HtmlParser().ParseDocument(page).Dispose();
            }
        }

        void Read() => files.ForEach(file => Require(reader.Read("page.html", file)));
        void Import() => files.ForEach(file => Require(reader.Read("page.html", file)).ForEach(article => extractor.Extract(article.ToArticle())));

        var read = Measure.InTurns(Rounds, Parse, Read);
        var import = Measure.InTurns(Rounds, Parse, Import);
        figures.Note($"AngleSharp's parse, {what}", 1_000 * import.First / pages.Count, "ms a page");
        figures.Note($"the reader (decode, parse, read), {what}", read.Ratio, "×");
        var whole = $"the whole import (read and extract), {what}";
        if (bound is { } most)
        {
            figures.AtMost(whole, import.Ratio, "×", most);
        }
        else
        {
            figures.Note(whole, import.Ratio, "×");
        }
    }

    private static List<ReadArticle> Require(ReadFile file) =>
        file.Articles.Count > 0 ? [.. file.Articles] : throw new InvalidOperationException($"A page was not read: {file.Rejections[0].Message}");
}
