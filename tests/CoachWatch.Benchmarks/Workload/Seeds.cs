using CoachWatch.Data.Import;
using CoachWatch.Data.Resolve;
using CoachWatch.Extraction;

namespace CoachWatch.Benchmarks.Workload;

/// <summary>The reference data and the news that come with the program.</summary>
internal static class Seeds
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "seeds");

    public static References References { get; } = ReferenceFiles.Read(Folder);

    public static IReadOnlyList<string> Files { get; } = [.. ArticleFiles.Find([Path.Combine(Folder, "articles")])];

    public static IReadOnlyList<ReadArticle> Articles { get; } = ReadAll();

    private static List<ReadArticle> ReadAll()
    {
        var reader = new ArticleReader(outlets: References.Outlets);
        return [.. Files.SelectMany(file => reader.Read(file).Articles)];
    }
}
