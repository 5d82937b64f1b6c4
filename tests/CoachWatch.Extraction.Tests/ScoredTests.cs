using System.Text.Json;
using CoachWatch.Data.Import;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Tests;

/// <summary>Labelled articles in the folder that COACHWATCH_SHARED names, with the floors that the extractor is held to.</summary>
public sealed class ScoredTests
{
    private static readonly string[] Endings = [".txt", ".html"];

    [Theory]
    [InlineData("seeds", 0.95)]
    [InlineData("corpus/dev", 0.72)]
    public void Extract_LabelledArticles_KeepsTheFloor(string folder, double floor)
    {
        var shared = Environment.GetEnvironmentVariable("COACHWATCH_SHARED");
        Assert.SkipWhen(string.IsNullOrEmpty(shared), "COACHWATCH_SHARED names no folder with labelled articles.");

        var reader = new ArticleReader(outlets: World.References.Outlets);
        var (right, told, labelled) = (0, 0, 0);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(shared!, folder), "*.json").Order(StringComparer.Ordinal))
        {
            var source = Endings.Select(ending => Path.ChangeExtension(file, ending)).First(File.Exists);
            var findings = World.Extractor.Extract(Assert.Single(reader.Read(source).Articles).ToArticle());
            var moves = findings.Links.Select(Key).Concat(findings.Exits.Select(Key)).ToHashSet(StringComparer.Ordinal);
            var labels = Labels(file);
            right += moves.Count(labels.Contains);
            told += moves.Count;
            labelled += labels.Count;
        }

        Assert.InRange(2.0 * right / (told + labelled), floor, 1);
    }

    private static string Key(LinkFinding link) => $"link {LastWord(link.Coach)} {ClubKey(link.Club)}";

    private static string Key(ExitFinding exit) => $"exit {LastWord(exit.Coach)} {ClubKey(exit.Club)}";

    private static HashSet<string> Labels(string file)
    {
        using var label = JsonDocument.Parse(File.ReadAllText(file));
        return [.. Records(label, "links", "link"), .. Records(label, "exits", "exit")];
    }

    private static List<string> Records(JsonDocument label, string list, string kind) =>
        [.. label.RootElement.GetProperty(list).EnumerateArray().Select(record => $"{kind} {LastWord(record.GetProperty("coach").GetString()!)} {ClubKey(record.GetProperty("club").GetString()!)}")];

    private static string LastWord(string name) => Folding.Fold(name[(name.LastIndexOf(' ') + 1)..]);

    /// <summary>Labels may write a club by another of its names.</summary>
    private static string ClubKey(string name)
    {
        var women = name.EndsWith(" Women", StringComparison.Ordinal);
        var bare = women ? name[..^" Women".Length] : name;
        var listed = World.References.Clubs.FirstOrDefault(club => !club.Women && club.Aliases.Prepend(club.Name).Any(alias => Folding.Fold(alias) == Folding.Fold(bare)));
        return Folding.Fold(listed?.Name ?? bare) + (women ? " women" : "");
    }
}
