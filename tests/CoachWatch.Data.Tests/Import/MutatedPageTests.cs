using CoachWatch.Data.Import;
using CoachWatch.Data.Resolve;
using CoachWatch.Extraction;
using CoachWatch.Extraction.Tests.Hostile;

namespace CoachWatch.Data.Tests.Import;

/// <summary>No file takes the reader or the extractor behind it down, or stalls them.</summary>
public sealed class MutatedPageTests(ITestOutputHelper output)
{
    private static readonly References References = ReferenceFiles.Read(RepositoryFolder.Seeds);
    private static readonly Extractor Extractor = new(References);
    private static readonly ArticleReader Reader = new(outlets: References.Outlets);

    private static readonly Lazy<(string Name, byte[] Content)[]> Files = new(() =>
        [.. Pages(RepositoryFolder.Corpus).Concat(Pages(Path.Combine(RepositoryFolder.Seeds, "articles"))).Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), File.ReadAllBytes(path)))]);

    [Fact]
    public void Read_SpoiltPages_NeverFails()
    {
        var mutations = new Mutations(ordinarily: 1_500);
        mutations.Run(number =>
        {
            var (name, content) = Files.Value[number % Files.Value.Length];
            var spoilt = Mutator.Of(content, number);
            var articles = Reader.Read(name, spoilt).Articles.Select(read => read.ToArticle()).ToList();
            return (spoilt.Length, articles.Select(article => Outcome.Fault(article, Extractor.Extract(article))).FirstOrDefault(fault => fault is not null));
        });

        output.WriteLine($"{mutations.Count} pages, slowest {mutations.Slowest:0.00} s");
        Assert.True(!mutations.Faults.Any(), string.Join(Environment.NewLine, mutations.Faults));
    }

    private static IEnumerable<string> Pages(string folder) => Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories);
}
