using CoachWatch.Data.Store;
using CoachWatch.Web.Features.Rumours;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Web.Features.Sources;

/// <summary>A rumour as one source told it.</summary>
/// <param name="First">It was the first of all to report it.</param>
public sealed record SourceRumour(RumourRow Row, bool First);

/// <summary>What a source reported itself, what it repeated, and who works for it.</summary>
public sealed record SourceView(
    Source Source,
    IReadOnlyList<Named> Reporters,
    IReadOnlyList<SourceRumour> Own,
    int OwnTotal,
    IReadOnlyList<RumourRow> Repeats,
    int RepeatsTotal,
    int Firsts);

/// <summary>A source in the list: how many rumours it had of its own, and as the first.</summary>
public sealed record SourceRow(Named Source, int Rumours, int Firsts, DateOnly Latest);

public sealed class SourceQuery(IDbContextFactory<CoachWatchDb> databases, RumourIndexes indexes, RumoursQuery rumours)
{
    private const int Shown = 60;

    public async Task<SourceView?> FindAsync(string slug, DateOnly day, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.Sources.AsNoTracking().Include(s => s.Outlet).FirstOrDefaultAsync(s => s.Slug == slug, cancel) is not { } source)
        {
            return null;
        }

        var reporters = await db.Sources.Where(s => s.OutletId == source.Id).OrderBy(s => s.Name).Select(s => new Named(s.Id, s.Slug, s.Name, s.Confirmed)).ToListAsync(cancel);
        var own = await rumours.AllAsync(new RumourFilter().With(Facet.Source, [slug]), day, cancel);
        var firsts = await FirstsAsync(source.Id, day, cancel);
        var printed = await rumours.AllAsync(new RumourFilter().With(Facet.Publisher, [slug]), day, cancel);
        var repeats = printed.Where(r => own.All(o => o.Rumour.Id != r.Rumour.Id)).ToList();
        return new(
            source,
            reporters,
            [.. own.Take(Shown).Select(r => new SourceRumour(r, firsts.Contains(r.Rumour.Id)))],
            own.Count,
            [.. repeats.Take(Shown)],
            repeats.Count,
            firsts.Count);
    }

    /// <summary>All sources that had anything of their own, the busiest first.</summary>
    public async Task<IReadOnlyList<SourceRow>> AllAsync(DateOnly day, CancellationToken cancel = default)
    {
        var index = await indexes.CurrentAsync(cancel);
        var matches = RumourCount.Of(index, new RumourFilter(), day).Matches;
        var firsts = matches.Where(m => m.Passed[0].OriginId is not null).ToLookup(m => m.Passed[0].OriginId!.Value);
        return [.. matches
            .SelectMany(m => m.Passed.Where(p => p.OriginId is not null).Select(p => (Origin: p.OriginId!.Value, Rumour: m.Rumour.Id, p.KnownOn)))
            .GroupBy(p => p.Origin)
            .Where(g => index.Sources.ContainsKey(g.Key))
            .Select(g => new SourceRow(index.Sources[g.Key], g.Select(p => p.Rumour).Distinct().Count(), firsts[g.Key].Count(), g.Max(p => p.KnownOn)))
            .OrderByDescending(r => r.Rumours).ThenBy(r => r.Source.Name, StringComparer.InvariantCultureIgnoreCase)];
    }

    private async Task<HashSet<int>> FirstsAsync(int source, DateOnly day, CancellationToken cancel)
    {
        var index = await indexes.CurrentAsync(cancel);
        return [.. RumourCount.Of(index, new RumourFilter(), day).Matches.Where(m => m.Passed[0].OriginId == source).Select(m => m.Rumour.Id)];
    }
}
