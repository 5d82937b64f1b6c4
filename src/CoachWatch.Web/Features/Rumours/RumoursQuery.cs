using System.Collections.Concurrent;
using CoachWatch.Data.Store;
using CoachWatch.Extraction;
using CoachWatch.Web.Components.Parts;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Web.Features.Rumours;

/// <summary>One line of the list.</summary>
/// <param name="Origin">Whoever had it first; null where nobody is named.</param>
/// <param name="Chosen">Who got the job, where that settles it.</param>
/// <param name="Independent">How many had it of their own, out of <paramref name="Reports"/>.</param>
/// <param name="Decisive">The link that asserts the stage.</param>
public sealed record RumourRow(
    IndexedRumour Rumour,
    RumourState State,
    Named? Origin,
    Report First,
    Report Last,
    Named? Chosen,
    int Independent,
    int Reports,
    int Decisive)
{
    /// <summary>The sentence that asserts the stage; only on the page that is shown.</summary>
    public RumourEvidence? Evidence { get; init; }
}

public sealed record RumourEvidence(int ArticleId, EvidenceText Text, string Language, PartialDate? Published, string? Publisher, string? Url);

/// <summary>The list as the address asks for it, with what could be chosen next.</summary>
/// <param name="Ignored">What the address asked for and does not exist.</param>
public sealed record RumourList(
    IReadOnlyList<RumourRow> Rows,
    int Total,
    int Pages,
    IReadOnlyDictionary<Facet, IReadOnlyList<FacetCount>> Facets,
    IReadOnlyList<string> Ignored);

public sealed class RumoursQuery(RumourIndexes indexes, IDbContextFactory<CoachWatchDb> databases)
{
    public const int PageSize = 20;

    /// <summary>One page of the list with its evidence and facets, as known on the day.</summary>
    public async Task<RumourList> RunAsync(RumourFilter filter, DateOnly day, CancellationToken cancel = default)
    {
        var index = await indexes.CurrentAsync(cancel);
        var count = RumourCount.Of(index, index.Known(filter), day);
        var pages = Math.Max(1, (count.Matches.Count + PageSize - 1) / PageSize);
        var shown = InOrder(index, count, filter).Skip((Math.Min(filter.Page, pages) - 1) * PageSize).Take(PageSize);
        var rows = await RowsAsync(index, shown, cancel);
        return new(rows, count.Matches.Count, pages, count.Facets, index.Ignored(filter));
    }

    /// <summary>The whole list as the address asks for it, for a file.</summary>
    public async Task<IReadOnlyList<RumourRow>> FileAsync(RumourFilter filter, DateOnly day, CancellationToken cancel = default) =>
        await AllAsync((await indexes.CurrentAsync(cancel)).Known(filter), day, cancel);

    /// <summary>All rumours that pass; none where the filter asks for what no rumour has.</summary>
    public async Task<IReadOnlyList<RumourRow>> AllAsync(RumourFilter filter, DateOnly day, CancellationToken cancel = default)
    {
        var index = await indexes.CurrentAsync(cancel);
        return [.. Sorted(index, RumourCount.Of(index, filter, day).Matches, filter.Sort).Select(m => Row(index, m))];
    }

    /// <summary>The rumours that were told of last, with their evidence.</summary>
    internal async Task<IReadOnlyList<RumourRow>> NewestAsync(RumourIndex index, RumourCount count, int take, CancellationToken cancel) =>
        await RowsAsync(index, InOrder(index, count, new RumourFilter()).Take(take), cancel);

    /// <summary>Those of the matches that were told of last.</summary>
    internal static IReadOnlyList<RumourRow> Newest(RumourIndex index, List<RumourMatch> matches, int take) =>
        [.. Sorted(index, matches, RumourSort.Updated).Take(take).Select(m => Row(index, m))];

    /// <summary>All rumours are asked for again and again: their order is kept.</summary>
    private static IEnumerable<RumourMatch> InOrder(RumourIndex index, RumourCount count, RumourFilter filter) => filter.Narrows
        ? Sorted(index, count.Matches, filter.Sort)
        : count.Once(_ => new ConcurrentDictionary<RumourSort, RumourMatch[]>()).GetOrAdd(filter.Sort, sort => [.. Sorted(index, count.Matches, sort)]);

    /// <summary>Each order keeps the latest first where it tells no difference.</summary>
    private static IEnumerable<RumourMatch> Sorted(RumourIndex index, List<RumourMatch> matches, RumourSort sort) => sort switch
    {
        RumourSort.Updated => Latest(index, matches),
        RumourSort.First => Latest(index, matches).OrderByDescending(m => index.Recency[m.FirstPlace]),
        RumourSort.Coach => Latest(index, matches).OrderBy(m => index.RankOf(Facet.Coach, m.Place)),
        RumourSort.Club => Latest(index, matches).OrderBy(m => index.RankOf(Facet.Club, m.Place)),
        RumourSort.Stage => Latest(index, matches).OrderByDescending(m => m.State.Stage is LinkStage.Off ? -1 : (int)m.State.Stage),
        _ => Latest(index, matches).OrderByDescending(m => m.Count),
    };

    /// <summary>Sorted as numbers: the place among the matches, which stand in order, decides between the same moments.</summary>
    private static IEnumerable<RumourMatch> Latest(RumourIndex index, List<RumourMatch> matches)
    {
        var keys = new long[matches.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = ((long)-index.Recency[matches[i].LastPlace] << 32) + i;
        }

        Array.Sort(keys);
        return keys.Select(key => matches[(int)key]);
    }

    private static RumourRow Row(RumourIndex index, RumourMatch match) => new(
        match.Rumour,
        match.State,
        match.First.OriginId is { } origin ? index.Sources.GetValueOrDefault(origin) : null,
        match.First,
        match.Last,
        match.State.Outcome is Outcome.PassedOver && match.Rumour.Vacancy.FilledById is { } chosen ? index.Coaches.GetValueOrDefault(chosen) : null,
        match.Independent,
        match.Count,
        match.Decisive.LinkId);

    private async Task<IReadOnlyList<RumourRow>> RowsAsync(RumourIndex index, IEnumerable<RumourMatch> matches, CancellationToken cancel)
    {
        var rows = matches.Select(m => Row(index, m)).ToList();
        int[] unread = [.. rows.Select(r => r.Decisive).Where(link => !index.Evidence.TryGet(link, out _))];
        var read = unread.Length == 0 ? [] : await ReadEvidenceAsync(unread, cancel);
        foreach (var (link, evidence) in read)
        {
            index.Evidence.Keep(link, evidence);
        }

        return [.. rows.Select(r => read.TryGetValue(r.Decisive, out var evidence) || index.Evidence.TryGet(r.Decisive, out evidence) ? r with { Evidence = evidence } : r)];
    }

    private async Task<Dictionary<int, RumourEvidence>> ReadEvidenceAsync(int[] links, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var told = await (
            from link in db.Links
            where links.Contains(link.Id)
            join article in db.Articles on link.ArticleId equals article.Id
            select new
            {
                link.Id,
                link.ArticleId,
                link.Evidence,
                Whole = link.Evidence.InTitle ? article.Title : article.Text,
                article.Language,
                article.Published,
                Publisher = article.Publisher!.Name,
                Url = article.Addresses.OrderBy(a => a.Url).Select(a => a.Url).FirstOrDefault(),
            }).ToListAsync(cancel);
        return told.ToDictionary(e => e.Id, e => new RumourEvidence(e.ArticleId, EvidenceText.Of(e.Whole, e.Evidence), e.Language, e.Published, e.Publisher, e.Url));
    }
}
