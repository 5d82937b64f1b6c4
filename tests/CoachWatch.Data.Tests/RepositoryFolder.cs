namespace CoachWatch.Data.Tests;

/// <summary>Where the repository's own files are.</summary>
internal static class RepositoryFolder
{
    public static string Seeds { get; } = Path.Combine(Find(), "seeds");

    /// <summary>Labelled articles, as files of every shape.</summary>
    public static string Corpus { get; } = Path.Combine(Find(), "tests", "CoachWatch.Extraction.Tests", "Corpus", "articles");

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "CoachWatch.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder;
    }
}
