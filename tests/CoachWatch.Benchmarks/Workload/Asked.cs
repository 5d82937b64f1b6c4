using CoachWatch.Data.Store;
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

    /// <summary>The beginning of a name.</summary>
    public string Words() => _coaches.Next() is var slug ? slug.Split('-')[^1][..Math.Min(4, slug.Split('-')[^1].Length)] : "";
}
