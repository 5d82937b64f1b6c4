using CoachWatch.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Data.Resolve;

/// <summary>All names of the store in memory, as of one revision.</summary>
internal sealed class NameBook
{
    public NameIndex<Club> Clubs { get; } = new("club");

    public NameIndex<Coach> Coaches { get; } = new("coach");

    public NameIndex<Source> Sources { get; } = new("source");

    /// <summary>The outlet of each reporter that has one, by ids.</summary>
    public Dictionary<int, int> Outlets { get; private init; } = [];

    /// <summary>The revision up to which the names are known.</summary>
    public long Revision { get; set; }

    /// <summary>The known names where they are still right: another process, or a person, may have added some since.</summary>
    public static async Task<NameBook> CurrentAsync(CoachWatchDb db, NameBook? known, CancellationToken cancellation)
    {
        var revision = await db.State.Select(state => state.Revision).SingleAsync(cancellation);
        return known?.Revision == revision ? known : await LoadAsync(db, cancellation);
    }

    /// <summary>Makes rows for names that are met for the first time; unconfirmed until reference data or a person lists them.</summary>
    public void IntroduceCoach(string coach) => Coaches.Introduce(coach, (name, key, slug) =>
        new Coach { Slug = slug, Name = name, Key = key, Names = [new CoachName { Key = key, Text = name }] });

    /// <inheritdoc cref="IntroduceCoach"/>
    public void IntroduceClub(string club) => Clubs.Introduce(club, (name, key, slug) =>
        new Club { Slug = slug, Name = name, Key = key, Names = [new ClubName { Key = key, Text = name }] });

    /// <inheritdoc cref="IntroduceCoach"/>
    public void IntroduceSource(string source, SourceKind kind) => Sources.Introduce(source, (name, key, slug) =>
        new Source { Slug = slug, Name = name, Key = key, Kind = kind, Names = [new SourceName { Key = key, Text = name }] });

    /// <summary>Stores the introduced rows, so that every name has its number.</summary>
    public async Task SaveAsync(CoachWatchDb db, CancellationToken cancellation)
    {
        await NamedRows.AddAsync(db, Clubs.Introduced, cancellation);
        await NamedRows.AddAsync(db, Coaches.Introduced, cancellation);
        await NamedRows.AddAsync(db, Sources.Introduced, cancellation);
        Clubs.Keep(club => club.Id);
        Coaches.Keep(coach => coach.Id);
        Sources.Keep(source => source.Id);
    }

    private static async Task<NameBook> LoadAsync(CoachWatchDb db, CancellationToken cancellation)
    {
        var sources = await db.Sources.Select(source => new { source.Id, source.Key, source.Slug, source.OutletId }).ToListAsync(cancellation);
        var book = new NameBook
        {
            Revision = await db.State.Select(state => state.Revision).SingleAsync(cancellation),
            Outlets = sources.Where(source => source.OutletId is not null).ToDictionary(source => source.Id, source => source.OutletId!.Value),
        };
        Fill(
            book.Clubs,
            await db.Clubs.Select(club => new OwnName(club.Id, club.Key, club.Slug)).ToListAsync(cancellation),
            await db.ClubNames.Select(name => new OtherName(name.ClubId, name.Key)).ToListAsync(cancellation));
        Fill(
            book.Coaches,
            await db.Coaches.Select(coach => new OwnName(coach.Id, coach.Key, coach.Slug)).ToListAsync(cancellation),
            await db.CoachNames.Select(name => new OtherName(name.CoachId, name.Key)).ToListAsync(cancellation),
            IsSurname);
        Fill(
            book.Sources,
            sources.Select(source => new OwnName(source.Id, source.Key, source.Slug)),
            await db.SourceNames.Select(name => new OtherName(name.SourceId, name.Key)).ToListAsync(cancellation));
        return book;
    }

    private static void Fill<T>(NameIndex<T> index, IEnumerable<OwnName> own, IEnumerable<OtherName> others, Func<string, string, bool>? leaveOut = null)
        where T : class
    {
        foreach (var name in own)
        {
            index.AddOwn(new NameEntry(name.Key) { Id = name.Id }, name.Slug);
        }

        var byKey = others.ToLookup(name => name.Key, name => index.ById(name.Id));
        foreach (var bearers in byKey)
        {
            // A surname that one coach bears is the extractor's to settle, which knows the article: what it left open stays open.
            if (bearers.Skip(1).Any() || leaveOut?.Invoke(bearers.First().Key, bearers.Key) != true)
            {
                index.AddOther(bearers.Key, bearers);
            }
        }
    }

    private static bool IsSurname(string whole, string part) => !part.Contains(' ') || whole.EndsWith($" {part}", StringComparison.Ordinal);

    private sealed record OwnName(int Id, string Key, string Slug);

    private sealed record OtherName(int Id, string Key);
}
