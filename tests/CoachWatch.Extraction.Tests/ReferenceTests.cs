using CoachWatch.Extraction.Reading;
using CoachWatch.Extraction.Weighing;

namespace CoachWatch.Extraction.Tests;

/// <summary>Whom a sentence speaks of: who is meant where no name stands, what each is by his role, and who stand beside each other.</summary>
public sealed class ReferenceTests
{
    [Theory]
    [InlineData("en", "Emma Hayes was asked about Thomas Frank. He will call back, she said.", "He", "Thomas Frank")]
    [InlineData("es", "El Valencia ha hablado con Ernesto Valverde y Stefano Pioli. El italiano aún no ha contestado.", "El italiano", "Stefano Pioli")]
    [InlineData("de", "Der Klub hat mit Marco Rose und Niko Kovac gesprochen. Der Kroate hat noch nicht zugesagt.", "Der Kroate", "Niko Kovač")]
    [InlineData("nl", "Marcel Keizer en John Heitinga zaten samen op de bank. De 41-jarige trainer moest daarna gaan.", "De 41-jarige trainer", "John Heitinga")]
    [InlineData("en", "Leicester City have met Sean Dyche and Erik ten Hag. The former Ajax man is the cheaper one.", "The former Ajax man", "Erik ten Hag")]
    [InlineData("en", "Leeds have met Stephen Kenny and Sean Dyche. The Irishman is the cheaper one.", "The Irishman", "Stephen Kenny")]
    [InlineData("en", "Enzo Maresca and Mikel Arteta shook hands. The Arsenal coach was the first to leave.", "The Arsenal coach", "Mikel Arteta")]
    public void Persons_ReferredTo_AreWhomTheWordsFit(string language, string text, string words, string coach) =>
        Assert.Equal(coach, Steps.Read(language, text).Mention(words).Person?.Name);

    [Theory]
    [InlineData("it", "La Fiorentina ha perso contro il Milan. Il club ha parlato con Stefano Pioli.", "Il club", "Fiorentina")]
    [InlineData("en", "Sevilla and AC Milan parted with their coaches. The Spanish side have not found a new one.", "The Spanish side", "Sevilla")]
    [InlineData("de", "Borussia Dortmund hat gegen den VfL Wolfsburg verloren. Der Verein sucht einen Trainer.", "Der Verein", "Borussia Dortmund")]
    [InlineData("nl", "De Amsterdammers zoeken een nieuwe trainer en hebben Feyenoord gebeld.", "Amsterdammers", "Ajax")]
    public void Teams_ReferredTo_AreWhichTheWordsFit(string language, string text, string words, string club) =>
        Assert.Equal(club, Steps.Read(language, text).Mention(words).Team?.Name);

    [Theory]
    [InlineData("nl", "Kluivert bondscoach van Indonesië? Patrick Kluivert praat met de bond.", "bondscoach van Indonesië")]
    [InlineData("en", "Arsenal met Al Ahly. The Egyptian side have lost Mikel Arteta.", "The Egyptian")]
    [InlineData("en", "Benni McCarthy is wanted. The South will rise.", "The South")]
    public void Persons_ByWordsThatTellSomethingElse_AreNotReferredTo(string language, string text, string words)
    {
        var document = Steps.Read(language, text).Document;

        Assert.DoesNotContain(document.Mentions, mention => mention.Kind == Names.MentionKind.Person && document.Words(mention.First, mention.End) == words);
    }

    [Theory]
    [InlineData("nl", "Technisch directeur Harry Petersen sprak met assistent-trainer Jan Osterman en interim-trainer Kees Wolterink.", "no-coach, assistant, interim-head-coach")]
    [InlineData("de", "Sportdirektor Harry Petersen sprach mit Co-Trainer Jan Osterman und Cheftrainer Karl Wolterink über den Klub.", "no-coach, assistant, head-coach")]
    [InlineData("it", "Il direttore sportivo Ugo Peralta ha parlato con il vice allenatore Gianni Osterman e con il traghettatore Paolo Quirini.", "no-coach, assistant, interim-head-coach")]
    public void Roles_BesideNames_TellCoachesFromOthers(string language, string text, string roles)
    {
        var steps = Steps.Read(language, text);

        Assert.Equal(roles, string.Join(", ", steps.Views[0].Persons.Select(person => SentenceCase.RolesBeside[steps.Cases[0].RoleBeside(person)])));
        Assert.Equal([false, true, true], steps.Document.Persons.Select(person => person.MayCoach));
    }

    [Fact]
    public void Roles_OfTheFormerAndTheNewJob_AreToldApart()
    {
        var steps = Steps.Read("en", "The former head coach Marco Rose will become caretaker at the club.");
        var rose = steps.Mention("Marco Rose");

        Assert.Equal("former-head-coach", SentenceCase.RolesBeside[steps.Cases[0].RoleBeside(rose)]);
        Assert.Equal("interim-head-coach", SentenceCase.RolesBeside[steps.Cases[0].RoleTaken(rose)]);
    }

    [Theory]
    [InlineData("en", "Leeds look at Lucien Favre, Steve Cooper of Swansea and the former Luton manager Nathan Jones.", "Lucien Favre", "Lucien Favre, Steve Cooper, Nathan Jones")]
    [InlineData("nl", "Ajax denkt aan Erik ten Hag, Peter Bosz (PSV) en Mark van Bommel als trainer.", "Peter Bosz", "Erik ten Hag, Peter Bosz, Mark van Bommel")]
    [InlineData("en", "The successor of Lucien Favre, Steve Cooper, met the club.", "Steve Cooper", "Steve Cooper")]
    [InlineData("en", "Leeds spoke to Lucien Favre, Sky Sports says, and Steve Cooper stays.", "Lucien Favre", "Lucien Favre")]
    public void Lists_OfNames_AreThoseJoinedByAnAnd(string language, string text, string coach, string list)
    {
        var steps = Steps.Read(language, text);

        Assert.Equal(list, string.Join(", ", new Coordination(steps.Document, steps.Views[0]).With(steps.Mention(coach)).Select(mention => mention.Person!.Name)));
    }
}
