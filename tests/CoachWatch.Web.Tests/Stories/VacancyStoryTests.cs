using CoachWatch.Extraction;
using CoachWatch.Web.Features.Rumours;
using CoachWatch.Web.Features.Vacancies;
using Microsoft.Extensions.DependencyInjection;

namespace CoachWatch.Web.Tests.Stories;

/// <summary>The jobs as history has them: when each opened, who left, who got it, who had him first.</summary>
[Collection(nameof(ToldStore))]
public sealed class VacancyStoryTests(ToldStore store)
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ajax", new[]
    {
        "2022-04: expected 04-12, filled 05-12 by Alfred Schreuder after Erik ten Hag; first De Telegraaf 30 days before",
        "2025-05: opened 05-19, filled 05-31 by John Heitinga after Francesco Farioli; first Voetbalzone 11 days before",
        "2025-11: opened 11-06, lapsed 2026-04-06 after John Heitinga, interim Fred Grim",
    })]
    [InlineData("al-hilal", new[]
    {
        "2025-04: opened 05-30, filled 06-09 by Simone Inzaghi after Jorge Jesus; first Gazzetta dello Sport 10 days before",
    })]
    [InlineData("aston-villa", new[]
    {
        "2021-11: opened 11-07, filled 11-11 by Steven Gerrard after Dean Smith; first Sky Sports 4 days before",
    })]
    [InlineData("barnsley", new[]
    {
        "2023-06: opened 06-22, filled 07-06 by Neill Collins after Michael Duff",
    })]
    [InlineData("bayer-leverkusen", new[]
    {
        "2025-05: expected 05-09, opened 05-25, filled 05-26 by Erik ten Hag after Xabi Alonso; first Sky Sport Germany 19 days before",
        "2025-08: opened 09-01, filled 09-08 by Kasper Hjulmand after Erik ten Hag; first Kicker 7 days before",
    })]
    [InlineData("borussia-dortmund", new[]
    {
        "2021-02: opened 02-15, filled 02-15 by Marco Rose after Lucien Favre",
    })]
    [InlineData("borussia-monchengladbach", new[]
    {
        "2021-02: expected 02-15, filled 04-13 by Adi Hütter after Marco Rose; first Ruhr Nachrichten 57 days before",
    })]
    [InlineData("brazil", new[]
    {
        "2025-04: opened 04-18, filled 05-12 by Carlo Ancelotti after Dorival Júnior; first The Athletic 24 days before",
    })]
    [InlineData("brentford", new[]
    {
        "2025-06: opened 06-12, filled 06-27 by Keith Andrews after Thomas Frank; first Sky Sports 18 days before",
    })]
    [InlineData("brighton-hove-albion", new[]
    {
        "2024-05: expected 05-18, opened 05-31, filled 06-15 by Fabian Hürzeler after Roberto De Zerbi; first Sky Sports 15 days before",
    })]
    [InlineData("club-brugge", new[]
    {
        "2022-04: expected 04-21, opened 05-25, filled 05-25 by Carl Hoefkens after Alfred Schreuder; first Het Parool 13 days before",
    })]
    [InlineData("eintracht-frankfurt", new[]
    {
        "2021-04: expected 04-13, opened 05-27, filled 05-27 by Oliver Glasner after Adi Hütter",
    })]
    [InlineData("feyenoord", new[]
    {
        "2024-04: expected 04-26, opened 05-20, filled 06-12 by Brian Priske after Arne Slot; first This Is Anfield 47 days before",
        "2025-02: opened 02-10, filled 02-23 by Robin van Persie after Brian Priske, interim Pascal Bosschaart; first Algemeen Dagblad 13 days before",
    })]
    [InlineData("fiorentina", new[]
    {
        "2024-05: expected 05-23, opened 06-04, filled 06-12 by Raffaele Palladino after Vincenzo Italiano; first Football Italia 8 days before",
    })]
    [InlineData("germany", new[]
    {
        "2021-03: expected 03-09, filled 05-25 by Hansi Flick after Joachim Löw; first NOS 77 days before",
    })]
    [InlineData("inter", new[]
    {
        "2025-05: opened 06-03, filled 06-09 by Cristian Chivu after Simone Inzaghi; first The Guardian 6 days before",
    })]
    [InlineData("juventus", new[]
    {
        "2024-05: opened 05-17, filled 06-12 by Thiago Motta after Massimiliano Allegri, interim Paolo Montero; first Gazzetta dello Sport 26 days before",
    })]
    [InlineData("liverpool", new[]
    {
        "2024-01: expected 01-26, opened 05-20, filled 05-20 by Arne Slot after Jürgen Klopp; first Algemeen Dagblad 26 days before",
    })]
    [InlineData("manchester-united", new[]
    {
        "2021-11: opened 11-21, filled 04-21 by Erik ten Hag after Ole Gunnar Solskjær, interim Ralf Rangnick; first BBC Sport 151 days before",
        "2024-10: opened 10-28, filled 11-11 by Ruben Amorim after Erik ten Hag, interim Ruud van Nistelrooy; first BBC Sport 14 days before",
    })]
    [InlineData("monaco", new[]
    {
        "2025-10: opened 10-10, filled 10-11 by Sébastien Pocognoli after Adi Hütter; first L'Équipe 1 days before",
    })]
    [InlineData("monza", new[]
    {
        "2024-06: expected 06-04, opened 06-12, filled 06-12 by Alessandro Nesta after Raffaele Palladino; first Sky Sport Italia 8 days before",
    })]
    [InlineData("norwich-city", new[]
    {
        "2021-11: opened 11-06, filled 11-15 by Dean Smith after Daniel Farke; first The Guardian 4 days before",
    })]
    [InlineData("nottingham-forest", new[]
    {
        "2025-09: opened 09-09, filled 09-09 by Ange Postecoglou after Nuno Espírito Santo",
        "2025-10: opened 10-18, filled 10-21 by Sean Dyche after Ange Postecoglou; first The Telegraph 3 days before",
    })]
    [InlineData("oh-leuven", new[]
    {
        "2025-10: opened 10-13, lapsed 2026-03-16 after David Hubert, interim Hans Somers",
    })]
    [InlineData("olympique-marseille", new[]
    {
        "2024-05: opened 06-24, filled 07-08 by Roberto De Zerbi after Gennaro Gattuso; first Sky Sports 38 days before",
    })]
    [InlineData("parma", new[]
    {
        "2025-06: opened 06-09, filled 06-19 by Carlos Cuesta after Cristian Chivu; first Gazzetta di Parma 10 days before",
    })]
    [InlineData("rangers", new[]
    {
        "2021-11: expected 11-10, opened 11-11, filled 11-18 by Giovanni van Bronckhorst after Steven Gerrard; first The Scotsman 8 days before",
    })]
    [InlineData("rb-leipzig", new[]
    {
        "2021-04: expected 04-26, filled 04-29 by Jesse Marsch after Julian Nagelsmann; first VoetbalPrimeur 3 days before",
    })]
    [InlineData("real-madrid", new[]
    {
        "2025-04: expected 04-18, opened 05-25, filled 05-25 by Xabi Alonso after Carlo Ancelotti; first The Athletic 37 days before",
    })]
    [InlineData("red-bull-salzburg", new[]
    {
        "2021-04: expected 04-29, filled 04-29 by Matthias Jaissle after Jesse Marsch",
    })]
    [InlineData("sc-heerenveen", new[]
    {
        "2025-02: opened 02-23, filled 03-31 by Robin Veldman after Robin van Persie, interim Henk Brugge",
    })]
    [InlineData("southampton", new[]
    {
        "2023-06: opened 06-03, filled 06-22 by Russell Martin after Rubén Sellés; first BBC Sport 19 days before",
    })]
    [InlineData("sparta-prague", new[]
    {
        "2024-06: opened 06-12, filled 06-12 by Lars Friis after Brian Priske",
    })]
    [InlineData("st-pauli", new[]
    {
        "2024-06: opened 06-15, filled 07-08 by Alexander Blessin after Fabian Hürzeler; first Hamburger Abendblatt 23 days before",
    })]
    [InlineData("swansea-city", new[]
    {
        "2023-06: expected 06-03, opened 06-22, filled 06-22 by Michael Duff after Russell Martin; first WalesOnline 6 days before",
    })]
    [InlineData("tottenham-hotspur", new[]
    {
        "2023-05: opened 05-25, filled 06-16 by Ange Postecoglou after Antonio Conte; first NOS 22 days before",
        "2025-06: opened 06-06, filled 06-12 by Thomas Frank after Ange Postecoglou; first BBC Sport 6 days before",
    })]
    [InlineData("union-saint-gilloise", new[]
    {
        "2024-07: opened 07-08, filled 07-08 by Sébastien Pocognoli after Alexander Blessin",
        "2025-10: opened 10-11, filled 10-13 by David Hubert after Sébastien Pocognoli; first Het Nieuwsblad 1 days before",
    })]
    [InlineData("vfl-wolfsburg", new[]
    {
        "2021-05: opened 05-27, filled 06-02 by Mark van Bommel after Oliver Glasner; first Kicker 6 days before",
    })]
    [InlineData("west-ham-united", new[]
    {
        "2025-09: opened 09-27, filled 09-27 by Nuno Espírito Santo after Graham Potter",
    })]
    public async Task FindAsync_Story_IsAsHistoryHasIt(string club, string[] expected)
    {
        var told = new List<string>();
        foreach (var vacancy in await JobsAsync(job => job.Club.Slug == club && job.StatusOn(Today) is not VacancyStatus.Rumoured && (job.OpenedOn ?? job.ExpectedOn ?? job.FilledOn) is not null))
        {
            told.Add(Told.Of((await Query.FindAsync(club, vacancy.Slug, Today, Cancellation))!.Block));
        }

        Assert.Equal(expected, told);
    }

    [Theory]
    [InlineData("2021-02-20", "Open: ", "Expected: Borussia Mönchengladbach")]
    [InlineData("2021-05-28", "Open: VfL Wolfsburg", "Expected: FC Liefering")]
    [InlineData("2021-11-09", "Open: Aston Villa, Norwich City", "Expected: ")]
    [InlineData("2024-06-13", "Open: Bayern Munich, Brighton & Hove Albion, Lille, Reggiana", "Expected: ")]
    [InlineData("2025-05-24", "Open: Ajax", "Expected: Bayer Leverkusen, Real Madrid")]
    [InlineData("2025-10-19", "Open: Fenerbahçe, Nottingham Forest, OH Leuven, Shakhtar Donetsk", "Expected: ")]
    [InlineData("2026-11-22", "Open: ", "Expected: ")]
    public async Task StatusOn_BusyDay_IsWhatPapersHadThatMorning(string day, string open, string expected)
    {
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd");
        var jobs = await JobsAsync(job => job.BegunOn <= date);
        string Clubs(VacancyStatus status) => $"{status}: {string.Join(", ", jobs.Where(job => job.StatusOn(date) == status).Select(job => job.Club.Name).Order(StringComparer.Ordinal))}";

        Assert.Equal((open, expected), (Clubs(VacancyStatus.Open), Clubs(VacancyStatus.Expected)));
    }

    [Fact]
    public async Task Jobs_All_AreFilledByAnotherThanTheOneWhoLeft() =>
        Assert.All(await JobsAsync(_ => true), job => Assert.True(job.FilledById is null || job.FilledById != job.OutgoingId, $"{job.Club.Name}, {job.Slug}"));

    [Fact]
    public async Task Jobs_All_AreFilledOnceByAMan() =>
        Assert.All((await JobsAsync(job => job.FilledById is not null)).GroupBy(job => (job.Club.Name, job.FilledById)), rounds => Assert.Single(rounds));

    [Fact]
    public async Task RunAsync_Staff_AreNoVacancyWithoutACandidate()
    {
        var board = await Query.RunAsync(new(VacancyStatus.Open, new RumourFilter()), new DateOnly(2025, 6, 20), Cancellation);

        Assert.All(board.Blocks.Where(block => block.Vacancy.Role is not Role.HeadCoach), block => Assert.NotEmpty(block.Candidates));
    }

    private VacanciesQuery Query => store.Services.GetRequiredService<VacanciesQuery>();

    private async Task<List<IndexedVacancy>> JobsAsync(Func<IndexedVacancy, bool> filter)
    {
        var index = await store.Services.GetRequiredService<RumourIndexes>().CurrentAsync(Cancellation);
        return [.. index.Vacancies.Where(job => job.Role is Role.HeadCoach).Where(filter).OrderBy(job => job.BegunOn)];
    }
}
