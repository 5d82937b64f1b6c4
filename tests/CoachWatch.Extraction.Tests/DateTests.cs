namespace CoachWatch.Extraction.Tests;

/// <summary>Which dates a sentence names, and from when to when it says that a job is or was held.</summary>
public sealed class DateTests
{
    [Theory]
    [InlineData("en", "2025-02-10", "The club sacked him in December and he came back in January.", "At 2024-12, At 2025-01")]
    [InlineData("nl", "2025-11-06", "De trainer is gisteren ontslagen. Maandag kwam de nieuwe.", "At 2025-11-05, At 2025-11-03")]
    [InlineData("es", "2025-11-06", "El entrenador fue despedido el 3 de marzo de 2025, y nadie lo esperaba en el club.", "At 2025-03-03")]
    [InlineData("en", "", "The coach left on Monday, and he had come in 2024.", "At 2024")]
    public void Dates_OfASentence_AreCountedBackFromTheArticle(string language, string published, string text, string dates) =>
        Assert.Equal(dates, string.Join(", ", Steps.Read(language, text, published).Views.SelectMany(view => view.Dates).Select(date => $"{date.Sense} {date.Date}")));

    [Theory]
    [InlineData("en", "Leeds want Nathan Jones, who coached Luton until 2022.", "Nathan Jones", "Luton Town", "held  to 2022")]
    [InlineData("en", "The former Manchester United manager Erik ten Hag, dismissed in October 2024, is wanted by Ajax.", "Erik ten Hag", "Manchester United", "held  to 2024-10")]
    [InlineData("en", "The former Manchester United manager Erik ten Hag, out of work since October 2024, is wanted by Ajax.", "Erik ten Hag", "Manchester United", "held  to 2024-10")]
    [InlineData("nl", "Feyenoord denkt aan Giovanni van Bronckhorst, de oud-trainer van Feyenoord die in 2017 kampioen werd.", "Giovanni van Bronckhorst", "Feyenoord", "held  to ")]
    [InlineData("en", "Marco Rose coached Borussia Dortmund in the 2021/22 season and came second.", "Marco Rose", "Borussia Dortmund", "held 2021 to 2022")]
    [InlineData("it", "Stefano Pioli ha allenato il Milan dal 2019 al 2024 e ha vinto uno scudetto.", "Stefano Pioli", "AC Milan", "held 2019 to 2024")]
    [InlineData("en", "Marco Rose has been in charge of Leipzig since March, and all are happy.", "Marco Rose", "RB Leipzig", "holds 2025-03 to ")]
    [InlineData("nl", "Peter Bosz is sinds juli 2023 trainer van PSV en wil dat nog wel even blijven.", "Peter Bosz", "PSV", "holds 2023-07 to ")]
    public void Spells_SaidOfACoach_HaveTheDatesBesideThem(string language, string text, string coach, string club, string spell)
    {
        var steps = Steps.Read(language, text);

        var said = Assert.Single(steps.Employment.SaidOf(steps.Person(coach), steps.Team(club)).Select(said => $"{(said.IsPast ? "held" : "holds")} {said.From} to {said.To}").Distinct());

        Assert.Equal(spell, said);
    }
}
