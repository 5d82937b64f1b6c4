using CoachWatch.Extraction.Weighing;

namespace CoachWatch.Extraction.Tests;

/// <summary>Which meanings the words of a sentence have, whether they are told as so, and of whom.</summary>
public sealed class SignalTests
{
    [Theory]
    [InlineData("en", "dismiss", "Ajax have sacked John Heitinga.", "Ajax have not sacked John Heitinga.", "Ajax could sack John Heitinga.")]
    [InlineData("en", "appoint", "Ajax have appointed a coach.", "Ajax have never appointed a coach so young.", "Ajax are set to appoint a coach.")]
    [InlineData("nl", "dismiss", "Ajax heeft de trainer ontslagen.", "Ajax heeft de trainer niet ontslagen.", "Ajax zou de trainer kunnen ontslaan.")]
    [InlineData("de", "dismiss", "Der Klub hat den Trainer entlassen.", "Der Klub hat den Trainer nicht entlassen.", "Der Klub wird den Trainer entlassen.")]
    [InlineData("fr", "dismiss", "Nice a limogé son entraîneur.", "Nice n'a pas limogé son entraîneur.", "Nice pourrait limoger son entraîneur.")]
    public void Signals_ToldAsSoOrNotOrToCome_HaveTheirPolarity(string language, string signal, string plain, string negated, string open)
    {
        Assert.Equal([Polarity.Plain], Polarities(language, signal, plain));
        Assert.Equal([Polarity.Negated], Polarities(language, signal, negated));
        Assert.Equal([Polarity.Open], Polarities(language, signal, open));
    }

    [Theory]
    [InlineData("en", "Erik ten Hag, who was sacked by Bayer Leverkusen in September, is wanted by Ajax.", "dismiss: Erik ten Hag, Bayer Leverkusen", "want: Erik ten Hag, Ajax")]
    [InlineData("de", "Marco Rose wird von Borussia Dortmund umworben, und der VfL Wolfsburg hat Niko Kovac entlassen.", "want: Marco Rose, Borussia Dortmund", "dismiss: Niko Kovač, VfL Wolfsburg")]
    [InlineData("en", "Leeds have met Nathan Jones and Steve Cooper, who resigned on Monday.", "meet: Nathan Jones, Leeds United", "resign: Steve Cooper, Leeds United")]
    [InlineData("en", "At Ajax, John Heitinga was sacked after a defeat at PSV.", "dismiss: John Heitinga, Ajax", "results: John Heitinga, Ajax")]
    public void Signals_OfSeveralNames_SpeakOfTheirOwn(string language, string text, string first, string second)
    {
        var told = Steps.Read(language, text).Cases.SelectMany(told => told.Signals.Zip(told.Meant, (signal, meant) => $"{Steps.NameOf(signal)}: {meant.Coach?.Name}, {meant.Club?.Name}")).ToList();

        Assert.Equal([first], Of(told, first));
        Assert.Equal([second], Of(told, second));
    }

    private static List<Polarity> Polarities(string language, string name, string text) =>
        Steps.Read(language, text).Cases[0].Signals.FindAll(signal => Steps.NameOf(signal) == name).ConvertAll(signal => signal.Polarity);

    /// <summary>What is told of the same signal.</summary>
    private static List<string> Of(List<string> told, string like) => told.FindAll(meant => meant.Split(':')[0] == like.Split(':')[0]);

    [Theory]
    [InlineData("Frank de Boer 13,00", true)]
    [InlineData("25/1 Frank de Boer", true)]
    [InlineData("Frank de Boer (Ajax)", true)]
    [InlineData("Frank de Boer Ajax 13,00", true)]
    [InlineData("Frank de Boer", true)]
    [InlineData("Frank de Boer left Ajax in 2016", false)]
    [InlineData("What Frank de Boer said", false)]
    public void Flags_OfARowOfATable_TellIt(string row, bool isRow)
    {
        var told = Steps.Read("en", "Ajax look for a coach, and these are the names.\n\n" + row + "\n\nThe board will meet on Monday to talk about it.").Cases[1];

        Assert.Equal(isRow, told.Has(Languages.Flag.Row));
    }
}
