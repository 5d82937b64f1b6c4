using CoachWatch.Data.Import;

namespace CoachWatch.Data.Tests.Import;

public sealed class ChromeTests
{
    [Theory]
    [InlineData("Reacties (3)", "Comments")]
    [InlineData("View all 14 comments", "Comments")]
    [InlineData("1.412 Reacties", "Counter")]
    [InlineData("412 Reacties  33 Likes", "Counter")]
    [InlineData("Mehr zum Thema", "RelatedHeading")]
    [InlineData("+ Mais lidas do jornal", "RelatedLine")]
    [InlineData("LEES OOK: Art gaat toch", "RelatedLine")]
    [InlineData("À lire aussi : le port gagne", "RelatedLine")]
    [InlineData("Share on X", "Share")]
    [InlineData("▶ Teilen ▶ WhatsApp ▶ Drucken", "Share")]
    [InlineData("Anzeige", "Advert")]
    [InlineData("La suite après cette publicité", "Advert")]
    [InlineData("Foto: © Imago", "Credit")]
    [InlineData("(Foto: AGIF)", "Credit")]
    [InlineData("© foto di Image Sport", "Credit")]
    [InlineData("Sign up to our newsletter", "Promo")]
    [InlineData("Siga o jornal no Instagram", "Promo")]
    [InlineData("Video: the manager speaks", "RelatedLine")]
    [InlineData("Læs også: Havnen henter ny mand", "RelatedLine")]
    [InlineData("Artiklen fortsætter under annoncen", "Advert")]
    [InlineData("Foto: Ritzau Scanpix", "Credit")]
    public void Of_LinesAroundAnArticle_AreTold(string line, string kind) => Assert.Equal(kind, Chrome.Of(line).ToString());

    [Theory]
    [InlineData("The manager reads more than most, and it shows.")]
    [InlineData("15.00 – Ci siamo. Nel giro di un'ora il doppio comunicato.")]
    [InlineData("Comments by the chairman made it worse on Tuesday.")]
    [InlineData("In his newsletter he wrote on Sunday that the club had already asked for permission to talk to the assistant coach.")]
    [InlineData("Zum Thema Zukunft wollte der Trainer nach dem Spiel in der Mixed Zone am Samstagabend nichts mehr sagen.")]
    [InlineData("12 reacties waren er nodig voordat de voorzitter zelf naar de microfoon greep en zei dat het genoeg was geweest.")]
    [InlineData("The winger will sign up to a longer contract in June.")]
    [InlineData("Sigue sin entrenador el equipo del puerto, que juega el domingo.")]
    [InlineData("Video referees cost the manager his job, he said.")]
    [InlineData("Dans ce contexte, le club a choisi d'attendre.")]
    public void Of_SentencesOfAnArticle_AreNone(string line) => Assert.Equal(ChromeKind.None, Chrome.Of(line));

    [Theory]
    [InlineData("januari", 1)]
    [InlineData("février", 2)]
    [InlineData("märz", 3)]
    [InlineData("mai", 5)]
    [InlineData("mayo", 5)]
    [InlineData("maggio", 5)]
    [InlineData("october", 10)]
    [InlineData("dezembro", 12)]
    public void Months_OfEveryLanguage_AreKnown(string name, int month) => Assert.Equal(month, ChromeWords.Loaded.Months[name]);
}
