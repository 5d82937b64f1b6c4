using CoachWatch.Extraction.Weighing;

namespace CoachWatch.Extraction.Tests;

/// <summary>Whom an article may credit for its news.</summary>
public sealed class CreditTests
{
    [Fact]
    public void Sources_OfAnArticle_AreOthersThanItsPublisher() =>
        Assert.Equal(["De Telegraaf", Credits.Club], Of(Steps.Read("en", "Ajax have sacked John Heitinga, BBC Sport understands. De Telegraaf reports the same.", publisher: "BBC Sport")).Sources);

    [Theory]
    [InlineData("nl", "Het AD schrijft dat Erik ten Hag in beeld is bij Ajax.", "Algemeen Dagblad", true)]
    [InlineData("de", "Der Klub hat laut Kicker den Trainer Marco Rose entlassen.", "Kicker", true)]
    [InlineData("en", "Sky Sports showed the match and the long evening that followed it in the rain.", "Sky Sports", false)]
    public void IsReporting_AnOutletNamed_TakesAWordOfReporting(string language, string text, string outlet, bool isReporting)
    {
        var credits = Of(Steps.Read(language, text));

        Assert.Equal(isReporting, credits.IsReporting(Assert.Single(credits.Mentions(outlet))));
    }

    [Theory]
    [InlineData("en", "The newspaper Dockside Echo says that Ajax want Erik ten Hag.", "Dockside Echo")]
    [InlineData("de", "Ajax verhandelt nach Informationen des Portals „Ballblick“ mit Erik ten Hag.", "Ballblick")]
    [InlineData("nl", "De krant Rijnlandse Bode meldt dat Ajax met Erik ten Hag praat. De Rijnlandse Bode noemt geen andere naam.", "Rijnlandse Bode")]
    [InlineData("es", "Ajax quiere a Erik ten Hag, contó la emisora Onda Brava.", "Onda Brava")]
    [InlineData("de", "Ajax verhandelt nach Informationen des „kicker“ mit Erik ten Hag.", "Kicker")]
    [InlineData("it", "L'Ajax vuole Erik ten Hag, riferisce Sky Sport.", "Sky Sport Italia")]
    [InlineData("de", "Ajax will Erik ten Hag, berichtet Sky Sport.", "Sky Sport Germany")]
    [InlineData("en", "Ajax want Erik ten Hag, talkSPORT report.", "TalkSport")]
    [InlineData("de", "Ajax verhandelt laut kicker.de mit Erik ten Hag.", "Kicker")]
    [InlineData("fr", "L'Ajax veut Erik ten Hag, rapporte blue Sport.", "blue Sport")]
    [InlineData("es", "Ajax quiere a Erik ten Hag, según Radio Saint-denis.", "Radio Saint-denis")]
    [InlineData("pt", "Segundo o Record, o Ajax quer Erik ten Hag.", "Record")]
    [InlineData("nl", "Bij Ajax ligt Erik ten Hag goed, zo staat in Bild.", "Bild")]
    [InlineData("it", "All'Ajax piace Erik ten Hag, e la BBC ne è sicura.", "BBC Sport")]
    public void Sources_ByWhatAnOutletIsCalled_AreFound(string language, string text, string outlet) =>
        Assert.Equal([outlet, Credits.Club], Of(Steps.Read(language, text)).Sources);

    [Theory]
    [InlineData("es", "Diez hombres del Ajax bastaron contra el Twente, y la Información del club llegó tarde.")]
    [InlineData("es", "\"Hoy hablamos con Erik ten Hag\", dijo el presidente del Ajax en el aeropuerto, antes de salir de viaje.")]
    [InlineData("en", "The star of Ajax ran for an hour, and the mirror in the hall showed Erik ten Hag a tired face.")]
    [InlineData("en", "The website of Ajax was slow on Sunday, and the agency of Erik ten Hag was not reached.")]
    [InlineData("de", "Erik ten Hag und Ajax gaben am Sonntag ein gutes Bild ab, und der Sport stand vorn.")]
    [InlineData("en", "A record crowd saw Ajax win, and Erik ten Hag had no time for it.")]
    public void Sources_OfPlainWords_AreNone(string language, string text) => Assert.Equal([Credits.Club], Of(Steps.Read(language, text)).Sources);

    [Fact]
    public void Reporters_OfAnotherOutlet_AreNotCredited()
    {
        var steps = Steps.Read("en", "Mike Verweij of De Telegraaf says that Ajax have sacked John Heitinga. Fabrizio Romano says so too.");
        var sentences = steps.Views.ConvertAll(view => view.Sentence);

        Assert.Equal(["Mike Verweij", "Fabrizio Romano"], Of(steps).Reporters(["De Telegraaf"], sentences));
        Assert.Equal(["Fabrizio Romano"], Of(steps).Reporters(["Sky Sports"], sentences));
    }

    private static Credits Of(Steps steps) => new(steps.Document, steps.Cases);
}
