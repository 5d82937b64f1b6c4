using CoachWatch.Extraction.Languages;
using CoachWatch.Extraction.Weighing;

namespace CoachWatch.Extraction.Tests;

/// <summary>The fitted table and the language files speak of the same signals.</summary>
public sealed class WeightsTests
{
    public static TheoryData<string> Codes() => [.. LanguageSet.Codes];

    [Fact]
    public void Table_KnowsEverySignalOfTheLanguages() => Assert.Equal(SignalNames.OfLanguages().All, ModelFile.Load().Signals);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Language_HasWordsForEverySignal(string code)
    {
        var signals = LanguageSet.File(code).Signals;

        Assert.Equal(SignalNames.Meanings().Keys.Order(StringComparer.Ordinal), signals.Keys.Order(StringComparer.Ordinal));
        Assert.All(signals, signal => Assert.NotEmpty(signal.Value));
    }

    [Fact]
    public void Write_AndRead_GivesTheSameTable()
    {
        var table = ModelFile.Load().Write();

        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(table));

        Assert.Equal(table, ModelFile.Read(stream).Write());
    }

    [Fact]
    public void Explain_AMove_NamesTheSharesThatDecided()
    {
        var explanation = World.Extractor.Explain(new Article("", "Ajax have sacked John Heitinga.", PartialDate.Parse("2025-11-06")));

        Assert.Contains(explanation.Decisions, decision => decision.StartsWith("John Heitinga and Ajax: link ", StringComparison.Ordinal));
        Assert.InRange(Assert.Single(explanation.Findings.Exits).Confidence, 0.5, 1);
    }
}
