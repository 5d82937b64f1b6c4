using CoachWatch.Data.Store;
using CoachWatch.Extraction;
using CoachWatch.Web.Features.Rumours;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Benchmarks.Workload;

/// <summary>What readers ask for: the busy clubs, coaches and sources most.</summary>
internal sealed class Asked
{
    private readonly Random _random = new(7);
    private readonly Zipf<string> _clubs;
    private readonly Zipf<string> _coaches;
    private readonly Zipf<string> _sources;
    private readonly Zipf<(string Club, string Slug)> _vacancies;
    private readonly int _articles;

    private Asked(IReadOnlyList<string> clubs, IReadOnlyList<string> coaches, IReadOnlyList<string> sources, IReadOnlyList<(string, string)> vacancies, int articles)
    {
        (BusiestClub, BusiestSource) = (clubs[0], sources[0]);
        (_clubs, _coaches, _sources, _vacancies, _articles) = (new(clubs, _random), new(coaches, _random), new(sources, _random), new(vacancies, _random), articles);
    }

    public string BusiestClub { get; }

    public string BusiestSource { get; }

    public static async Task<Asked> ReadAsync(IDbContextFactory<CoachWatchDb> databases)
    {
        await using var db = await databases.CreateDbContextAsync();
        var vacancies = await db.Vacancies.OrderByDescending(vacancy => vacancy.Rumours.Count).Select(vacancy => new { Club = vacancy.Club!.Slug, vacancy.Slug }).Take(500).ToListAsync();
        return new Asked(
            await db.Clubs.OrderByDescending(club => db.Links.Count(link => link.ClubId == club.Id)).Select(club => club.Slug).Take(BusyStore.Clubs).ToListAsync(),
            await db.Coaches.OrderByDescending(coach => db.Links.Count(link => link.CoachId == coach.Id)).Select(coach => coach.Slug).Take(BusyStore.Coaches).ToListAsync(),
            await db.Sources.OrderByDescending(source => db.Links.Count(link => link.OriginId == source.Id)).Select(source => source.Slug).Take(BusyStore.Outlets).ToListAsync(),
            vacancies.ConvertAll(vacancy => (vacancy.Club, vacancy.Slug)),
            await db.Articles.MaxAsync(article => article.Id));
    }

    public string Club() => _clubs.Next();

    public string Coach() => _coaches.Next();

    public string Source() => _sources.Next();

    public IReadOnlyList<string> Sources(int count) => [.. Enumerable.Range(0, count * 10).Select(_ => _sources.Next()).Distinct().Take(count)];

    public (string Club, string Slug) Vacancy() => _vacancies.Next();

    public int Article() => 1 + _random.Next(_articles);

    public int Page() => 1 + _random.Next(200);

    public DateOnly PastDay() => BusyStore.Today.AddDays(-_random.Next(3_000));

    /// <summary>Any combination of what the list can be narrowed by, hardly ever the same twice.</summary>
    public RumourFilter Filter()
    {
        var filter = new RumourFilter { Originals = Chance(3), Disputed = Chance(8) };
        filter = Chance(2) ? filter.With(Facet.Source, Sources(1 + _random.Next(5))) with { AllBut = Chance(3) } : filter;
        filter = Chance(4) ? filter.With(Facet.Publisher, Sources(1 + _random.Next(3))) : filter;
        filter = Chance(8) ? filter.With(Facet.Club, [Club()]) : filter;
        filter = Chance(8) ? filter.With(Facet.Coach, [Coach()]) : filter;
        filter = Chance(4) ? filter.With(Facet.Stage, [Enum.GetNames<LinkStage>()[_random.Next(7)].ToLowerInvariant()]) : filter;
        filter = Chance(3) ? filter.With(Facet.Status, [Chance(2) ? "open" : "settled"]) : filter;
        return Chance(3) && PastDay() is var from ? filter with { From = from, To = from.AddDays(_random.Next(700)) } : filter;
    }

    /// <summary>The beginning of a name.</summary>
    public string Words() => _coaches.Next() is var slug ? slug.Split('-')[^1][..Math.Min(4, slug.Split('-')[^1].Length)] : "";

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;
}
