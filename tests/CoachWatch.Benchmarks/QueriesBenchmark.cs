using CoachWatch.Benchmarks.Workload;
using CoachWatch.Data.Store;
using CoachWatch.Web;
using CoachWatch.Web.Features.Articles;
using CoachWatch.Web.Features.Clubs;
using CoachWatch.Web.Features.Coaches;
using CoachWatch.Web.Features.Rumours;
using CoachWatch.Web.Features.Search;
using CoachWatch.Web.Features.Sources;
using CoachWatch.Web.Features.Timeline;
using CoachWatch.Web.Features.Today;
using CoachWatch.Web.Features.Vacancies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoachWatch.Benchmarks;

/// <summary>What each page asks for, on ten years of news: clubs, coaches and sources as readers ask for them, the busy ones most.</summary>
internal static class QueriesBenchmark
{
    private const int Bound = 10;
    private static readonly DateOnly Day = BusyStore.Today;

    public static async Task RunAsync(Figures figures)
    {
        using var folder = new TemporaryFolder();
        var file = await BusyStore.OpenAsync(folder);
        await using var site = new ServiceCollection().AddLogging().AddCoachWatchStore(StoreProvider.Sqlite, $"Data Source={file}").AddSite().BuildServiceProvider();
        var databases = site.GetRequiredService<IDbContextFactory<CoachWatchDb>>();
        await SizeAsync(figures, databases);
        await LoadIndexAsync(figures, site);
        var asked = await Asked.ReadAsync(databases);
        await QueriesAsync(new QueryTimes(figures, site, Bound), asked);
    }

    private static async Task SizeAsync(Figures figures, IDbContextFactory<CoachWatchDb> databases)
    {
        await using var db = await databases.CreateDbContextAsync();
        figures.Note("articles", await db.Articles.CountAsync(), "");
        figures.Note("links, exits and tenures", await db.Links.CountAsync() + await db.Exits.CountAsync() + await db.Tenures.CountAsync(), "");
        figures.Note("rumours", await db.Rumours.CountAsync(), "");
    }

    private static async Task LoadIndexAsync(Figures figures, ServiceProvider site)
    {
        var indexes = site.GetRequiredService<RumourIndexes>();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        figures.Note("reading the index of rumours, first time", 1_000 * await Measure.TimeAsync(() => indexes.CurrentAsync()), "ms");
        figures.Note("memory of the index", (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6, "MB");
        GC.KeepAlive(indexes);
    }

    private static async Task QueriesAsync(QueryTimes time, Asked asked)
    {
        var all = new RumourFilter();
        await time.OfAsync<TodayQuery>("today", query => query.RunAsync(Day));
        await time.OfAsync<TodayQuery>("today, as known on a day", query => query.RunAsync(asked.PastDay()));
        await time.OfAsync<RumoursQuery>("rumours", query => query.RunAsync(all, Day));
        await time.OfAsync<RumoursQuery>("rumours, as known on a day", query => query.RunAsync(all, asked.PastDay()));
        await time.OfAsync<RumoursQuery>("rumours, a deep page", query => query.RunAsync(all with { Page = asked.Page() }, Day));
        await time.OfAsync<RumoursQuery>("rumours, by name", query => query.RunAsync(all with { Sort = RumourSort.Coach }, Day));
        await time.OfAsync<RumoursQuery>("rumours of a source", query => query.RunAsync(all.With(Facet.Source, [asked.Source()]), Day));
        await time.OfAsync<RumoursQuery>("rumours of five sources", query => query.RunAsync(all.With(Facet.Source, asked.Sources(5)), Day));
        await time.OfAsync<RumoursQuery>("rumours of all but five sources", query => query.RunAsync(all.With(Facet.Source, asked.Sources(5)) with { AllBut = true }, Day));
        await time.OfAsync<RumoursQuery>("rumours of a club", query => query.RunAsync(all.With(Facet.Club, [asked.Club()]), Day));
        await time.OfAsync<RumoursQuery>("rumours, settled, originals only", query => query.RunAsync(all.With(Facet.Status, ["settled"]) with { Originals = true }, Day));
        await time.OfAsync<RumoursQuery>("rumours by any filter", query => query.RunAsync(asked.Filter(), Day));
        await time.OfAsync<RumoursQuery>("rumours by any filter, as known on a day", query => query.RunAsync(asked.Filter(), asked.PastDay()));
        await time.OfAsync<VacanciesQuery>("vacancies by any filter", query => query.RunAsync(new VacancyFilter(null, asked.Filter()), Day));
        await time.OfAsync<VacanciesQuery>("vacancies", query => query.RunAsync(new VacancyFilter(null, all), Day));
        await time.OfAsync<VacanciesQuery>("vacancies, filled", query => query.RunAsync(new VacancyFilter(VacancyStatus.Filled, all), Day));
        await time.OfAsync<VacanciesQuery>("a vacancy", query => asked.Vacancy() is var (club, slug) ? query.FindAsync(club, slug, Day) : throw new InvalidOperationException());
        await time.OfAsync<TimelineQuery>("a club", query => query.FindAsync(asked.Club(), all, Day));
        await time.OfAsync<TimelineQuery>("a club, by a source", query => query.FindAsync(asked.Club(), all.With(Facet.Source, [asked.Source()]), Day));
        await time.OfAsync<ClubsQuery>("clubs", query => query.RunAsync(1, Day));
        await time.OfAsync<CoachQuery>("a coach", query => query.FindAsync(asked.Coach(), Day));
        await time.OfAsync<CoachesQuery>("coaches", query => query.RunAsync(1, Day));
        await time.OfAsync<SourceQuery>("sources", query => query.AllAsync(Day));
        await time.OfAsync<SourceQuery>("a source", query => query.FindAsync(asked.Source(), Day));
        await time.OfAsync<ArticleQuery>("an article", query => query.FindAsync(asked.Article(), Day));
        await time.OfAsync<SearchQuery>("search", query => query.RunAsync(asked.Words()));
    }
}
