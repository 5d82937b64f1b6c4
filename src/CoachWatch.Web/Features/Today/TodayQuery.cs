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
    private const int Changes = 10;
    private const int Coaches = 10;

    /// <summary>"Lately" is this many days up to the newest report.</summary>
    private const int Lately = 45;

    public async Task<TodayView> RunAsync(DateOnly day, CancellationToken cancel = default)
    {
        var index = await indexes.CurrentAsync(cancel);
        var matches = RumourCount.Of(index, new RumourFilter(), day).Matches;
        var newest = matches.Count == 0 ? (DateOnly?)null : matches.Max(m => m.Passed[^1].KnownOn);
        var list = await rumours.RunAsync(new RumourFilter(), day, cancel);
        var board = await vacancies.RunAsync(new(null, new RumourFilter()), day, cancel);
        return new(newest, [.. list.Rows.Take(Changes)], board, newest is { } last ? MostLinked(matches, last.AddDays(-Lately)) : [], Busiest(index, day));
    }

    private static IReadOnlyList<LinkedCoach> MostLinked(List<RumourMatch> matches, DateOnly since) =>
    [
        .. matches.Select(m => (m.Rumour, Reports: m.Passed.Count(p => p.KnownOn >= since)))
            .Where(m => m.Reports > 0)
            .GroupBy(m => m.Rumour.Coach.Id)
            .Select(g => new LinkedCoach(g.First().Rumour.Coach, g.Count(), g.Sum(m => m.Reports)))
            .OrderByDescending(c => c.Jobs).ThenByDescending(c => c.Reports).ThenBy(c => c.Coach.Id)
            .Take(Coaches),
    ];

    // Jobs only begin to be open on a day on which one opens: no other day can have more.
    private static (DateOnly, int)? Busiest(RumourIndex index, DateOnly day)
    {
        var open = index.Vacancies.Where(v => v.OpenedOn < day).ToList();
        if (open.Count == 0)
        {
            return null;
        }

        return open.Select(v => v.OpenedOn!.Value).Distinct()
            .Select(d => (Day: d, Jobs: open.Count(v => v.StatusOn(d) is VacancyStatus.Open)))
            .OrderByDescending(d => d.Jobs).ThenByDescending(d => d.Day).First();
    }
}
