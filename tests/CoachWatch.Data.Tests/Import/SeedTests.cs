using System.Text.Json;
using CoachWatch.Data.Import;

namespace CoachWatch.Data.Tests.Import;

/// <summary>The three documents the product was asked for with, and the labelled articles; they live outside the repository.</summary>
public sealed class SeedTests
{
    private static readonly string[] Kinds = ["links", "exits", "tenures"];
    private static readonly string? Shared = Environment.GetEnvironmentVariable("COACHWATCH_SHARED");

    [Theory]
    [InlineData("000_", "2025-11-06T08:23", 5, true)]
    [InlineData("001_", "2025-05", 7, false)]
    [InlineData("002_", "2025-05-28", 14, false)]
    public void Read_Seed_GivesItsOwnParagraphsAlone(string start, string published, int paragraphs, bool hasTitle)
    {
        var file = Directory.EnumerateFiles(Folder("seeds"), start + "*.txt").Single();

        var article = Assert.Single(new ArticleReader(new FixedClock(2026)).Read(file).Articles);

        Assert.Equal(published, article.Published.ToString());
        Assert.Equal(paragraphs, article.Text.Split("\n\n").Length);
        Assert.Equal(hasTitle, article.Title.Length > 0);
        foreach (var line in ReadersLines(file))
        {
            Assert.DoesNotContain(line, article.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(line, article.Title, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("seeds")]
    [InlineData("corpus/dev")]
    public void Read_LabelledArticles_KeepEveryEvidenceAndDate(string folder)
    {
        foreach (var label in Directory.EnumerateFiles(Folder(folder), "*.json"))
        {
            var file = Path.ChangeExtension(label, File.Exists(Path.ChangeExtension(label, ".txt")) ? ".txt" : ".html");
            var article = Assert.Single(new ArticleReader(new FixedClock(2026)).Read(file).Articles);
            using var json = JsonDocument.Parse(File.ReadAllText(label));

            Assert.Equal(json.RootElement.GetProperty("published").GetString(), article.Published.ToString());
            var missing = Evidence(json.RootElement).Where(evidence => !Squash(article.Title + "\n" + article.Text).Contains(Squash(evidence), StringComparison.Ordinal));
            Assert.True(!missing.Any(), $"{Path.GetFileName(file)} lost: {string.Join(" | ", missing)}");
        }
    }

    private static IEnumerable<string> Evidence(JsonElement label) =>
        Kinds.SelectMany(kind => label.GetProperty(kind).EnumerateArray()).Select(record => record.GetProperty("evidence").GetString()!);

    private static string Squash(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The handles over the counts of likes, and every line of the comments under them.</summary>
    private static IEnumerable<string> ReadersLines(string file)
    {
        var lines = File.ReadAllLines(file).Select(line => line.Trim()).ToList();
        var first = lines.FindIndex(line => line.EndsWith(" Likes", StringComparison.Ordinal));
        return first < 0 ? [] : lines.Skip(first - 3).Where(line => line.Length > 12 || line.Any(char.IsDigit)).Where(line => line.Length > 5);
    }

    private static string Folder(string name)
    {
        Assert.SkipWhen(Shared is null, "COACHWATCH_SHARED does not say where the shared documents are.");
        return Path.Combine(Shared!, name);
    }
}
