using System.Text.RegularExpressions;
using CoachWatch.Data.Store;
using CoachWatch.Web.Features.Articles;
using CoachWatch.Web.Features.Coaches;
using CoachWatch.Web.Features.Rumours;
using CoachWatch.Web.Features.Search;
using CoachWatch.Web.Features.Sources;
using CoachWatch.Web.Features.Timeline;
using CoachWatch.Web.Features.Today;
using CoachWatch.Web.Features.Vacancies;
using CoachWatch.Web.Tests.Sites;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoachWatch.Web.Tests.Features;

/// <summary>No page may read a table that grows with the news from end to end: unnoticed on a small store, it is what kills a large one.</summary>
public sealed partial class QueryPlanTests(SeededSite seeded)
{
    private static readonly DateOnly Day = new(2025, 11, 22);
    private static readonly string[] Growing = ["Articles", "ArticleAddresses", "Links", "LinkSources", "Exits", "ExitSources", "Tenures", "Rumours"];

    [Fact]
    public Task Today_Plan_ScansNothingThatGrows() => CheckAsync<TodayQuery>(query => query.RunAsync(Day));

    [Theory]
    [InlineData("")]
    [InlineData("?source=de-telegraaf,vi&stage=talks&but=1&orig=1")]
    public Task Rumours_Plan_ScansNothingThatGrows(string filter) => CheckAsync<RumoursQuery>(query => query.RunAsync(RumourFilter.Parse(filter), Day));

    [Fact]
    public Task Vacancies_Plan_ScansNothingThatGrows() => CheckAsync<VacanciesQuery>(query => query.RunAsync(new VacancyFilter(null, new RumourFilter()), Day));

    [Fact]
    public async Task Vacancy_Plan_ScansNothingThatGrows()
    {
        var vacancy = (await IndexAsync()).Vacancies[0];
        await CheckAsync<VacanciesQuery>(query => query.FindAsync(vacancy.Club.Slug, vacancy.Slug, Day));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?source=de-telegraaf")]
    [InlineData("?source=de-telegraaf&but=1&from=2025-01-01")]
    public async Task Club_Plan_ScansNothingThatGrows(string filter) => await CheckAsync<TimelineQuery>(query => query.FindAsync("ajax", RumourFilter.Parse(filter), Day));

    [Fact]
    public async Task Coach_Plan_ScansNothingThatGrows()
    {
        var coach = (await IndexAsync()).Rumours[0].Coach;
        await CheckAsync<CoachQuery>(query => query.FindAsync(coach.Slug, Day));
    }

    [Fact]
    public Task Source_Plan_ScansNothingThatGrows() => CheckAsync<SourceQuery>(query => query.FindAsync("de-telegraaf", Day));

    [Fact]
    public Task Article_Plan_ScansNothingThatGrows() => CheckAsync<ArticleQuery>(query => query.FindAsync(1, Day));

    [Fact]
    public Task Search_Plan_ScansNothingThatGrows() => CheckAsync<SearchQuery>(query => query.RunAsync("ten"));

    private Task<RumourIndex> IndexAsync() => seeded.Site.Services.GetRequiredService<RumourIndexes>().CurrentAsync(TestContext.Current.CancellationToken);

    private async Task CheckAsync<TQuery>(Func<TQuery, Task> ask)
        where TQuery : notnull
    {
        // The index is read from end to end by design, once for each change of the store.
        await IndexAsync();
        using var scope = seeded.Site.Services.CreateScope();
        var asked = await CommandWatch.OfAsync(() => ask(scope.ServiceProvider.GetRequiredService<TQuery>()));
        Assert.NotEmpty(asked);
        await using var db = await seeded.Site.Services.GetRequiredService<IDbContextFactory<CoachWatchDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        Assert.All(asked.Where(command => !AsksForNothing(command)), command => Check(connection, command));
    }

    /// <summary>What an empty list of numbers becomes: no row is looked at.</summary>
    private static bool AsksForNothing(WatchedCommand asked) => asked.Sql.Contains("WHERE 0", StringComparison.Ordinal);

    private static void Check(SqliteConnection connection, WatchedCommand asked)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + asked.Sql;
        foreach (var (name, value) in asked.Parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        var tables = Aliases().Matches(asked.Sql).ToLookup(match => match.Groups["alias"].Value, match => match.Groups["table"].Value);
        using var plan = command.ExecuteReader();
        while (plan.Read())
        {
            var step = plan.GetString(3);
            var scanned = step.StartsWith("SCAN ", StringComparison.Ordinal) ? step.Split(' ')[1] : "";
            Assert.False(tables[scanned].Append(scanned).Any(Growing.Contains), $"{step} in\n{asked.Sql}");
        }
    }

    [GeneratedRegex("(?:FROM|JOIN) \"(?<table>\\w+)\" AS \"(?<alias>\\w+)\"")]
    private static partial Regex Aliases();
}
