using CoachWatch.Extraction;
using CoachWatch.Web.Features.Rumours;
using CoachWatch.Web.Features.Vacancies;

namespace CoachWatch.Web.Features.Today;

/// <summary>A coach and how many jobs and reports named him lately.</summary>
public sealed record LinkedCoach(Named Coach, int Jobs, int Reports);

/// <summary>What is new.</summary>
/// <param name="Newest">The day of the newest report that was read; null where nothing was.</param>
/// <param name="Busiest">A day in the past with most jobs open, for looking back when today is quiet.</param>
public sealed record TodayView(
    DateOnly? Newest,
    IReadOnlyList<RumourRow> Changes,
    VacancyBoard Board,
    IReadOnlyList<LinkedCoach> MostLinked,
    (DateOnly Day, int Jobs)? Busiest);

public sealed class TodayQuery(RumourIndexes indexes, RumoursQuery rumours, VacanciesQuery vacancies)
{
    private const int ChangesShown = 10;
    private const int CoachesShown = 10;

    /// <summary>"Lately" is this many days up to the newest report.</summary>
    private const int DaysLately = 45;

    public async Task<TodayView> RunAsync(DateOnly day, CancellationToken cancel = default)
    {
        var index = await indexes.CurrentAsync(cancel);
        var list = await rumours.RunAsync(new RumourFilter(), day, cancel);
        var board = await vacancies.RunAsync(new(null, new RumourFilter()), day, cancel);
        var lately = RumourCount.Of(index, new RumourFilter(), day).Once(count => LatelyOf(count.Matches));
        return new(lately.Newest, [.. list.Rows.Take(ChangesShown)], board, lately.MostLinked, index.OpenJobs.BusiestBefore(day));
    }

    private static Lately LatelyOf(List<RumourMatch> matches)
    {
        var newest = matches.Select(m => (DateOnly?)m.Last.KnownOn).Max();
        return new(newest, newest is { } last ? MostLinked(matches, last.AddDays(-DaysLately)) : []);
    }

    private static IReadOnlyList<LinkedCoach> MostLinked(List<RumourMatch> matches, DateOnly since) =>
    [
        .. matches.Where(m => m.Last.KnownOn >= since)
            .Select(m => (m.Rumour, Reports: m.Passed.Count(p => p.KnownOn >= since && p.Stage is not LinkStage.Off)))
            .Where(m => m.Reports > 0)
            .GroupBy(m => m.Rumour.Coach.Id)
            .Select(g => new LinkedCoach(g.First().Rumour.Coach, g.Count(), g.Sum(m => m.Reports)))
            .OrderByDescending(c => c.Jobs).ThenByDescending(c => c.Reports).ThenBy(c => c.Coach.Id)
            .Take(CoachesShown),
    ];

    private sealed record Lately(DateOnly? Newest, IReadOnlyList<LinkedCoach> MostLinked);
}
