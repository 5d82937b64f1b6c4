using CoachWatch.Data.Store;
using CoachWatch.Web.Features.Rumours;
using CoachWatch.Web.Features.Vacancies;

namespace CoachWatch.Web.Features.Clubs;

/// <summary>A club in the news, with its newest round of changes.</summary>
public sealed record ClubRow(IndexedClub Club, IndexedVacancy Latest, VacancyStatus Status, int Reports);

public sealed record ClubList(IReadOnlyList<IGrouping<string, ClubRow>> Countries, int Page, int Pages);

public sealed class ClubsQuery(RumourIndexes indexes)
{
    private const int PageSize = 90;

    /// <summary>Clubs about whose coach anything was reported, by country; the one with most news first.</summary>
    public async Task<ClubList> RunAsync(int page, DateOnly day, CancellationToken cancel = default)
    {
        var index = await indexes.CurrentAsync(cancel);
        var rows = RumourCount.Of(index, new RumourFilter(), day).Once(count => RowsOf(index, count, day));
        var pages = Math.Max(1, (rows.Count + PageSize - 1) / PageSize);
        page = Math.Min(page, pages);
        return new([.. rows.Skip((page - 1) * PageSize).Take(PageSize).GroupBy(CountryOf)], page, pages);
    }

    private static List<ClubRow> RowsOf(RumourIndex index, RumourCount count, DateOnly day)
    {
        var reports = count.Matches.ToLookup(m => m.Rumour.Club.Id, m => m.Count);
        return [.. index.Vacancies.Where(v => v.BegunOn <= day)
            .GroupBy(v => v.Club.Id)
            .Select(g => (Club: g.First().Club, Latest: g.MaxBy(v => v.BegunOn)!))
            .Select(c => new ClubRow(c.Club, c.Latest, c.Latest.StatusOn(day), reports[c.Club.Id].Sum()))
            .OrderBy(r => r.Club.Name, StringComparer.InvariantCultureIgnoreCase)
            .GroupBy(CountryOf)
            .OrderBy(g => g.Key.Length == 0).ThenByDescending(g => g.Sum(r => r.Reports)).ThenBy(g => g.Key, StringComparer.Ordinal)
            .SelectMany(g => g)];
    }

    private static string CountryOf(ClubRow row) => row.Club.Country ?? "";
}
