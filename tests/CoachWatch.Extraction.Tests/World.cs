using System.Runtime.CompilerServices;
using CoachWatch.Data.Resolve;

namespace CoachWatch.Extraction.Tests;

/// <summary>The repository's own reference data, and an extractor that knows it.</summary>
internal static class World
{
    private static readonly Lazy<References> Loaded = new(() => ReferenceFiles.Read(Path.Combine(Root(), "seeds")));
    private static readonly Lazy<Extractor> Made = new(() => new Extractor(Loaded.Value));

    public static References References => Loaded.Value;

    public static Extractor Extractor => Made.Value;

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
