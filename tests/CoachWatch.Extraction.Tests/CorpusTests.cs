using System.Text.Json;

namespace CoachWatch.Extraction.Tests;

/// <summary>One expected result, many phrasings, and phrasings that must give nothing: Corpus/{language}.json.</summary>
public sealed class CorpusTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static TheoryData<string, string, string> Phrasings()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var language in Languages.LanguageSet.Codes)
        {
            foreach (var entry in Read(language))
            {
                foreach (var text in entry.Texts)
                {
                    rows.Add(language, string.Join("; ", entry.Expect), text);
                }
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Phrasings))]
    public void Extract_APhrasingOfTheCorpus_GivesWhatTheCorpusExpects(string language, string expected, string text)
    {
        var findings = World.Extractor.Extract(new Article("", text, PartialDate.Parse("2025-05-20"), null, language));

        Assert.Equal(expected, string.Join("; ", findings.Links.Select(Told).Concat(findings.Exits.Select(Told)).Order(StringComparer.Ordinal)));
    }

    private static string Told(LinkFinding link) => $"{link.Coach} → {link.Club} ({link.Stage})";

    private static string Told(ExitFinding exit) => $"{exit.Coach} ← {exit.Club} ({exit.Stage})";

    private static List<Entry> Read(string language) =>
        JsonSerializer.Deserialize<List<Entry>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Corpus", language + ".json")), Json)!;

    private sealed record Entry(IReadOnlyList<string> Expect, IReadOnlyList<string> Texts, string? Why = null);
}
