using System.Runtime.InteropServices;
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

public sealed class SourceQuery(IDbContextFactory<CoachWatchDb> databases, RumourIndexes indexes)
{
    private const int Shown = 15;

    public async Task<SourceView?> FindAsync(string slug, DateOnly day, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.Sources.AsNoTracking().Include(s => s.Outlet).FirstOrDefaultAsync(s => s.Slug == slug, cancel) is not { } source)
        {
            return null;
        }

        var reporters = await db.Sources.Where(s => s.OutletId == source.Id).OrderBy(s => s.Name).Select(s => new Named(s.Id, s.Slug, s.Name, s.Confirmed)).ToListAsync(cancel);
        var index = await indexes.CurrentAsync(cancel);
        var own = RumourCount.About(index, Facet.Source, slug, day).Matches;
        var firsts = FirstsOf(index, day)[source.Id].ToHashSet();
        var ids = own.Select(m => m.Rumour.Id).ToHashSet();
        var repeats = RumourCount.About(index, Facet.Publisher, slug, day).Matches.Where(m => !ids.Contains(m.Rumour.Id)).ToList();
        return new(
            source,
            reporters,
            [.. RumoursQuery.Newest(index, own, Shown).Select(r => new SourceRumour(r, firsts.Contains(r.Rumour.Id)))],
            own.Count,
            RumoursQuery.Newest(index, repeats, Shown),
            repeats.Count,
            firsts.Count);
    }

    /// <summary>The rumours that each source had first of all.</summary>
    private static ILookup<int, int> FirstsOf(RumourIndex index, DateOnly day) => RumourCount.Of(index, new RumourFilter(), day)
        .Once(count => count.Matches.Where(m => m.First.OriginId is not null).ToLookup(m => m.First.OriginId!.Value, m => m.Rumour.Id));

    /// <summary>All sources that had anything of their own, the busiest first.</summary>
    public async Task<IReadOnlyList<SourceRow>> AllAsync(DateOnly day, CancellationToken cancel = default)
    {
        var index = await indexes.CurrentAsync(cancel);
        return RumourCount.Of(index, new RumourFilter(), day).Once(count => RowsOf(index, count));
    }

    private static List<SourceRow> RowsOf(RumourIndex index, RumourCount count)
    {
        var tallies = new Dictionary<int, Tally>();
        Tally Of(int source) => CollectionsMarshal.GetValueRefOrAddDefault(tallies, source, out _) ??= new Tally();
        foreach (var match in count.Matches)
        {
            if (match.First.OriginId is { } first)
            {
                Of(first).Firsts++;
            }

            foreach (var report in match.Passed)
            {
                if (report.OriginId is { } origin)
                {
                    Of(origin).Add(match.Rumour.Id, report.KnownOn);
                }
            }
        }

        return [.. tallies
            .Where(t => index.Sources.ContainsKey(t.Key))
            .Select(t => new SourceRow(index.Sources[t.Key], t.Value.Rumours, t.Value.Firsts, t.Value.Latest))
            .OrderByDescending(r => r.Rumours).ThenBy(r => r.Source.Name, StringComparer.InvariantCultureIgnoreCase)];
    }

    private sealed class Tally
    {
        private int _lastRumour;

        public int Rumours { get; private set; }

        public int Firsts { get; set; }

        public DateOnly Latest { get; private set; }

        /// <summary>Reports of one rumour come one after the other.</summary>
        public void Add(int rumour, DateOnly day)
        {
            Rumours += rumour == _lastRumour ? 0 : 1;
            _lastRumour = rumour;
            Latest = day > Latest ? day : Latest;
        }
    }
}
