using CoachWatch.Data.Import;
using CoachWatch.Data.Resolve;
using CoachWatch.Data.Store;
using CoachWatch.Extraction;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Data.Tests.Store;

public sealed class RecorderTests
{
    private static readonly References Listed = new(
        [new ClubReference("Ajax", "Netherlands") { Aliases = ["AFC Ajax"] }, new ClubReference("Inter", "Italy"), new ClubReference("Inter Miami", "USA") { Ambiguous = ["Inter"] },
            new ClubReference("Sporting CP", "Portugal") { Ambiguous = ["Sporting"] }, new ClubReference("Sporting Gijón", "Spain") { Ambiguous = ["Sporting"] }],
        [new CoachReference("Erik ten Hag") { Surname = "Ten Hag" }, new CoachReference("Ronald Koeman"), new CoachReference("Erwin Koeman")],
        [],
        [new OutletReference("De Telegraaf", "Netherlands", "nl") { Domains = ["telegraaf.nl"] }, new OutletReference("Algemeen Dagblad", "Netherlands", "nl") { Domains = ["ad.nl"], Ambiguous = ["AD"] }],
        [new ReporterReference("Mike Verweij", "De Telegraaf")]);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RecordAsync_NewArticle_StoresAllOfIt()
    {
        using var store = await OpenAsync();
        var read = new ReadArticle("Ajax talk to Ten Hag", "Ajax are talking to Erik ten Hag.", PartialDate.Parse("2025-05"), Publisher: "De Telegraaf", Url: "https://www.telegraaf.nl/1", Notice: "Short.");

        var recorded = await RecordAsync(store, Stories.Of(
            read,
            Stories.Link("Erik ten Hag", "Ajax", LinkStage.Talks, Role.HeadCoach, "Algemeen Dagblad") with { Deciding = new TextSpan(5, 3), Confidence = 0.9, Journalists = ["Mike Verweij"] },
            Stories.Exit("Ronald Koeman", "Ajax", ExitStage.Left),
            Stories.Tenure("Erik ten Hag", "Inter")));

        Assert.Equal(RecordedAs.New, recorded.As);
        await using var db = store.CreateDbContext();
        var article = await db.Articles.Include(a => a.Publisher).Include(a => a.Addresses).SingleAsync(Cancellation);
        Assert.Equal((recorded.ArticleId, "De Telegraaf", "2025-05", new DateOnly(2025, 5, 31), new DateTime(2025, 5, 1)), (article.Id, article.Publisher!.Name, article.Published.ToString(), article.KnownOn, article.PublishedAt));
        Assert.Equal(["https://www.telegraaf.nl/1"], article.Addresses.Select(address => address.Url));
        var link = await db.Links.Include(l => l.Coach).Include(l => l.Club).Include(l => l.Origin).Include(l => l.Sources).ThenInclude(s => s.Source).SingleAsync(Cancellation);
        Assert.Equal(("Erik ten Hag", "Ajax", LinkStage.Talks, 0.9, 5, new DateOnly(2025, 5, 31)), (link.Coach!.Name, link.Club!.Name, link.Stage, link.Confidence, link.Evidence.DecidingStart, link.KnownOn));
        Assert.Equal(("Algemeen Dagblad", true), (link.Origin!.Name, link.Repeat));
        Assert.Equal(["Algemeen Dagblad", "Mike Verweij"], link.Sources.Select(source => source.Source!.Name).Order());
        Assert.Equal(ExitStage.Left, (await db.Exits.SingleAsync(Cancellation)).Stage);
        Assert.Single(await db.Tenures.ToListAsync(Cancellation));
        Assert.Equal([link.ClubId], await db.StaleClubs.Select(stale => stale.ClubId).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task RecordAsync_SameArticleAgain_ChangesNothing()
    {
        using var store = await OpenAsync();
        var story = Stories.Of("Ajax talk to Ten Hag", "2025-05-12", Stories.Link("Erik ten Hag", "Ajax", LinkStage.Talks));
        var first = await RecordAsync(store, story);
        var before = await RevisionAsync(store);

        var second = await RecordAsync(store, story with { Article = story.Article with { Title = "AJAX talk  to Ten Hag!" } });

        Assert.Equal(new Recorded(RecordedAs.Known, first.ArticleId), second);
        Assert.Equal((1, 1), await CountAsync(store));
        Assert.Equal(before, await RevisionAsync(store));
    }

    [Fact]
    public async Task RecordAsync_SameArticleUnderTwoAddresses_KeepsBothAddresses()
    {
        using var store = await OpenAsync();
        using var recorder = new Recorder(store);
        var story = Stories.Of("Ajax talk to Ten Hag", "2025-05-12", Stories.Link("Erik ten Hag", "Ajax", LinkStage.Talks));
        ExtractedArticle At(string url) => story with { Article = story.Article with { Url = url, Publisher = "AD" } };

        var recorded = await recorder.RecordAsync([At("https://ad.nl/1"), At("https://www.ad.nl/2")], Cancellation);
        var later = await recorder.RecordAsync([At("https://ad.nl/3"), At("https://ad.nl/3")], Cancellation);

        Assert.Equal([RecordedAs.New, RecordedAs.Known], recorded.Select(r => r.As));
        Assert.All(later, r => Assert.Equal(new Recorded(RecordedAs.Known, recorded[0].ArticleId), r));
        await using var db = store.CreateDbContext();
        Assert.Equal(["https://ad.nl/1", "https://ad.nl/3", "https://www.ad.nl/2"], await db.ArticleAddresses.Select(a => a.Url).Order().ToListAsync(Cancellation));
    }

    [Fact]
    public async Task RecordAsync_AnotherTextAtAKnownAddress_IsKnown()
    {
        using var store = await OpenAsync();
        var story = Stories.Of(new ReadArticle("First edition", "One text.", Url: "https://ad.nl/1"));
        await RecordAsync(store, story);

        var second = await RecordAsync(store, Stories.Of(new ReadArticle("Second edition", "Another text.", Url: "https://ad.nl/1")));

        Assert.Equal(RecordedAs.Known, second.As);
    }

    [Fact]
    public async Task RecordAsync_SameWordsInTwoPapers_AreTwoArticles()
    {
        using var store = await OpenAsync();
        using var recorder = new Recorder(store);
        var recorded = await recorder.RecordAsync(
            [Stories.Of(new ReadArticle("Agency piece", "Text.", Publisher: "De Telegraaf")), Stories.Of(new ReadArticle("Agency piece", "Text.", Publisher: "Algemeen Dagblad")), Stories.Of(new ReadArticle("Agency piece", "Text.", Publisher: "AD"))],
            Cancellation);

        Assert.Equal([RecordedAs.New, RecordedAs.New, RecordedAs.Known], recorded.Select(r => r.As));
    }

    [Fact]
    public async Task RecordAsync_UnlistedNames_MakesUnconfirmedRowsOnce()
    {
        using var store = await OpenAsync();
        using var recorder = new Recorder(store);
        await recorder.RecordAsync(
            [Stories.Of("One", "2025-05-12", Stories.Link("Ana Ruiz", "Real Norte", LinkStage.Talks, Role.HeadCoach, "El Faro")), Stories.Of("Two", "2025-05-13", Stories.Link("Ana Ruíz", "Real Norte", LinkStage.Agreed))],
            Cancellation);
        await recorder.RecordAsync([Stories.Of("Three", "2025-05-14", Stories.Link("Ana Ruiz", "REAL NORTE", LinkStage.Appointed))], Cancellation);

        await using var db = store.CreateDbContext();
        var coach = await db.Coaches.SingleAsync(c => !c.Confirmed, Cancellation);
        var club = await db.Clubs.SingleAsync(c => !c.Confirmed, Cancellation);
        var source = await db.Sources.SingleAsync(s => !s.Confirmed, Cancellation);
        Assert.Equal(("Ana Ruiz", "ana-ruiz", "Real Norte", "El Faro"), (coach.Name, coach.Slug, club.Name, source.Name));
        Assert.Equal(3, await db.Links.CountAsync(l => l.CoachId == coach.Id && l.ClubId == club.Id, Cancellation));
    }

    [Fact]
    public async Task RecordAsync_OneThatTheDatabaseRefuses_LeavesNothingOfItAndCostsNoOther()
    {
        using var store = await OpenAsync();
        using var recorder = new Recorder(store);
        await using var db = store.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("""CREATE TRIGGER refuse BEFORE INSERT ON "Exits" BEGIN SELECT RAISE(ABORT, 'no exits today'); END""", Cancellation);

        var recorded = await recorder.RecordAsync(
            [
                Stories.Of("One", "2025-05-12", Stories.Link("Ana Ruiz", "Ajax", LinkStage.Talks)),
                Stories.Of("Two", "2025-05-13", Stories.Link("Eva Sol", "Ajax", LinkStage.Talks), Stories.Exit("Ronald Koeman", "Ajax", ExitStage.Left)),
                Stories.Of("Three", "2025-05-14", Stories.Link("Eva Sol", "Ajax", LinkStage.Agreed)),
            ],
            Cancellation);

        Assert.Equal([RecordedAs.New, RecordedAs.Rejected, RecordedAs.New], recorded.Select(article => article.As));
        Assert.Contains("no exits today", recorded[1].Reason);
        Assert.Equal(["One", "Three"], await db.Articles.OrderBy(article => article.Id).Select(article => article.Title).ToListAsync(Cancellation));
        Assert.Equal(["Ana Ruiz", "Eva Sol"], await db.Links.OrderBy(link => link.Id).Select(link => link.Coach!.Name).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task RecordAsync_UncertainFindings_KeepsThemOutOfWhatIsAskedFor()
    {
        using var store = await OpenAsync();
        await RecordAsync(store, Stories.Of(
            "A story",
            "2025-05-12",
            Stories.Link("Erik ten Hag", "Ajax", LinkStage.Talks) with { Confirmed = false },
            Stories.Exit("Ronald Koeman", "Inter", ExitStage.Left) with { Confirmed = false },
            Stories.Tenure("Erwin Koeman", "Inter Miami") with { Confirmed = false }));

        await using var db = store.CreateDbContext();
        Assert.Equal((0, 0, 0), (await db.Links.CountAsync(Cancellation), await db.Exits.CountAsync(Cancellation), await db.Tenures.CountAsync(Cancellation)));
        Assert.False((await db.Links.IgnoreQueryFilters().SingleAsync(Cancellation)).Confirmed);
        Assert.False((await db.Exits.IgnoreQueryFilters().SingleAsync(Cancellation)).Confirmed);
        Assert.False((await db.Tenures.IgnoreQueryFilters().SingleAsync(Cancellation)).Confirmed);
        Assert.Empty(await db.StaleClubs.ToListAsync(Cancellation));
    }

    [Theory]
    [InlineData("Sporting", "Erik ten Hag", "More than one club is called \"Sporting\"")]
    [InlineData("Ajax", "Koeman", "More than one coach is called \"Koeman\"")]
    [InlineData("Ajax", "", "has no letters")]
    [InlineData("Ajax", "4-4-2", "has no letters")]
    [InlineData("\ud800", "Erik ten Hag", "has no letters")]
    public async Task RecordAsync_NameThatCannotBeTold_KeepsTheArticleAndTheReason(string club, string coach, string reason)
    {
        using var store = await OpenAsync();
        await RecordAsync(store, Stories.Of("A story", "2025-05-12", Stories.Link(coach, club, LinkStage.Talks)));

        await using var db = store.CreateDbContext();
        Assert.Contains(reason, (await db.ArticleRejections.SingleAsync(Cancellation)).Reason);
        Assert.Equal((1, 0), await CountAsync(store));
    }

    [Fact]
    public async Task RecordAsync_VeryLongName_IsRejected()
    {
        using var store = await OpenAsync();
        await RecordAsync(store, Stories.Of("A story", "2025-05-12", Stories.Link(new string('x', 5000), "Ajax", LinkStage.Talks)));

        await using var db = store.CreateDbContext();
        var rejection = await db.ArticleRejections.SingleAsync(Cancellation);
        Assert.Contains("5000 characters", rejection.Reason);
        Assert.True(rejection.What.Length < 200);
    }

    [Fact]
    public async Task RecordAsync_EvidenceOutsideTheArticle_IsRejected()
    {
        using var store = await OpenAsync();
        await RecordAsync(store, Stories.Of("A story", "2025-05-12", Stories.Link("Erik ten Hag", "Ajax", LinkStage.Talks) with { Evidence = new TextSpan(90, 900) }));

        await using var db = store.CreateDbContext();
        Assert.Contains("evidence (90, 900)", (await db.ArticleRejections.SingleAsync(Cancellation)).Reason);
    }

    [Fact]
    public async Task RecordAsync_NameThatIsOneClubsOwn_MeansThatClub()
    {
        using var store = await OpenAsync();
        await RecordAsync(store, Stories.Of("A story", "2025-05-12", Stories.Link("Erik ten Hag", "Inter", LinkStage.Talks)));

        await using var db = store.CreateDbContext();
        Assert.Equal("inter", (await db.Links.Include(l => l.Club).SingleAsync(Cancellation)).Club!.Slug);
    }

    [Theory]
    [InlineData(null, null, null, null, false)]
    [InlineData("De Telegraaf", null, null, "De Telegraaf", false)]
    [InlineData("De Telegraaf", "De Telegraaf", null, "De Telegraaf", false)]
    [InlineData("De Telegraaf", "Algemeen Dagblad", null, "Algemeen Dagblad", true)]
    [InlineData("De Telegraaf", null, "Mike Verweij", "De Telegraaf", false)]
    [InlineData("AD", null, "Mike Verweij", "De Telegraaf", true)]
    [InlineData("AD", null, "Jan Onbekend", "Jan Onbekend", true)]
    [InlineData("AD", "De Telegraaf", "Jan Onbekend", "De Telegraaf", true)]
    [InlineData("AD", "club", null, "Official statement", false)]
    [InlineData(null, "AD", null, "Algemeen Dagblad", true)]
    public async Task RecordAsync_Credits_GiveTheOrigin(string? publisher, string? outlet, string? journalist, string? origin, bool repeat)
    {
        using var store = await OpenAsync();
        var finding = Stories.Link("Erik ten Hag", "Ajax", LinkStage.Talks) with { Sources = outlet is null ? [] : [outlet], Journalists = journalist is null ? [] : [journalist] };
        await RecordAsync(store, Stories.Of(new ReadArticle("A story", "Some text of it.", Publisher: publisher), finding));

        await using var db = store.CreateDbContext();
        var link = await db.Links.Include(l => l.Origin).SingleAsync(Cancellation);
        Assert.Equal((origin, repeat), (link.Origin?.Name, link.Repeat));
    }

    [Theory]
    [InlineData("https://www.telegraaf.nl/sport/1", null, "De Telegraaf")]
    [InlineData("https://m.telegraaf.nl/sport/1", "Telesport redactie", "De Telegraaf")]
    [InlineData("https://www.elfaro.example/1", null, "elfaro.example")]
    [InlineData("https://www.elfaro.example/1", "El Faro", "El Faro")]
    [InlineData(null, null, null)]
    public async Task RecordAsync_PageAndAddress_NameThePublisher(string? url, string? name, string? publisher)
    {
        using var store = await OpenAsync();
        await RecordAsync(store, Stories.Of(new ReadArticle("A story", "Some text.", Publisher: name, Url: url)));

        await using var db = store.CreateDbContext();
        Assert.Equal(publisher, (await db.Articles.Include(a => a.Publisher).SingleAsync(Cancellation)).Publisher?.Name);
    }

    [Fact]
    public async Task RecordAsync_DateInTheFuture_IsKnownFromTheImport()
    {
        using var store = await OpenAsync();
        await RecordAsync(store, Stories.Of("A story", "2999-01-01"));

        await using var db = store.CreateDbContext();
        var article = await db.Articles.SingleAsync(Cancellation);
        Assert.Equal("2999-01-01", article.Published.ToString());
        Assert.Equal(DateOnly.FromDateTime(article.ImportedAt), article.KnownOn);
    }

    [Fact]
    public async Task RecordAsync_NothingInIt_IsRejected()
    {
        using var store = await OpenAsync();
        var recorded = await RecordAsync(store, Stories.Of(new ReadArticle(" ", "\n")));

        Assert.Equal(RecordedAs.Rejected, recorded.As);
        Assert.Equal((0, 0), await CountAsync(store));
    }

    [Fact]
    public async Task RecordAsync_TwoRecordersAtOnce_StoreEachArticleOnce()
    {
        using var store = await OpenAsync();
        var stories = Enumerable.Range(0, 40).Select(i => Stories.Of($"Story {i}", "2025-05-12", Stories.Link($"New Coach {(char)('A' + (i % 5))}", "Real Norte", LinkStage.Talks))).ToList();

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            using var recorder = new Recorder(store);
            foreach (var story in stories)
            {
                await recorder.RecordAsync([story], Cancellation);
            }
        })));

        Assert.Equal((40, 40), await CountAsync(store));
        await using var db = store.CreateDbContext();
        Assert.Equal(5, await db.Coaches.CountAsync(c => !c.Confirmed, Cancellation));
    }

    [Fact]
    public async Task LoadAsync_SameDataTwice_LoadsOnce()
    {
        using var store = await OpenAsync();
        var before = await RevisionAsync(store);

        Assert.False(await new SeedLoader(store).LoadAsync(Listed, Cancellation));
        Assert.Equal(before, await RevisionAsync(store));
    }

    [Fact]
    public async Task LoadAsync_NameThatNewsHadAdded_ConfirmsIt()
    {
        using var store = await OpenAsync();
        await RecordAsync(store, Stories.Of("A story", "2025-05-12", Stories.Link("Ana Ruiz", "Real Norte", LinkStage.Talks)));

        await new SeedLoader(store).LoadAsync(Listed with { Coaches = [.. Listed.Coaches, new CoachReference("Ana Ruíz") { Woman = true, Nationalities = ["Spain"] }] }, Cancellation);

        await using var db = store.CreateDbContext();
        var coach = await db.Coaches.Include(c => c.Names).SingleAsync(c => c.Slug == "ana-ruiz", Cancellation);
        Assert.Equal(("Ana Ruíz", "Spain", true, true), (coach.Name, coach.Nationality, coach.Woman, coach.Confirmed));
        Assert.Equal(["ana ruiz", "ruiz"], coach.Names.Select(n => n.Key).Order());
    }

    private static async Task<TemporaryStore> OpenAsync()
    {
        var store = await new TemporaryStore().OpenAsync();
        await new SeedLoader(store).LoadAsync(Listed, Cancellation);
        return store;
    }

    private static async Task<Recorded> RecordAsync(TemporaryStore store, ExtractedArticle story)
    {
        using var recorder = new Recorder(store);
        return (await recorder.RecordAsync([story], Cancellation)).Single();
    }

    private static async Task<(int Articles, int Links)> CountAsync(TemporaryStore store)
    {
        await using var db = store.CreateDbContext();
        return (await db.Articles.CountAsync(Cancellation), await db.Links.CountAsync(Cancellation));
    }

    private static async Task<long> RevisionAsync(TemporaryStore store)
    {
        await using var db = store.CreateDbContext();
        return (await db.State.SingleAsync(Cancellation)).Revision;
    }
}
