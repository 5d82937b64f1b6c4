using CoachWatch.Data.Derive;
using CoachWatch.Data.Resolve;
using CoachWatch.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Web.Features.Search;

public sealed record SearchResult(IReadOnlyList<Named> Coaches, IReadOnlyList<Named> Clubs, IReadOnlyList<Named> Sources)
{
    public int Count => Coaches.Count + Clubs.Count + Sources.Count;
}

public sealed class SearchQuery(IDbContextFactory<CoachWatchDb> databases)
{
    private const int Most = 25;

    /// <summary>Coaches, clubs and sources one of whose names begins with what was typed, or has a word that does; accents and case do not matter. A name that uncertain claims alone speak of is not found.</summary>
    public async Task<SearchResult> RunAsync(string typed, CancellationToken cancel = default)
    {
        var key = NameKey.Of(typed.Trim());
        if (key.Length < 2)
        {
            return new([], [], []);
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        var inside = " " + key;
        var coaches = db.CoachNames.Where(n => n.Key.StartsWith(key) || n.Key.Contains(inside)).Select(n => n.CoachId);
        var clubs = db.ClubNames.Where(n => n.Key.StartsWith(key) || n.Key.Contains(inside)).Select(n => n.ClubId);
        var sources = db.SourceNames.Where(n => n.Key.StartsWith(key) || n.Key.Contains(inside)).Select(n => n.SourceId);
        var (unusedCoaches, unusedClubs, unusedSources) = (UnusedNames.Coaches(db), UnusedNames.Clubs(db), UnusedNames.Sources(db));
        return new(
            await db.Coaches.Where(c => coaches.Contains(c.Id) && !unusedCoaches.Any(unused => unused.Id == c.Id)).OrderBy(c => c.Retired).ThenByDescending(c => c.Key == key).ThenBy(c => c.Name).Take(Most)
                .Select(c => new Named(c.Id, c.Slug, c.Name, c.Confirmed)).ToListAsync(cancel),
            await db.Clubs.Where(c => clubs.Contains(c.Id) && !unusedClubs.Any(unused => unused.Id == c.Id)).OrderByDescending(c => c.Key == key).ThenBy(c => c.Name).Take(Most)
                .Select(c => new Named(c.Id, c.Slug, c.Name, c.Confirmed)).ToListAsync(cancel),
            await db.Sources.Where(s => sources.Contains(s.Id) && !unusedSources.Any(unused => unused.Id == s.Id)).OrderByDescending(s => s.Key == key).ThenBy(s => s.Name).Take(Most)
                .Select(s => new Named(s.Id, s.Slug, s.Name, s.Confirmed)).ToListAsync(cancel));
    }
}
