using System.Linq.Expressions;
using CoachWatch.Data.Store;
using CoachWatch.Web.Components.Parts;
using CoachWatch.Web.Features.Rumours;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Web.Features.Reports;

/// <summary>Which claims to show, newest first.</summary>
public sealed record ReportFilter
{
    public int? ClubId { get; init; }

    public int? CoachId { get; init; }

    public int? ArticleId { get; init; }

    /// <summary>These links alone.</summary>
    public IReadOnlyList<int>? LinkIds { get; init; }

    /// <summary>Exits that hang on this vacancy alone.</summary>
    public int? VacancyId { get; init; }

    /// <summary>Exits credited to, or first reported by, one of these.</summary>
    public IReadOnlyList<int> SourceIds { get; init; } = [];

    /// <summary>Leaves the sources out instead.</summary>
    public bool AllBut { get; init; }

    /// <summary>Leaves out exits that credit another outlet.</summary>
    public bool Originals { get; init; }

    /// <summary>First and last day of publication.</summary>
    public DateOnly? From { get; init; }

    public required DateOnly Until { get; init; }

    public int Take { get; init; } = 60;

    /// <summary>The newest links that tell these rumours.</summary>
    public static ReportFilter NewestOf(IEnumerable<RumourMatch> rumours, int take, DateOnly until) => new()
    {
        LinkIds = [.. rumours.SelectMany(m => m.Passed).OrderByDescending(p => p.KnownOn).ThenByDescending(p => p.PublishedAt).ThenByDescending(p => p.LinkId).Take(take).Select(p => p.LinkId)],
        Until = until,
        Take = take,
    };
}

public sealed class ReportsQuery(IDbContextFactory<CoachWatchDb> databases)
{
    public async Task<IReadOnlyList<ReportRow>> LinksAsync(ReportFilter filter, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var links = Narrow(db.Links, filter);
        if (filter.LinkIds is { } asked)
        {
            links = links.Where(l => asked.Contains(l.Id));
        }

        var rows = await Newest(links, filter).Select(l => new
        {
            Claim = l,
            l.Stage,
            l.Disputed,
            l.Repeat,
            Origin = l.Origin,
            l.Coach,
            l.Club,
            l.Article,
            l.Article!.Publisher,
            Url = l.Article.Addresses.OrderBy(a => a.Url).Select(a => a.Url).FirstOrDefault(),
        }).AsNoTracking().ToListAsync(cancel);
        int[] shown = [.. rows.Select(r => r.Claim.Id)];
        var sources = (await db.LinkSources.Where(s => shown.Contains(s.LinkId)).OrderBy(s => s.SourceId)
            .Select(s => new Credit(s.LinkId, new Named(s.SourceId, s.Source!.Slug, s.Source.Name, s.Source.Confirmed))).ToListAsync(cancel)).ToLookup(c => c.Claim, c => c.Source);
        return [.. rows.Select(r => Row("link", r.Claim, r.Coach!, r.Club!, r.Article!, r.Publisher, r.Url) with
        {
            LinkStage = r.Stage,
            Disputed = r.Disputed,
            Repeat = r.Repeat,
            Origin = NamedOf(r.Origin),
            Sources = [.. sources[r.Claim.Id]],
        })];
    }

    public async Task<IReadOnlyList<ReportRow>> ExitsAsync(ReportFilter filter, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var exits = Narrow(db.Exits, filter);
        if (filter.VacancyId is { } vacancy)
        {
            exits = exits.Where(e => e.VacancyId == vacancy);
        }

        if (filter.SourceIds is { Count: > 0 } ids)
        {
            var allBut = filter.AllBut;
            exits = exits.Where(e => (ids.Contains(e.OriginId ?? 0) || e.Sources.Any(s => ids.Contains(s.SourceId))) != allBut);
        }

        if (filter.Originals)
        {
            exits = exits.Where(e => e.OriginId == null || e.OriginId == e.Article!.PublisherId || e.Origin!.Kind == SourceKind.Official);
        }

        var rows = await Newest(exits, filter).Select(e => new
        {
            Claim = e,
            e.Stage,
            Origin = e.Origin,
            e.Coach,
            e.Club,
            e.Article,
            e.Article!.Publisher,
            Url = e.Article.Addresses.OrderBy(a => a.Url).Select(a => a.Url).FirstOrDefault(),
        }).AsNoTracking().ToListAsync(cancel);
        int[] shown = [.. rows.Select(r => r.Claim.Id)];
        var sources = (await db.ExitSources.Where(s => shown.Contains(s.ExitId)).OrderBy(s => s.SourceId)
            .Select(s => new Credit(s.ExitId, new Named(s.SourceId, s.Source!.Slug, s.Source.Name, s.Source.Confirmed))).ToListAsync(cancel)).ToLookup(c => c.Claim, c => c.Source);
        return [.. rows.Select(r => Row("exit", r.Claim, r.Coach!, r.Club!, r.Article!, r.Publisher, r.Url) with
        {
            ExitStage = r.Stage,
            Origin = NamedOf(r.Origin),
            Sources = [.. sources[r.Claim.Id]],
        })];
    }

    public async Task<IReadOnlyList<ReportRow>> TenuresAsync(ReportFilter filter, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = await Newest(Narrow(db.Tenures, filter), filter).Select(t => new
        {
            Claim = t,
            t.From,
            t.To,
            t.Current,
            t.Coach,
            t.Club,
            t.Article,
            t.Article!.Publisher,
            Url = t.Article.Addresses.OrderBy(a => a.Url).Select(a => a.Url).FirstOrDefault(),
        }).AsNoTracking().ToListAsync(cancel);
        return [.. rows.Select(r => Row("tenure", r.Claim, r.Coach!, r.Club!, r.Article!, r.Publisher, r.Url) with { From = r.From, To = r.To, Current = r.Current })];
    }

    private static IQueryable<TClaim> Narrow<TClaim>(IQueryable<TClaim> claims, ReportFilter filter) where TClaim : Claim
    {
        claims = claims.Where(c => c.KnownOn <= filter.Until);
        claims = Where(claims, filter.ClubId, id => c => c.ClubId == id);
        claims = Where(claims, filter.CoachId, id => c => c.CoachId == id);
        claims = Where(claims, filter.ArticleId, id => c => c.ArticleId == id);
        return filter.From is { } from ? claims.Where(c => c.KnownOn >= from) : claims;
    }

    private static IQueryable<TClaim> Where<TClaim>(IQueryable<TClaim> claims, int? id, Func<int, Expression<Func<TClaim, bool>>> condition) =>
        id is { } asked ? claims.Where(condition(asked)) : claims;

    // By the day first, as the indexes of clubs and coaches are: then only what is shown is read.
    private static IQueryable<TClaim> Newest<TClaim>(IQueryable<TClaim> claims, ReportFilter filter) where TClaim : Claim =>
        claims.OrderByDescending(c => c.KnownOn).ThenByDescending(c => c.PublishedAt).ThenByDescending(c => c.Id).Take(filter.Take);

    private static ReportRow Row(string kind, Claim claim, Coach coach, Club club, Article article, Source? publisher, string? url) => new()
    {
        Kind = kind,
        Id = claim.Id,
        Coach = new(coach.Id, coach.Slug, coach.Name, coach.Confirmed),
        Club = new(club.Id, club.Slug, club.Name, club.Confirmed),
        Role = claim.Role,
        Confidence = claim.Confidence,
        Rule = claim.Rule,
        Evidence = EvidenceText.Of(claim.Evidence.InTitle ? article.Title : article.Text, claim.Evidence),
        Article = new(article.Id, article.Title, article.Published, article.PublishedAt, NamedOf(publisher), article.Language, url),
    };

    /// <summary>A source that a claim is credited to. Read after the claims: joined to them, SQLite puts the whole table together first.</summary>
    private sealed record Credit(int Claim, Named Source);

    private static Named? NamedOf(Source? source) => source is null ? null : new(source.Id, source.Slug, source.Name, source.Confirmed);
}
