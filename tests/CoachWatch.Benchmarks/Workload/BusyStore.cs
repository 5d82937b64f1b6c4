using System.Globalization;
using CoachWatch.Data.Derive;
using CoachWatch.Data.Resolve;
using CoachWatch.Data.Store;
using CoachWatch.Extraction;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Article = CoachWatch.Data.Store.Article;

namespace CoachWatch.Benchmarks.Workload;

/// <summary>
/// Fills a store with ten years of news: a few clubs, coaches and outlets have most of it. Articles and claims are put in directly; vacancies and
/// rumours are derived from them as ever.
/// </summary>
internal sealed class BusyStore
{
    public const int Clubs = 500;
    public const int Coaches = 1_500;
    public const int Outlets = 150;
    public const int Articles = 100_000;
    public static readonly DateOnly Today = new(2025, 11, 22);

    private const int DaysTold = 3_650;
    private readonly Random _random = new(6);
    private readonly IDbContextFactory<CoachWatchDb> _databases;
    private readonly List<string> _texts = [.. new News(seed: 6).Articles(1_000, 2_500).Select(article => article.Text)];
    private int _articles;

    private BusyStore(IDbContextFactory<CoachWatchDb> databases) => _databases = databases;

    /// <summary>The folder whose store is taken where it has one, and left there; null for a new one each time.</summary>
    public static string? KeptIn { get; set; }

    /// <returns>The path of the filled store.</returns>
    public static async Task<string> OpenAsync(TemporaryFolder folder, int articles = Articles)
    {
        var kept = KeptIn is null ? null : Path.Combine(KeptIn, $"busy-{articles}.db");
        if (kept is not null && File.Exists(kept))
        {
            return kept;
        }

        await new BusyStore(await folder.CreateStoreAsync("busy.db")).FillAsync(articles);
        if (kept is null)
        {
            return folder.File("busy.db");
        }

        SqliteConnection.ClearAllPools();
        Directory.CreateDirectory(KeptIn!);
        File.Move(folder.File("busy.db"), kept);
        return kept;
    }

    private async Task FillAsync(int articles)
    {
        await new SeedLoader(_databases).LoadAsync(Seeds.References);
        await using var db = await _databases.CreateDbContextAsync();
        var clubs = await db.Clubs.Where(club => !club.Women).OrderBy(club => club.Id).Select(club => club.Id).Take(Clubs).ToListAsync();
        var coaches = new Zipf<int>(await db.Coaches.OrderBy(coach => coach.Id).Select(coach => coach.Id).Take(Coaches).ToListAsync(), _random);
        var outlets = new Zipf<int>(await db.Sources.Where(source => source.Kind == SourceKind.Outlet).OrderBy(source => source.Id).Select(source => source.Id).Take(Outlets).ToListAsync(), _random);
        foreach (var (club, told) in clubs.Zip(Shares(articles, [.. clubs.Select((_, rank) => Math.Pow(rank + 1, -0.8))])))
        {
            await FillClubAsync(club, told, coaches, outlets);
        }

        db.StaleClubs.AddRange(clubs.Select(club => new StaleClub { ClubId = club }));
        await db.SaveChangesAsync();
        await new Deriver(_databases).DeriveAsync();
        await StoreOpener.RefreshStatisticsAsync(db);
    }

    private async Task FillClubAsync(int club, int articles, Zipf<int> coaches, Zipf<int> outlets)
    {
        await using var db = await _databases.CreateDbContextAsync();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var changes = 3 + _random.Next(8);
        var outgoing = coaches.Next();
        foreach (var (change, told) in Shares(articles, [.. Enumerable.Repeat(1.0, changes)]).Index())
        {
            var begins = Today.AddDays((DaysTold * change / changes) + _random.Next(DaysTold / changes / 2) - DaysTold + 60);
            var story = new Changes(club, outgoing, [.. Enumerable.Range(0, 30).Select(_ => coaches.Next()).Where(coach => coach != outgoing).Distinct().Take(3 + _random.Next(6))], begins, 20 + _random.Next(60), _random);
            db.Articles.AddRange(Enumerable.Range(0, told).Select(number => Told(story, (double)number / told, outlets)));
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
            outgoing = story.Winner;
        }
    }

    /// <summary>Whole numbers in proportion to the weights, which make up the total.</summary>
    private static IEnumerable<int> Shares(int total, double[] weights)
    {
        var (sum, weighed, given) = (weights.Sum(), 0.0, 0);
        foreach (var weight in weights)
        {
            weighed += weight;
            var share = (int)Math.Round(total * weighed / sum) - given;
            given += share;
            yield return share;
        }
    }

    private Article Told(Changes story, double progress, Zipf<int> outlets)
    {
        var number = _articles++;
        var moment = story.MomentAt(progress);
        var publisher = outlets.Next();
        var article = new Article
        {
            Title = $"{_texts[number % _texts.Count].Split('.')[0]} ({number})", Text = _texts[number % _texts.Count], Published = PartialDate.OfMinute(moment), PublishedAt = moment, KnownOn = DateOnly.FromDateTime(moment),
            PublisherId = publisher, Language = "en", Fingerprint = number.ToString("x32", CultureInfo.InvariantCulture), ImportedAt = moment,
            Addresses = [new ArticleAddress { Url = $"https://news.example/football/{number}" }],
        };
        story.Tell(article, progress, () => _random.Next(5) < 2 ? (outlets.Next(), true) : (publisher, false));
        return article;
    }
}
