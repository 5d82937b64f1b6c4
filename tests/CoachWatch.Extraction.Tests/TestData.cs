using CoachWatch.Data.Resolve;

namespace CoachWatch.Extraction.Tests;

/// <summary>The repository's own reference data and corpus, found from where the tests run.</summary>
internal static class TestData
{
    public static string Root { get; } = FindRoot();

    public static References References { get; } = ReferenceFiles.Read(Path.Combine(Root, "seeds"));

    public static Extractor Extractor { get; } = new(References);

    public static string Corpus => Path.Combine(Root, "tests", "CoachWatch.Extraction.Tests", "Corpus");

    /// <summary>The folder of further labelled articles; the test is skipped where the setting does not name it.</summary>
    public static string Shared(string folder)
    {
        var shared = Environment.GetEnvironmentVariable("COACHWATCH_SHARED");
        Assert.SkipWhen(string.IsNullOrEmpty(shared), "COACHWATCH_SHARED names no folder of further labelled articles.");
        return Path.Combine(shared!, folder);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CoachWatch.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
