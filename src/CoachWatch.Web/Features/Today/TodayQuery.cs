using CoachWatch.Extraction;
using CoachWatch.Web.Features.Rumours;
using CoachWatch.Web.Features.Vacancies;

namespace CoachWatch.Web.Features.Today;

/// <summary>A coach and how many jobs and reports named him lately.</summary>
public sealed record LinkedCoach(Named Coach, int Jobs, int Reports);

/// <summary>What is new.</summary>
/// <param name="Newest">The day of the newest report that was read; null where nothing was.</param>
/// <param name="Uncertain">How many claims are not sure enough for lists, and stand on their articles' pages alone.</param>
/// <param name="Busiest">A day in the past with most jobs open, for looking back when today is quiet.</param>
public sealed record TodayView(
    DateOnly? Newest,
    IReadOnlyList<RumourRow> Changes,
    VacancyBoard Board,
    IReadOnlyList<LinkedCoach> MostLinked,
    int Uncertain,
    (DateOnly Day, int Jobs)? Busiest);

public sealed class TodayQuery(RumourIndexes indexes, RumoursQuery rumours)
{
    private const int ChangesShown = 10;
    private const int CoachesShown = 10;

    /// <summary>"Lately" is this many days up to the newest report.</summary>
    private const int DaysLately = 45;

    public async Task<TodayView> RunAsync(DateOnly day, CancellationToken cancel = default)
    {
        var index = await indexes.CurrentAsync(cancel);
        var count = RumourCount.Of(index, new RumourFilter(), day);
        var board = VacanciesQuery.Board(index, count, new(null, new RumourFilter()), day);
        var lately = count.Once(all => LatelyOf(index, all.Matches));
        var uncertain = index.UncertainDays.Count(known => known <= day);
        return new(lately.Newest, await rumours.NewestAsync(index, count, ChangesShown, cancel), board, lately.MostLinked, uncertain, index.OpenJobs.BusiestBefore(day));
    }

    private static Lately LatelyOf(RumourIndex index, List<RumourMatch> matches)
    {
        var newest = matches.Max(m => (DateOnly?)index.Days[m.LastPlace]);
        return new(newest, newest is { } last ? MostLinked(index, matches, last.AddDays(-DaysLately)) : []);
    }

    private static IReadOnlyList<LinkedCoach> MostLinked(RumourIndex index, List<RumourMatch> matches, DateOnly since) =>
    [
        .. matches.Where(m => index.Days[m.LastPlace] >= since)
            .Select(m => (m.Rumour, Reports: m.Passed.Count(p => p.KnownOn >= since && p.Stage is not LinkStage.Off)))
            .Where(m => m.Reports > 0)
            .GroupBy(m => m.Rumour.Coach.Id)
            .Select(g => new LinkedCoach(g.First().Rumour.Coach, g.Count(), g.Sum(m => m.Reports)))
            .OrderByDescending(c => c.Jobs).ThenByDescending(c => c.Reports).ThenBy(c => c.Coach.Id)
            .Take(CoachesShown),
    ];

    private sealed record Lately(DateOnly? Newest, IReadOnlyList<LinkedCoach> MostLinked);
}
