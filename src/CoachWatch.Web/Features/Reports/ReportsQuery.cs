using CoachWatch.Data.Store;
using CoachWatch.Extraction;
using CoachWatch.Web.Components.Parts;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Web.Features.Reports;

/// <summary>Which claims to show, newest first.</summary>
public sealed record ReportFilter
{
    public int? ClubId { get; init; }

    /// <summary>All that was read in this article, also what is too uncertain for lists.</summary>
    public int? ArticleId { get; init; }

    /// <summary>Exits that hang on this vacancy alone.</summary>
    public int? VacancyId { get; init; }

    /// <summary>Exits credited to, or first reported by, one of these.</summary>
    public IReadOnlyList<int> SourceIds { get; init; } = [];

    /// <summary>Leaves the sources out instead.</summary>
    public bool AllBut { get; init; }

    /// <summary>Leaves out exits that credit another outlet.</summary>
    public bool Originals { get; init; }

    public required DateOnly Until { get; init; }

    public int Take { get; init; } = 60;
}

public sealed class ReportsQuery(IDbContextFactory<CoachWatchDb> databases)
{
    /// <summary>These claims, in this order.</summary>
    internal async Task<IReadOnlyList<ReportRow>> RowsAsync(IReadOnlyList<ReportKey> keys, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var links = await LinksAsync(db, [.. keys.Where(key => !key.IsExit).Select(key => key.Id)], cancel);
        var exits = await ExitsAsync(db, [.. keys.Where(key => key.IsExit).Select(key => key.Id)], cancel);
        var rows = links.Concat(exits).ToDictionary(row => (row.Kind, row.Id));
        return [.. keys.Where(key => rows.ContainsKey((key.Kind, key.Id))).Select(key => rows[(key.Kind, key.Id)])];
    }

    public async Task<IReadOnlyList<ReportRow>> LinksAsync(ReportFilter filter, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await LinksAsync(db, await NewestAsync(Narrow<Link>(db.Links, filter), filter, cancel), cancel);
    }

    public async Task<IReadOnlyList<ReportRow>> ExitsAsync(ReportFilter filter, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await ExitsAsync(db, await NewestAsync(Narrow(db.Exits, filter), filter, cancel), cancel);
    }

    /// <summary>The numbers of the exits that pass.</summary>
    public async Task<HashSet<int>> ExitIdsAsync(ReportFilter filter, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await Narrow(db.Exits, filter).Select(e => e.Id).ToHashSetAsync(cancel);
    }

    public async Task<IReadOnlyList<ReportRow>> TenuresAsync(ReportFilter filter, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = await RowsAsync(db.Tenures, await NewestAsync(Narrow<Tenure>(db.Tenures, filter), filter, cancel), cancel);
        return [.. rows.Select(r => Row("tenure", r) with { From = r.Claim.From, To = r.Claim.To, Current = r.Claim.Current })];
    }

    private static async Task<IReadOnlyList<ReportRow>> LinksAsync(CoachWatchDb db, IReadOnlyList<int> asked, CancellationToken cancel)
    {
        if (asked.Count == 0)
        {
            return [];
        }

        var rows = await RowsAsync(db.Links, asked, cancel);
        int[] ids = [.. rows.Select(r => r.Claim.Id)];
        var credits = await db.LinkSources.Where(s => ids.Contains(s.LinkId)).OrderBy(s => s.SourceId).Select(s => new { s.LinkId, s.SourceId }).ToListAsync(cancel);
        var credited = credits.ToLookup(c => c.LinkId, c => c.SourceId);
        var sources = await SourcesAsync(db, [.. rows.Select(r => r.Claim.OriginId).OfType<int>(), .. credits.Select(c => c.SourceId)], cancel);
        return [.. rows.Select(r => Row("link", r) with
        {
            LinkStage = r.Claim.Stage,
            Disputed = r.Claim.Disputed,
            Repeat = r.Claim.Repeat,
            Origin = r.Claim.OriginId is { } origin ? sources[origin] : null,
            Sources = [.. credited[r.Claim.Id].Select(source => sources[source])],
        })];
    }

    private static async Task<IReadOnlyList<ReportRow>> ExitsAsync(CoachWatchDb db, IReadOnlyList<int> asked, CancellationToken cancel)
    {
        if (asked.Count == 0)
        {
            return [];
        }

        var rows = await RowsAsync(db.Exits, asked, cancel);
        int[] ids = [.. rows.Select(r => r.Claim.Id)];
        var credits = await db.ExitSources.Where(s => ids.Contains(s.ExitId)).OrderBy(s => s.SourceId).Select(s => new { s.ExitId, s.SourceId }).ToListAsync(cancel);
        var credited = credits.ToLookup(c => c.ExitId, c => c.SourceId);
        var sources = await SourcesAsync(db, [.. rows.Select(r => r.Claim.OriginId).OfType<int>(), .. credits.Select(c => c.SourceId)], cancel);
        return [.. rows.Select(r => Row("exit", r) with
        {
            ExitStage = r.Claim.Stage,
            Origin = r.Claim.OriginId is { } origin ? sources[origin] : null,
            Sources = [.. credited[r.Claim.Id].Select(source => sources[source])],
        })];
    }

    private static IQueryable<Exit> Narrow(IQueryable<Exit> exits, ReportFilter filter)
    {
        exits = Narrow<Exit>(exits, filter);
        if (filter.VacancyId is { } vacancy)
        {
            exits = exits.Where(e => e.VacancyId == vacancy);
        }

        if (filter.SourceIds is { Count: > 0 } asked)
        {
            var allBut = filter.AllBut;
            exits = exits.Where(e => (asked.Contains(e.OriginId ?? 0) || e.Sources.Any(s => asked.Contains(s.SourceId))) != allBut);
        }

        return filter.Originals ? exits.Where(e => e.OriginId == null || e.OriginId == e.Article!.PublisherId || e.Origin!.Kind == SourceKind.Official) : exits;
    }

    private static IQueryable<TClaim> Narrow<TClaim>(IQueryable<TClaim> claims, ReportFilter filter) where TClaim : Claim
    {
        claims = claims.Where(c => c.KnownOn <= filter.Until);
        claims = filter.ClubId is { } club ? claims.Where(c => c.ClubId == club) : claims;
        return filter.ArticleId is { } article ? claims.IgnoreQueryFilters().Where(c => c.ArticleId == article) : claims;
    }

    // Numbers first, and the texts of those alone: joined at once, the texts of all are sorted. By the day first, as the indexes of clubs and coaches are.
    private static async Task<IReadOnlyList<int>> NewestAsync<TClaim>(IQueryable<TClaim> claims, ReportFilter filter, CancellationToken cancel) where TClaim : Claim =>
        await claims.OrderByDescending(c => c.KnownOn).ThenByDescending(c => c.PublishedAt).ThenByDescending(c => c.Id).Take(filter.Take).Select(c => c.Id).ToListAsync(cancel);

    private static async Task<IReadOnlyList<Told<TClaim>>> RowsAsync<TClaim>(IQueryable<TClaim> claims, IReadOnlyList<int> ids, CancellationToken cancel) where TClaim : Claim
    {
        // Which of them may be shown was decided when they were chosen.
        var rows = await claims.IgnoreQueryFilters().AsNoTracking().Where(c => ids.Contains(c.Id))
            .Select(c => new Told<TClaim>(
                c,
                new Named(c.CoachId, c.Coach!.Slug, c.Coach.Name, c.Coach.Confirmed),
                new Named(c.ClubId, c.Club!.Slug, c.Club.Name, c.Club.Confirmed),
                c.Article!.Title,
                c.Evidence.InTitle ? c.Article.Title : c.Article.Text,
                c.Article.Published,
                c.Article.Publisher == null ? null : new Named(c.Article.Publisher.Id, c.Article.Publisher.Slug, c.Article.Publisher.Name, c.Article.Publisher.Confirmed),
                c.Article.Language,
                c.Article.Addresses.OrderBy(a => a.Url).Select(a => a.Url).FirstOrDefault()))
            .ToDictionaryAsync(r => r.Claim.Id, cancel);
        return [.. ids.Where(rows.ContainsKey).Select(id => rows[id])];
    }

    private static async Task<Dictionary<int, Named>> SourcesAsync(CoachWatchDb db, IReadOnlyCollection<int> ids, CancellationToken cancel)
    {
        int[] asked = [.. ids.Distinct()];
        return asked.Length == 0 ? [] : await db.Sources.Where(s => asked.Contains(s.Id)).Select(s => new Named(s.Id, s.Slug, s.Name, s.Confirmed)).ToDictionaryAsync(s => s.Id, cancel);
    }

    private static ReportRow Row<TClaim>(string kind, Told<TClaim> told) where TClaim : Claim => new()
    {
        Kind = kind,
        Id = told.Claim.Id,
        Coach = told.Coach,
        Club = told.Club,
        Role = told.Claim.Role,
        Confidence = told.Claim.Confidence,
        Confirmed = told.Claim.Confirmed,
        Rule = told.Claim.Rule,
        Evidence = EvidenceText.Of(told.Whole, told.Claim.Evidence),
        Article = new(told.Claim.ArticleId, told.Title, told.Published, told.Claim.PublishedAt, told.Publisher, told.Language, told.Url),
    };

    private sealed record Told<TClaim>(
        TClaim Claim, Named Coach, Named Club, string Title, string Whole, PartialDate? Published, Named? Publisher, string Language, string? Url)
        where TClaim : Claim;
}
