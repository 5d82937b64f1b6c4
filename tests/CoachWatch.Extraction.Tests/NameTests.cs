using CoachWatch.Extraction.Names;
using CoachWatch.Extraction.Weighing;

namespace CoachWatch.Extraction.Tests;

/// <summary>Which coaches and clubs an article names, and by which words.</summary>
public sealed class NameTests
{
    private static readonly Lazy<Extractor> Reader = new(() => new Extractor(World.References, ModelFile.Empty));

    [Theory]
    [InlineData("de", "Niko Kovac muss beim FC Bayern gehen, auch sein Bruder Robert wurde von seinen Aufgaben entbunden.", "Robert Kovač")]
    [InlineData("en", "Portsmouth have sacked Danny Cowley, and his brother Nicky has left the club with him.", "Nicky Cowley")]
    [InlineData("fr", "Gérard Prêcheur va prendre la tête du club, et son fils Jocelyn sera son premier assistant.", "Jocelyn Prêcheur")]
    public void Persons_ARelativeByHisGivenName_HasTheSurname(string language, string text, string coach) => Assert.Contains(coach, Persons(text, language));

    [Theory]
    [InlineData("en", "Real Madrid may part with their coach, and in the papers the name of Mourinho comes up again.", "José Mourinho")]
    [InlineData("es", "El Sporting de Gijón busca entrenador y en la calle se habla mucho de Abelardo.", "Abelardo Fernández")]
    public void Persons_ASurnameAlone_IsWhoOnceWorkedThere(string language, string text, string coach) => Assert.Contains(coach, Persons(text, language));

    [Fact]
    public void Persons_AForeignWordBeforeTheGivenName_IsNoPartOfIt() =>
        Assert.Contains("Michael Findlay", Persons("Among the candidates for the job at the club is Zamunderese Michael Findlay, who was seen there.", "en"));

    [Fact]
    public void Persons_OfOneWord_AreCalledAsTheArticleCallsThem()
    {
        Assert.Contains("Marcelino García Toral", Persons("El Sevilla negocia con Marcelino García Toral. Marcelino es el favorito del club.", "es"));
        Assert.Contains("Marcelino", Persons("L'OM a un accord avec Marcelino, qui a quitté l'Athletic Bilbao et Villarreal.", "fr"));
    }

    [Theory]
    [InlineData("en", "Juergen Klopp has turned the federation down, and the search for a coach goes on.", "Jürgen Klopp")]
    [InlineData("en", "The board would like to talk to Ole Gunnar Solskjaer before the week is out.", "Ole Gunnar Solskjær")]
    [InlineData("en", "West Ham want a coach soon. Then there is Nuno Espirito Santo. Nuno has not been asked.", "Nuno Espírito Santo")]
    public void Persons_HoweverTheirNamesAreSpelt_AreCalledAsListed(string language, string text, string coach) => Assert.Contains(coach, Persons(text, language));

    [Fact]
    public void Persons_ByOneWordOfTheirName_AreCalledByAllOfIt() =>
        Assert.Contains("Nuno Espírito Santo", Persons("Wolverhampton Wanderers look for a coach. Among the names is Nuno, who won promotion with Wolves.", "en"));

    [Fact]
    public void Persons_UnderAPetName_KeepTheirOwn() =>
        Assert.Contains("Gennaro Gattuso", Persons("Il Valencia ha scelto Rino Gattuso come nuovo allenatore della squadra.", "it"));

    [Theory]
    [InlineData("de", "Der Trainer steht beim FC Burnley noch unter Vertrag und soll nach der Saison gehen.", "Burnley")]
    [InlineData("it", "A Firenze hanno deciso: Vincenzo Italiano non sarà più l'allenatore della squadra.", "Fiorentina")]
    [InlineData("de", "Der Klub hat mit dem türkischen Nationaltrainer gesprochen, der nicht gehen will.", "Turkey")]
    [InlineData("es", "El equipo ha hablado con Mikel Arteta, que sigue en el Arsenal y no quiere irse.", "Arsenal")]
    public void Teams_NamedInTheLanguagesOwnWay_AreFound(string language, string text, string club) => Assert.Contains(club, Teams(text, language));

    [Theory]
    [InlineData("pt", "Diniz foi apresentado na sede da CBF e só depois falou do que o espera na Seleção.", "Brazil")]
    [InlineData("nl", "De bondscoach praat vrijdag bij de KNVB over zijn toekomst en over wat er komen gaat.", "Netherlands")]
    [InlineData("de", "Der Trainer bleibt beim DFB, obwohl er lange gezögert hatte, ehe er sich entschied.", "Germany")]
    [InlineData("de", "Die Niederländerin wird Nationaltrainerin der englischen Fußballerinnen und freut sich darauf.", "England")]
    [InlineData("nl", "De coach van de Amerikaanse voetbalsters stopt ermee, zo meldde zij maandag zelf in een brief.", "USA")]
    public void Teams_NationalOnesByWhateverWords_AreFound(string language, string text, string country) => Assert.Contains(country, Teams(text, language));

    [Theory]
    [InlineData("pt", "O treinador fica até ao fim da Copa América e depois volta para casa com a família.", "América Mineiro")]
    [InlineData("es", "El entrenador conoce América del Sur como pocos y allí quiere trabajar otra vez pronto.", "Club América")]
    [InlineData("en", "The coach wants to work in South America again, and he has told the board so twice.", "Club América")]
    public void Teams_InsideAnotherName_AreNone(string language, string text, string club) => Assert.DoesNotContain(club, Teams(text, language));

    [Fact]
    public void Teams_OfWomensFootball_AreOneByWhicheverName()
    {
        var steps = Steps.Read("fr", "Les Bleues changent d'entraîneuse. La FFF l'a annoncé aux joueuses, et l'équipe de France féminine joue samedi.");

        Assert.Equal(["France"], steps.Document.Teams.Where(team => team.IsNational).Select(team => team.Name));
    }

    [Theory]
    [InlineData("it", "Il Milan cerca un allenatore, e per la panchina dei rossoneri piace un tecnico straniero.", "rossoneri", "AC Milan")]
    [InlineData("it", "Il Milan cerca un allenatore, e per la panchina rossonera piace un tecnico straniero.", "rossonera", "AC Milan")]
    [InlineData("fr", "Lille cherche un entraîneur, et le banc lillois reste vide.", "lillois", "Lille")]
    [InlineData("es", "El Atlético de Madrid busca técnico, y el banquillo rojiblanco sigue vacío.", "rojiblanco", "Atlético Madrid")]
    [InlineData("pt", "O Benfica procura treinador, e o banco encarnado continua vazio.", "encarnado", "Benfica")]
    [InlineData("pt", "O Porto procura treinador, e o presidente dos dragões falou ontem com um italiano.", "dragões", "Porto")]
    public void Teams_ByANicknameWrittenSmall_AreFound(string language, string text, string nickname, string club)
    {
        var document = Open(text, language).Document;

        Assert.Equal(club, Assert.Single(document.Mentions, mention => document.Words(mention.First, mention.End) == nickname).Team?.Name);
    }

    [Fact]
    public void Persons_BehindAClubThatIsAGivenNameToo_AreCalledByTheirOwn() =>
        Assert.Contains("Massimiliano Allegri", Persons("La società ha parlato con l'ex tecnico del Milan Massimiliano Allegri, che ora è libero.", "it"));

    [Theory]
    [InlineData("Nick Montgomery is to leave the Mariners after two years.", "Central Coast Mariners")]
    [InlineData("Paul Hurst is to leave the Mariners after two years.", "Grimsby Town")]
    public void Teams_OfASharedNickname_AreTheirCoachs(string text, string club) => Assert.Contains(club, Teams(text, "en"));

    [Theory]
    [InlineData("de", "Ob der Trainer bleibt, ist nicht klar, und der Klub sagt dazu nichts.", "Odense")]
    [InlineData("en", "Coaches from all over America want the job, and the club will take its time.", "América de Cali")]
    [InlineData("en", "The club will play at the Club World Cup in the summer, and the coach will stay.", "Club World Cup")]
    public void Teams_OtherWords_AreNone(string language, string text, string club) => Assert.DoesNotContain(club, Teams(text, language));

    [Fact]
    public void IsAboutWomen_AWordOrTwoAmongMen_DoesNotTellIt() =>
        Assert.False(Open("Mauricio Pochettino is to coach the USMNT. Gregg Berhalter left, Jürgen Klopp, Thomas Tuchel, Pep Guardiola and Mikel Arteta said no, and like Emma Hayes, who has the women's team, the USWNT, Pochettino worked at Chelsea.", "en").Document.IsAboutWomen);

    [Fact]
    public void IsAboutWomen_CoachesKnownFromThere_TellIt() =>
        Assert.True(Open("Sarina Wiegman, Emma Hayes and Casey Stoney are the three who are talked about for the job.", "en").Document.IsAboutWomen);

    private static List<string> Persons(string text, string language) => Open(text, language).Document.Persons.ConvertAll(person => person.Name);

    private static List<string> Teams(string text, string language) => Open(text, language).Document.Teams.ConvertAll(team => team.Name);

    private static ReadArticle Open(string text, string language) => Reader.Value.Open(new Article("", text, PartialDate.Parse("2023-06-20"), null, language))!;
}
