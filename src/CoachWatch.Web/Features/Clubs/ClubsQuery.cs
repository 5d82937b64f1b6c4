using CoachWatch.Data.Store;
using CoachWatch.Web.Features.Rumours;
using CoachWatch.Web.Features.Vacancies;

namespace CoachWatch.Web.Features.Clubs;

/// <summary>A club in the news, with its newest round of changes.</summary>
public sealed record ClubRow(IndexedClub Club, IndexedVacancy Latest, VacancyStatus Status, int Reports);

public sealed class ClubsQuery(RumourIndexes indexes)
{
    /// <summary>Clubs about whose coach anything was reported, by country; the one with most news first.</summary>
    public async Task<IReadOnlyList<IGrouping<string, ClubRow>>> RunAsync(DateOnly day, CancellationToken cancel = default)
    {
        var index = await indexes.CurrentAsync(cancel);
        return RumourCount.Of(index, new RumourFilter(), day).Once(count => RowsOf(index, count, day));
    }

    private static List<IGrouping<string, ClubRow>> RowsOf(RumourIndex index, RumourCount count, DateOnly day)
    {
        var reports = count.Matches.ToLookup(m => m.Rumour.Club.Id, m => m.Count);
        return [.. index.Vacancies.Where(v => v.BegunOn <= day)
            .GroupBy(v => v.Club.Id)
            .Select(g => (Club: g.First().Club, Latest: g.MaxBy(v => v.BegunOn)!))
            .Select(c => new ClubRow(c.Club, c.Latest, c.Latest.StatusOn(day), reports[c.Club.Id].Sum()))
            .OrderBy(r => r.Club.Name, StringComparer.InvariantCultureIgnoreCase)
            .GroupBy(r => r.Club.Country ?? "")
            .OrderBy(g => g.Key.Length == 0).ThenByDescending(g => g.Sum(r => r.Reports)).ThenBy(g => g.Key, StringComparer.Ordinal)];
    }
}
