using CoachWatch.Data.Derive;
using CoachWatch.Data.Store;
using CoachWatch.Data.Tests.Store;
using CoachWatch.Extraction;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Data.Tests.Derive;

public sealed class DeriverTests(PostgreSqlCluster postgreSql)
{
    private const string Club = "Feyenoord";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DeriveAsync_FromPressureToAppointment_IsOneVacancy()
    {
        var vacancies = await DeriveAsync(
            ("2025-01-20", Pressure("Brian Priske")),
            ("2025-02-05", Expected("Brian Priske")),
            ("2025-02-10", Left("Brian Priske")),
            ("2025-02-11", Interim("Pascal Bosschaart")),
            ("2025-02-12", Link("Robin van Persie", LinkStage.Wanted)),
            ("2025-02-13", Link("Mark van Bommel", LinkStage.Talks)),
            ("2025-02-23", Link("Robin van Persie", LinkStage.Appointed)));

        Assert.Equal(
            ["head-coach-2025-01: pressure 01-20, expected 02-05, opened 02-10, interim Pascal Bosschaart 02-11, filled 02-23 by Robin van Persie, after Brian Priske; Mark van Bommel, Pascal Bosschaart (interim), Robin van Persie"],
            vacancies);
    }

    [Fact]
    public async Task DeriveAsync_Interim_DoesNotFill()
    {
        var vacancies = await DeriveAsync(("2025-02-10", Left("Brian Priske")), ("2025-02-11", Interim("Pascal Bosschaart")), ("2025-02-20", Link("Robin van Persie", LinkStage.Talks)));

        Assert.Equal(
            ["head-coach-2025-02: opened 02-10, interim Pascal Bosschaart 02-11, lapses 2025-07-20, after Brian Priske; Pascal Bosschaart (interim), Robin van Persie"],
            vacancies);
    }

    [Fact]
    public async Task DeriveAsync_UncertainFindings_ChangeNothing()
    {
        var vacancies = await DeriveAsync(
            ("2025-02-10", Left("Brian Priske")),
            ("2025-02-12", Link("Mark van Bommel", LinkStage.Talks) with { Confirmed = false }),
            ("2025-02-20", Link("Robin van Persie", LinkStage.Talks)),
            ("2025-02-23", Link("Robin van Persie", LinkStage.Appointed) with { Confirmed = false }));

        Assert.Equal(["head-coach-2025-02: opened 02-10, lapses 2025-07-20, after Brian Priske; Robin van Persie"], vacancies);
    }

    [Fact]
    public async Task DeriveAsync_InterimMadePermanent_Fills()
    {
        var vacancies = await DeriveAsync(("2025-02-11", Interim("Pascal Bosschaart")), ("2025-04-01", Link("Pascal Bosschaart", LinkStage.Appointed)));

        Assert.Equal(["head-coach-2025-02: opened 02-11, interim Pascal Bosschaart 02-11, filled 04-01 by Pascal Bosschaart; Pascal Bosschaart"], vacancies);
    }

    [Fact]
    public async Task DeriveAsync_StoriesAfterTheAppointment_BelongToIt()
    {
        var vacancies = await DeriveAsync(
            ("2025-02-10", Left("Brian Priske")),
            ("2025-02-23", Link("Robin van Persie", LinkStage.Appointed)),
            ("2025-02-24", Link("Mark van Bommel", LinkStage.Off)),
            ("2025-02-25", Link("Erik ten Hag", LinkStage.Talks)),
            ("2025-03-01", Left("Brian Priske")),
            ("2025-06-01", Link("Robin van Persie", LinkStage.Appointed)));

        Assert.Equal(["head-coach-2025-02: opened 02-10, filled 02-23 by Robin van Persie, after Brian Priske; Erik ten Hag, Mark van Bommel, Robin van Persie"], vacancies);
    }

    [Fact]
    public async Task DeriveAsync_NewManLeaves_BeginsTheNext()
    {
        var vacancies = await DeriveAsync(
            ("2025-09-09", Link("Ange Postecoglou", LinkStage.Appointed)),
            ("2025-10-18", Left("Ange Postecoglou")),
            ("2025-10-19", Link("Sean Dyche", LinkStage.Talks)),
            ("2025-10-20", Link("Ange Postecoglou", LinkStage.Appointed)),
            ("2025-10-21", Link("Sean Dyche", LinkStage.Appointed)));

        Assert.Equal(
            ["head-coach-2025-09: filled 09-09 by Ange Postecoglou; Ange Postecoglou", "head-coach-2025-10: opened 10-18, filled 10-21 by Sean Dyche, after Ange Postecoglou; Sean Dyche"],
            vacancies);
    }

    [Fact]
    public async Task DeriveAsync_AnotherAppointment_OpensAndFillsAtOnce()
    {
        var vacancies = await DeriveAsync(("2024-06-12", Link("Brian Priske", LinkStage.Appointed)), ("2025-02-23", Link("Robin van Persie", LinkStage.Appointed)));

        Assert.Equal(
            ["head-coach-2024-06: filled 06-12 by Brian Priske; Brian Priske", "head-coach-2025-02: opened 02-23, filled 02-23 by Robin van Persie, after Brian Priske; Robin van Persie"],
            vacancies);
    }

    [Fact]
    public async Task DeriveAsync_TwoRoundsInAMonth_HaveTwoAddresses()
    {
        var vacancies = await DeriveAsync(
            ("2025-05-01", Left("One Man")), ("2025-05-02", Link("Two Man", LinkStage.Appointed)), ("2025-05-20", Left("Two Man")), ("2025-05-21", Link("Three Man", LinkStage.Appointed)));

        Assert.Equal(["head-coach-2025-05", "head-coach-2025-05-2"], vacancies.Select(vacancy => vacancy.Split(':')[0]));
    }

    [Fact]
    public async Task DeriveAsync_CoachStays_LapsesUnlessPressureReturns()
    {
        Assert.Equal(["head-coach-2025-01: pressure 01-20, lapses 2025-02-21, after Brian Priske; "], await DeriveAsync(("2025-01-20", Pressure("Brian Priske")), ("2025-01-22", Staying("Brian Priske"))));
        Assert.Equal(
            ["head-coach-2025-01: pressure 01-20, opened 02-10, lapses 2025-07-10, after Brian Priske; "],
            await DeriveAsync(("2025-01-20", Pressure("Brian Priske")), ("2025-01-22", Staying("Brian Priske")), ("2025-02-10", Left("Brian Priske"))));
        Assert.Equal(
            ["head-coach-2025-01: pressure 01-20, lapses 2025-02-21, after Brian Priske; ", "head-coach-2025-03: opened 03-10, lapses 2025-08-07, after Brian Priske; "],
            await DeriveAsync(("2025-01-20", Pressure("Brian Priske")), ("2025-01-22", Staying("Brian Priske")), ("2025-03-10", Left("Brian Priske"))));
    }

    [Fact]
    public async Task DeriveAsync_StayingAlone_BeginsNothing() => Assert.Empty(await DeriveAsync(("2025-01-22", Staying("Brian Priske"))));

    [Fact]
    public async Task DeriveAsync_LongSilence_BeginsANewRound()
    {
        var vacancies = await DeriveAsync(("2024-01-10", Link("Erik ten Hag", LinkStage.Wanted)), ("2024-12-10", Link("Erik ten Hag", LinkStage.Wanted)));

        Assert.Equal(["head-coach-2024-01: lapses 2024-11-05; Erik ten Hag", "head-coach-2024-12: lapses 2025-10-06; Erik ten Hag"], vacancies);
    }

    [Fact]
    public async Task DeriveAsync_AppointmentThatWasMissed_IsNotWaitedForForEver()
    {
        var vacancies = await DeriveAsync(
            ("2024-05-10", Left("Arne Slot")), ("2024-08-01", Link("Erik ten Hag", LinkStage.Mentioned)), ("2025-02-10", Left("Brian Priske")));

        Assert.Equal(
            ["head-coach-2024-05: opened 05-10, lapses 2024-12-29, after Arne Slot; Erik ten Hag", "head-coach-2025-02: opened 02-10, lapses 2025-07-10, after Brian Priske; "],
            vacancies);
    }

    [Fact]
    public async Task DeriveAsync_Assistants_AreAnotherJob()
    {
        var vacancies = await DeriveAsync(
            ("2025-02-10", Left("Brian Priske")),
            ("2025-02-12", Stories.Link("Rene Hake", Club, LinkStage.Appointed, Role.AssistantCoach)),
            ("2025-02-13", Stories.Link("Pascal Bosschaart", Club, LinkStage.Appointed, Role.AssistantCoach)));

        Assert.Equal(
            [
                "assistant-coach-2025-02: filled 02-12 by Rene Hake; Pascal Bosschaart, Rene Hake",
                "head-coach-2025-02: opened 02-10, lapses 2025-07-10, after Brian Priske; ",
            ],
            vacancies);
    }

    [Fact]
    public async Task DeriveAsync_TwoAppointedAndNobodyGone_TheOneMoreArticlesSay()
    {
        (string, Finding)[] story =
        [
            ("2025-02-10", Left("Brian Priske")), ("2025-02-12", Link("Mark van Bommel", LinkStage.Appointed)), ("2025-02-14", Link("Robin van Persie", LinkStage.Talks)),
            ("2025-02-23", Link("Robin van Persie", LinkStage.Appointed)),
        ];

        Assert.Equal(["head-coach-2025-02: opened 02-10, filled 02-12 by Mark van Bommel, after Brian Priske; Mark van Bommel, Robin van Persie"], await DeriveAsync(story));
        Assert.Equal(
            ["head-coach-2025-02: opened 02-10, filled 02-23 by Robin van Persie, after Brian Priske; Mark van Bommel, Robin van Persie"],
            await DeriveAsync([.. story, ("2025-02-24", Link("Robin van Persie", LinkStage.Appointed))]));
    }

    [Fact]
    public async Task DeriveAsync_GoingOfOneWhoDoesNotHaveTheJob_OpensNothing()
    {
        var vacancies = await DeriveAsync(("2025-02-23", Link("Robin van Persie", LinkStage.Appointed)), ("2025-05-20", Left("Giovanni van Bronckhorst")));

        Assert.Equal(["head-coach-2025-02: filled 02-23 by Robin van Persie, after Giovanni van Bronckhorst; Robin van Persie"], vacancies);
    }

    [Fact]
    public async Task DeriveAsync_CandidateToldOfAsTheCoach_HasGotIt()
    {
        var vacancies = await DeriveAsync(
            ("2023-03-27", Left("Antonio Conte")), ("2023-04-01", Present("Cristian Stellini", Role.InterimHeadCoach)), ("2023-05-25", Link("Ange Postecoglou", LinkStage.Mentioned)),
            ("2023-06-10", Present("Antonio Conte")), ("2023-06-11", Present("Jose Mourinho")), ("2023-06-16", Present("Ange Postecoglou")));

        Assert.Equal(["head-coach-2023-03: opened 03-27, interim Cristian Stellini 04-01, filled 06-16 by Ange Postecoglou, after Antonio Conte; Ange Postecoglou"], vacancies);
    }

    [Fact]
    public async Task DeriveAsync_NamesOfLongBefore_AreNotForTheJobThatOpens()
    {
        var vacancies = await DeriveAsync(("2024-05-31", Link("Kieran McKenna", LinkStage.Off)), ("2024-10-28", Left("Erik ten Hag")));

        Assert.Equal(["head-coach-2024-05: lapses 2024-10-28; Kieran McKenna", "head-coach-2024-10: opened 10-28, lapses 2025-03-27, after Erik ten Hag; "], vacancies);
    }

    [Fact]
    public async Task DeriveAsync_OldAttemptToldAgain_BelongsToItsOwnRound()
    {
        var vacancies = await DeriveAsync(("2023-05-20", Left("Antonio Conte")), ("2023-05-25", Link("Arne Slot", LinkStage.Talks)), ("2024-04-24", Link("Arne Slot", LinkStage.Off)));

        Assert.Equal(["head-coach-2023-05: opened 05-20, lapses 2023-10-22, after Antonio Conte; Arne Slot"], vacancies);
    }

    [Fact]
    public async Task DeriveAsync_OldArticleThatComesLate_TakesItsPlaceInTime()
    {
        (string, Finding)[] inOrder = [("2025-01-20", Pressure("Brian Priske")), ("2025-02-10", Left("Brian Priske")), ("2025-02-11", Interim("Pascal Bosschaart")), ("2025-02-23", Link("Robin van Persie", LinkStage.Appointed)), ("2025-05-01", Pressure("Robin van Persie"))];

        Assert.Equal(await DeriveAsync(inOrder), await DeriveAsync([.. inOrder.Reverse()]));
        Assert.Equal(await DeriveAsync(inOrder), await DeriveOneByOneAsync([inOrder[3], inOrder[0], inOrder[4], inOrder[2], inOrder[1]]));
    }

    [Fact]
    public async Task DeriveAsync_AnyDayInThePast_LooksAsItDidThen()
    {
        (string Day, Finding Finding)[] story =
        [
            ("2025-01-10", Link("Erik ten Hag", LinkStage.Wanted)), ("2025-01-20", Pressure("Brian Priske")), ("2025-01-22", Staying("Brian Priske")), ("2025-02-05", Expected("Brian Priske")),
            ("2025-02-10", Left("Brian Priske")), ("2025-02-11", Interim("Pascal Bosschaart")), ("2025-02-23", Link("Robin van Persie", LinkStage.Appointed)),
            ("2025-05-01", Pressure("Robin van Persie")), ("2025-05-03", Staying("Robin van Persie")), ("2026-02-01", Left("Robin van Persie")), ("2026-02-15", Link("Erik ten Hag", LinkStage.Appointed)),
        ];
        using var whole = await StoreOf(story);
        foreach (var (day, _) in story)
        {
            using var then = await StoreOf([.. story.Where(claim => string.CompareOrdinal(claim.Day, day) <= 0)]);
            Assert.Equal(await LookAsync(then, day), await LookAsync(whole, day));
        }
    }

    [Fact]
    public async Task DeriveAsync_EveryClaim_HasItsPlace()
    {
        using var store = await StoreOf(
            ("2025-02-10", Left("Brian Priske")), ("2025-02-12", Link("Robin van Persie", LinkStage.Wanted)), ("2025-02-13", Link("Robin van Persie", LinkStage.Talks)), ("2025-02-14", Link("Mark van Bommel", LinkStage.Talks)));

        await using var db = store.CreateDbContext();
        var vacancy = await db.Vacancies.SingleAsync(Cancellation);
        Assert.All(await db.Exits.ToListAsync(Cancellation), exit => Assert.Equal(((int?)vacancy.Id, vacancy.ExitId), (exit.VacancyId, (int?)exit.Id)));
        Assert.Equal([1, 2], await db.Rumours.Select(rumour => rumour.Links.Count).Order().ToListAsync(Cancellation));
        Assert.Empty(await db.StaleClubs.ToListAsync(Cancellation));
    }

    [Fact]
    public async Task DeriveAsync_NothingNew_KeepsRowsAndRevision()
    {
        using var store = await StoreOf(("2025-02-10", Left("Brian Priske")), ("2025-02-12", Link("Robin van Persie", LinkStage.Wanted)));
        var before = await IdsAsync(store);
        await RecordAsync(store, ("2025-02-13", Link("Robin van Persie", LinkStage.Talks)));
        await new Deriver(store).DeriveAsync(Cancellation);

        Assert.Equal(before, await IdsAsync(store));
        Assert.Equal(0, await new Deriver(store).DeriveAsync(Cancellation));
    }

    [Fact]
    public async Task DeriveAsync_OnPostgreSql_GivesTheSame()
    {
        (string, Finding)[] story = [("2025-02-23", Link("Robin van Persie", LinkStage.Appointed)), ("2025-02-10", Left("Brian Priske")), ("2025-01-22", Staying("Brian Priske")), ("2025-02-11", Interim("Pascal Bosschaart"))];
        var databases = postgreSql.Create();
        await new StoreOpener(databases).OpenAsync(Cancellation);
        foreach (var claim in story)
        {
            await RecordAsync(databases, claim);
            await new Deriver(databases).DeriveAsync(Cancellation);
        }

        Assert.Equal(await DeriveAsync(story), await ReadAsync(databases));
    }

    private static LinkFinding Link(string coach, LinkStage stage) => Stories.Link(coach, Club, stage);

    private static LinkFinding Interim(string coach) => Stories.Link(coach, Club, LinkStage.Appointed, Role.InterimHeadCoach);

    private static ExitFinding Pressure(string coach) => Stories.Exit(coach, Club, ExitStage.Pressure);

    private static ExitFinding Expected(string coach) => Stories.Exit(coach, Club, ExitStage.Expected);

    private static ExitFinding Left(string coach) => Stories.Exit(coach, Club, ExitStage.Left);

    private static ExitFinding Staying(string coach) => Stories.Exit(coach, Club, ExitStage.Staying);

    private static TenureFinding Present(string coach, Role role = Role.HeadCoach) => Stories.Tenure(coach, Club) with { Role = role, Current = true };

    private static async Task<TemporaryStore> StoreOf(params (string Day, Finding Finding)[] claims)
    {
        var store = await new TemporaryStore().OpenAsync();
        await RecordAsync(store, claims);
        await new Deriver(store).DeriveAsync(Cancellation);
        return store;
    }

    private static async Task RecordAsync(IDbContextFactory<CoachWatchDb> store, params (string Day, Finding Finding)[] claims)
    {
        using var recorder = new Recorder(store);
        await recorder.RecordAsync([.. claims.Select(claim => Stories.Of($"{claim.Day} {claim.Finding.Coach} {claim.Finding}", claim.Day, claim.Finding))], Cancellation);
    }

    private static async Task<List<string>> DeriveAsync(params (string Day, Finding Finding)[] claims)
    {
        using var store = await StoreOf(claims);
        return await ReadAsync(store);
    }

    private static async Task<List<string>> DeriveOneByOneAsync(params (string Day, Finding Finding)[] claims)
    {
        using var store = await StoreOf();
        foreach (var claim in claims)
        {
            await RecordAsync(store, claim);
            await new Deriver(store).DeriveAsync(Cancellation);
        }

        return await ReadAsync(store);
    }

    private static async Task<List<int>> IdsAsync(TemporaryStore store)
    {
        await using var db = store.CreateDbContext();
        return [.. await db.Vacancies.Select(vacancy => vacancy.Id).ToListAsync(Cancellation), .. await db.Rumours.Select(rumour => rumour.Id).ToListAsync(Cancellation)];
    }

    private static async Task<List<string>> ReadAsync(IDbContextFactory<CoachWatchDb> store)
    {
        await using var db = store.CreateDbContext();
        var vacancies = await db.Vacancies.Include(v => v.Outgoing).Include(v => v.Interim).Include(v => v.FilledBy).Include(v => v.Rumours).ThenInclude(r => r.Coach).ToListAsync(Cancellation);
        return [.. vacancies.OrderBy(vacancy => vacancy.Slug, StringComparer.Ordinal).Select(Describe)];
    }

    private static string Describe(Vacancy vacancy)
    {
        var dates = new[]
        {
            vacancy.PressureOn is { } pressure ? $"pressure {pressure:MM-dd}" : null,
            vacancy.ExpectedOn is { } expected ? $"expected {expected:MM-dd}" : null,
            vacancy.OpenedOn is { } opened ? $"opened {opened:MM-dd}" : null,
            vacancy.Interim is { } interim ? $"interim {interim.Name} {vacancy.InterimOn:MM-dd}" : null,
            vacancy.FilledOn is { } filled ? $"filled {filled:MM-dd} by {vacancy.FilledBy!.Name}" : null,
            vacancy.LapsedOn is { } lapsed ? $"lapses {lapsed:yyyy-MM-dd}" : null,
            vacancy.Outgoing is { } outgoing ? $"after {outgoing.Name}" : null,
        };
        var rumours = vacancy.Rumours.Select(rumour => rumour.Coach!.Name + (rumour.Role == Role.InterimHeadCoach ? " (interim)" : "")).Order(StringComparer.Ordinal);
        return $"{vacancy.Slug}: {string.Join(", ", dates.OfType<string>())}; {string.Join(", ", rumours)}";
    }

    /// <summary>What a page that looks from that day can tell: each fact only from its own day on.</summary>
    private static async Task<List<string>> LookAsync(TemporaryStore store, string at)
    {
        var day = DateOnly.ParseExact(at, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await using var db = store.CreateDbContext();
        var vacancies = await db.Vacancies.Where(vacancy => vacancy.BegunOn <= day).OrderBy(vacancy => vacancy.Slug).ToListAsync(Cancellation);
        DateOnly? Then(DateOnly? date) => date <= day ? date : null;
        return [.. vacancies.Select(v => $"{v.Slug}: {Then(v.PressureOn)}, {Then(v.ExpectedOn)}, {Then(v.OpenedOn)}, {Then(v.InterimOn)}, {Then(v.FilledOn)}, {Then(v.LapsedOn)}")];
    }
}
