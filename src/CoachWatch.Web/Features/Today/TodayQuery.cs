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
    private const int Lately = 45;

    public async Task<TodayView> RunAsync(DateOnly day, CancellationToken cancel = default)
    {
        var index = await indexes.CurrentAsync(cancel);
        var matches = RumourCount.Of(index, new RumourFilter(), day).Matches;
        var newest = matches.Count == 0 ? (DateOnly?)null : matches.Max(m => m.Passed[^1].KnownOn);
        var list = await rumours.RunAsync(new RumourFilter(), day, cancel);
        var board = await vacancies.RunAsync(new(null, new RumourFilter()), day, cancel);
        return new(newest, [.. list.Rows.Take(ChangesShown)], board, newest is { } last ? MostLinked(matches, last.AddDays(-Lately)) : [], Busiest(index, day));
    }

    private static IReadOnlyList<LinkedCoach> MostLinked(List<RumourMatch> matches, DateOnly since) =>
    [
        .. matches.Where(m => m.Passed[^1].KnownOn >= since)
            .Select(m => (m.Rumour, Reports: m.Passed.Count(p => p.KnownOn >= since && p.Stage is not LinkStage.Off)))
            .Where(m => m.Reports > 0)
            .GroupBy(m => m.Rumour.Coach.Id)
            .Select(g => new LinkedCoach(g.First().Rumour.Coach, g.Count(), g.Sum(m => m.Reports)))
            .OrderByDescending(c => c.Jobs).ThenByDescending(c => c.Reports).ThenBy(c => c.Coach.Id)
            .Take(CoachesShown),
    ];

    private static (DateOnly, int)? Busiest(RumourIndex index, DateOnly day)
    {
        var changes = index.Vacancies.Where(v => v.OpenedOn < day).SelectMany(Changes).GroupBy(c => c.Day, c => c.By).OrderBy(c => c.Key);
        (DateOnly Day, int Jobs)? busiest = null;
        var open = 0;
        foreach (var change in changes.TakeWhile(c => c.Key < day))
        {
            open += change.Sum();
            busiest = open > 0 && open >= (busiest?.Jobs ?? 0) ? (change.Key, open) : busiest;
        }

        return busiest;
    }

    /// <summary>The day on which a job opens and the one on which it ends; nothing where both are the same.</summary>
    private static IEnumerable<(DateOnly Day, int By)> Changes(IndexedVacancy vacancy)
    {
        var opened = vacancy.OpenedOn!.Value;
        var end = new[] { vacancy.FilledOn, vacancy.LapsedOn }.Min() ?? DateOnly.MaxValue;
        return end > opened ? [(opened, 1), (end, -1)] : [];
    }
}
