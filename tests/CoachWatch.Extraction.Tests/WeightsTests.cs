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
    public void Words_OfASentence_AreThoseThatAreNoNames()
    {
        var document = Steps.Read("en", "Ajax sacked Erik ten Hag after 3 games, the sacking of 2025.").Document;
        var words = new WordList(["the", "game", "sack", "after"]);

        Assert.Equal(["after", "game", "of", "sack", "the"], WordList.In(document).Order(StringComparer.Ordinal));
        Assert.Equal([2, 3, 1, 0, 2], words.NumbersIn(document, document.Sentences[^1]).Where(number => number != WordList.None));
    }

    [Theory]
    [InlineData("de", "Ajax hat Erik ten Hag entlassen.")]
    [InlineData("nl", "Ajax heeft Erik ten Hag ontslagen.")]
    [InlineData("fr", "L'Ajax a limogé Erik ten Hag.")]
    [InlineData("da", "Ajax har fyret Erik ten Hag.")]
    public void Words_OfOneMeaning_AreOneInAllLanguages(string language, string text) =>
        Assert.Contains("sack", WordList.In(Steps.Read(language, text).Document));

    [Fact]
    public void Words_WithoutAnEnglishWord_StandForThemselves() => Assert.Contains("nl zich", WordList.In(Steps.Read("nl", "Hij meldt zich bij Ajax.").Document));

    /// <summary>Most features are added without asking whether they are there already; twice added they would count double.</summary>
    [Fact]
    public void Features_OfAPair_StandOnceEach()
    {
        var weigher = Open();
        var steps = Steps.Read("en", "Ajax want Erik ten Hag, who was sacked and sacked again.\n\nErik ten Hag, the coach of Bayer Leverkusen, has talked to Ajax, and Peter Bosz has not. He may go.");

        Assert.All(steps.Pairs.SelectMany(pairs => pairs), pair => Assert.Distinct(weigher.FeaturesOf(pair).Features.ToArray().Select(feature => feature.Number)));
    }

    private static Weigher Open()
    {
        return new(SignalNames.OfLanguages(), new WordList(["go", "sack", "talk"]), Of(Weigher.SentenceGroups), Of(Weigher.PairGroups), Of(Weigher.PairGroups), Of(Weigher.CreditGroups), Of(Weigher.RoleGroups));

        static Model Of(IReadOnlyList<IReadOnlyList<string>> groups) => new(groups) { IsOpen = true };
    }

    [Fact]
    public void Write_AndRead_GivesTheSameTable()
    {
        var table = ModelFile.Load().Write();

        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(table));

        Assert.Equal(table, ModelFile.Read(stream).Write());
    }

    [Fact]
    public void Close_ATable_WeighsAsBefore()
    {
        var (open, closed) = (ModelFile.Load().Pairs, ModelFile.Load().Close().Pairs);
        Feature[] features = [.. Enumerable.Range(0, 40).Select(number => new Feature(7 * number, 1))];
        var (before, after) = (new float[open.Classes.Count], new float[open.Classes.Count]);

        open.Weigh(features, before);
        closed.Weigh(features, after);

        Assert.All(before.Zip(after), share => Assert.Equal(share.First, share.Second, 0.02f));
    }

    [Fact]
    public void Explain_AnArticleWithoutPlainMove_SaysThatNoneIsReported()
    {
        var explanation = World.Extractor.Explain(new Article("", "Ajax beat Twente on Sunday with a goal in each half. Peter Bosz, whose PSV play them next, saw the match from the stand.", PartialDate.Parse("2025-11-06")));

        Assert.Empty(explanation.Findings.Links);
        Assert.Contains(explanation.Decisions, decision => decision.StartsWith("No move is told plainly", StringComparison.Ordinal));
    }

    [Fact]
    public void Explain_AMove_NamesTheSharesThatDecided()
    {
        var explanation = World.Extractor.Explain(new Article("", "Ajax have sacked John Heitinga.", PartialDate.Parse("2025-11-06")));

        Assert.Contains(explanation.Decisions, decision => decision.StartsWith("John Heitinga and Ajax: link ", StringComparison.Ordinal));
        Assert.InRange(Assert.Single(explanation.Findings.Exits).Confidence, 0.5, 1);
        Assert.Matches(@"exit [01]\.\d\d \(Left\), for .*sacked' \+[1-9]", string.Join("\n", explanation.Sentences.SelectMany(sentence => sentence.Cues)));
    }
}
