using CoachWatch.Web.Features.Rumours;

namespace CoachWatch.Web.Features.Vacancies;

/// <summary>How many jobs were open at once, from day to day.</summary>
public sealed class OpenJobs
{
    private readonly List<DateOnly> _days = [];

    /// <summary>For each day the one up to it on which most jobs were open.</summary>
    private readonly List<(DateOnly Day, int Jobs)> _busiest = [];

    public OpenJobs(IEnumerable<IndexedVacancy> vacancies)
    {
        var open = 0;
        (DateOnly Day, int Jobs) busiest = default;
        foreach (var change in vacancies.Where(v => v.OpenedOn is not null).SelectMany(Changes).GroupBy(c => c.Day, c => c.By).OrderBy(c => c.Key))
        {
            open += change.Sum();
            busiest = open > 0 && open >= busiest.Jobs ? (change.Key, open) : busiest;
            _days.Add(change.Key);
            _busiest.Add(busiest);
        }
    }

    /// <returns>Null where no job was open before.</returns>
    public (DateOnly Day, int Jobs)? BusiestBefore(DateOnly day)
    {
        var place = _days.BinarySearch(day);
        var before = (place < 0 ? ~place : place) - 1;
        return before < 0 || _busiest[before].Jobs == 0 ? null : _busiest[before];
    }

    /// <summary>The day on which a job opens and the one on which it ends; nothing where both are the same.</summary>
    private static IEnumerable<(DateOnly Day, int By)> Changes(IndexedVacancy vacancy)
    {
        var opened = vacancy.OpenedOn!.Value;
        var end = new[] { vacancy.FilledOn, vacancy.LapsedOn }.Min() ?? DateOnly.MaxValue;
        return end > opened ? [(opened, 1), (end, -1)] : [];
    }
}
