using System.Runtime.CompilerServices;
using CoachWatch.Data.Resolve;

namespace CoachWatch.Extraction.Tests;

/// <summary>The repository's own reference data and corpus, and an extractor that knows them.</summary>
internal static class World
{
    private static readonly Lazy<References> Loaded = new(() => ReferenceFiles.Read(Path.Combine(Root, "seeds")));
    private static readonly Lazy<Extractor> Made = new(() => new Extractor(Loaded.Value));

    public static string Root => FindRoot();

    public static string Corpus => Path.Combine(Root, "tests", "CoachWatch.Extraction.Tests", "Corpus");

    public static References References => Loaded.Value;

    public static Extractor Extractor => Made.Value;

    /// <summary>The folder of further labelled articles; the test is skipped where the setting does not name it.</summary>
    public static string Shared(string folder)
    {
        var shared = Environment.GetEnvironmentVariable("COACHWATCH_SHARED");
        Assert.SkipWhen(string.IsNullOrEmpty(shared), "COACHWATCH_SHARED names no folder of further labelled articles.");
        return Path.Combine(shared!, folder);
    }

    private static string FindRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
