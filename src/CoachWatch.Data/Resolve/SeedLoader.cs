using System.Security.Cryptography;
using System.Text.Json;
using CoachWatch.Data.Store;
using CoachWatch.Extraction;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Data.Resolve;

/// <summary>Brings the clubs, coaches and sources of the store up to the reference data. What news has added stays, and is confirmed where it is now listed.</summary>
public sealed class SeedLoader(IDbContextFactory<CoachWatchDb> databases)
{
    /// <summary>Raise it when the same reference data is to give other rows.</summary>
    private const int Version = 1;

    /// <returns>False where this very data was loaded before.</returns>
    public async Task<bool> LoadAsync(References references, CancellationToken cancellation = default)
    {
        var digest = DigestOf(references);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var state = await db.State.SingleAsync(cancellation);
        if (state.Seeds == digest)
        {
            return false;
        }

        await LoadClubsAsync(db, references.Clubs, cancellation);
        await LoadCoachesAsync(db, references.Coaches, cancellation);
        await LoadSourcesAsync(db, references, cancellation);
        state.Seeds = digest;
        state.Revision++;
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    private static string DigestOf(References references) =>
        Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { Version, references }, ReferenceFiles.Json)));

    private static async Task LoadClubsAsync(CoachWatchDb db, IReadOnlyList<ClubReference> references, CancellationToken cancellation)
    {
        var clubs = await db.Clubs.Include(club => club.Names).ToDictionaryAsync(club => club.Key, cancellation);
        var slugs = clubs.Values.Select(club => club.Slug).ToHashSet();
        var added = new List<Club>();
        foreach (var reference in references)
        {
            if (!clubs.TryGetValue(NameKey.Of(reference.Name), out var club))
            {
                club = new Club { Slug = Slug.Take(reference.Name, slugs), Name = reference.Name, Key = NameKey.Of(reference.Name) };
                added.Add(club);
            }

            Update(club, reference);
            Replace(club.Names, [reference.Name, .. reference.Aliases, .. reference.Federations, .. reference.Nicknames, .. reference.Ambiguous], name => name.Key, (key, text) => new ClubName { Key = key, Text = text });
        }

        await NamedRows.AddAsync(db, added, cancellation);
    }

    private static void Update(Club club, ClubReference reference)
    {
        club.Name = reference.Name;
        club.Country = reference.Country;
        club.League = reference.League;
        club.City = reference.City;
        club.Colour = reference.Colours.ElementAtOrDefault(0);
        club.SecondColour = reference.Colours.ElementAtOrDefault(1);
        club.Initials = reference.Initials;
        club.Women = reference.Women;
        club.National = reference.National;
        club.Confirmed = true;
    }

    private static async Task LoadCoachesAsync(CoachWatchDb db, IReadOnlyList<CoachReference> references, CancellationToken cancellation)
    {
        var coaches = await db.Coaches.Include(coach => coach.Names).ToDictionaryAsync(coach => coach.Key, cancellation);
        var slugs = coaches.Values.Select(coach => coach.Slug).ToHashSet();
        var added = new List<Coach>();
        foreach (var reference in references)
        {
            if (!coaches.TryGetValue(NameKey.Of(reference.Name), out var coach))
            {
                coach = new Coach { Slug = Slug.Take(reference.Name, slugs), Name = reference.Name, Key = NameKey.Of(reference.Name) };
                added.Add(coach);
            }

            Update(coach, reference);
            var surname = reference.Surname ?? reference.Name.Split(' ')[^1];
            Replace(coach.Names, [reference.Name, surname, .. reference.Aliases, .. reference.Nicknames], name => name.Key, (key, text) => new CoachName { Key = key, Text = text });
        }

        await NamedRows.AddAsync(db, added, cancellation);
    }

    private static void Update(Coach coach, CoachReference reference)
    {
        coach.Name = reference.Name;
        coach.Nationality = reference.Nationalities.ElementAtOrDefault(0);
        coach.Born = reference.Born;
        coach.Woman = reference.Woman;
        coach.Retired = reference.Retired;
        coach.Confirmed = true;
    }

    private static async Task LoadSourcesAsync(CoachWatchDb db, References references, CancellationToken cancellation)
    {
        var sources = await db.Sources.Include(source => source.Names).ToDictionaryAsync(source => source.Key, cancellation);
        var slugs = sources.Values.Select(source => source.Slug).ToHashSet();
        var added = new List<Source>();
        foreach (var reference in references.Outlets)
        {
            var outlet = Take(reference.Name, SourceKind.Outlet, sources, slugs, added);
            (outlet.Country, outlet.Language, outlet.Domain) = (reference.Country, reference.Language, reference.Domains.ElementAtOrDefault(0));
            Rename(outlet, [.. reference.Domains, .. reference.Aliases, .. reference.Ambiguous]);
        }

        // The reporters refer to the outlets by their numbers.
        await NamedRows.AddAsync(db, added, cancellation);
        added.Clear();
        foreach (var reference in references.Reporters)
        {
            var reporter = Take(reference.Name, SourceKind.Reporter, sources, slugs, added);
            reporter.OutletId = sources.GetValueOrDefault(NameKey.Of(reference.Outlet))?.Id;
            Rename(reporter, reference.Aliases);
        }

        await NamedRows.AddAsync(db, added, cancellation);
    }

    private static Source Take(string name, SourceKind kind, Dictionary<string, Source> sources, HashSet<string> slugs, List<Source> added)
    {
        var key = NameKey.Of(name);
        if (!sources.TryGetValue(key, out var source))
        {
            source = new Source { Slug = Slug.Take(name, slugs), Name = name, Key = key, Kind = kind };
            sources.Add(key, source);
            added.Add(source);
        }

        (source.Name, source.Kind, source.Confirmed) = (name, kind, true);
        return source;
    }

    private static void Rename(Source source, IReadOnlyList<string> names) =>
        Replace(source.Names, [source.Name, .. names], name => name.Key, (key, text) => new SourceName { Key = key, Text = text });

    private static void Replace<TName>(List<TName> names, IEnumerable<string> texts, Func<TName, string> keyOf, Func<string, string, TName> create)
    {
        var wanted = texts.Select(text => (Key: NameKey.Of(text), Text: text)).Where(name => name.Key.Length > 0).DistinctBy(name => name.Key).ToDictionary(name => name.Key, name => name.Text);
        names.RemoveAll(name => !wanted.Remove(keyOf(name)));
        names.AddRange(wanted.Select(name => create(name.Key, name.Value)));
    }
}
