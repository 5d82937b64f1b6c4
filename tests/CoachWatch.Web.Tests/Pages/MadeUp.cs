using CoachWatch.Data;
using CoachWatch.Data.Derive;
using CoachWatch.Data.Import;
using CoachWatch.Data.Store;
using CoachWatch.Extraction;
using CoachWatch.Web.Tests.Sites;
using Microsoft.Extensions.DependencyInjection;

namespace CoachWatch.Web.Tests.Pages;

/// <summary>
/// A world of three clubs and seven rumours, small enough to count by hand. What was found in each article is said here and not left to the
/// extractor, so that every number on a page is known.
/// </summary>
internal static class MadeUp
{
    /// <summary>A day on which all of it is known and nothing has lapsed.</summary>
    public const string Afterwards = "2025-06-30";

    public static IReadOnlyList<ExtractedArticle> News { get; } =
    [
        Article("2025-03-01", "nl", "De Havenbode", "Onrust in Noordhaven",
            Exit("Pieter Vondel", "Noordhaven", ExitStage.Pressure),
            Tenure("Pieter Vondel", "Noordhaven", "2023-07-01")),
        Article("2025-03-05T09:10", "nl", "De Havenbode", "Noordhaven wil Bellini", Link("Marco Bellini", "Noordhaven", LinkStage.Wanted)),
        Article("2025-03-06", "en", "Eastbridge Echo", "Noordhaven want Bellini", Link("Marco Bellini", "Noordhaven", LinkStage.Wanted) with { Sources = ["De Havenbode"] }),
        Article("2025-03-10", "nl", "De Havenbode", "Vondel weg, gesprek met Bellini",
            Exit("Pieter Vondel", "Noordhaven", ExitStage.Left),
            Link("Marco Bellini", "Noordhaven", LinkStage.Talks) with { Journalists = ["Kees Blok"] }),
        Article("2025-03-11", "de", "Sportkurier", "Lindqvist und Noordhaven", Link("Anna Lindqvist", "Noordhaven", LinkStage.Contact) with { Disputed = true }),
        Article("2025-03-12", "nl", "De Havenbode", "Kuiper neemt waar", Link("Jan Kuiper", "Noordhaven", LinkStage.Appointed) with { Role = Role.InterimHeadCoach, Sources = ["club"] }),
        Article("2025-03-20", "nl", "De Havenbode", "Bellini nieuwe trainer", Link("Marco Bellini", "Noordhaven", LinkStage.Appointed) with { Sources = ["club"] }),
        Article("2025-04-02", "en", "Eastbridge Echo", "A name for Eastbridge", Link("Anna Lindqvist", "Eastbridge", LinkStage.Mentioned)),
        Article("2025-04-14", "en", "Eastbridge Echo", "Harrow leaves Eastbridge", Exit("Tom Harrow", "Eastbridge", ExitStage.Left)),
        Article("2025-04-15", "de", "Sportkurier", "Lindqvist sagt zu", Link("Anna Lindqvist", "Eastbridge", LinkStage.Agreed)),
        Article("2025-04-16", "en", "Eastbridge Echo", "Vondel says no", Link("Pieter Vondel", "Eastbridge", LinkStage.Off)),
        Article("2025-04-20", "de", "Sportkurier", "Bergheim sucht Assistenten", Link("Jan Kuiper", "Bergheim", LinkStage.Wanted) with { Role = Role.AssistantCoach }),
        Article("2025-05-02", "de", "Sportkurier", "Amsel wohl vor dem Ende", Exit("Rolf Amsel", "Bergheim", ExitStage.Expected)),
        Article("2025-05", "nl", "De Havenbode", "Harrow genoemd bij Bergheim", Link("Tom Harrow", "Bergheim", LinkStage.Mentioned)),
    ];

    /// <summary>A site that knows the made-up names and has read the news up to the day.</summary>
    public static async Task<RunningSite> StartAsync(string until = Afterwards)
    {
        using var seeds = new TemporaryFolder();
        seeds.Write("clubs.json", """
            [
              {"name": "Noordhaven", "country": "Netherlands", "league": "Kustklasse", "colours": ["#004466", "#ffffff"], "initials": "NHV"},
              {"name": "Eastbridge", "country": "England", "league": "River League"},
              {"name": "Bergheim", "country": "Germany", "league": "Gebirgsliga"}
            ]
            """);
        seeds.Write("coaches.json", """
            [
              {"name": "Pieter Vondel", "nationalities": ["Netherlands"], "born": "1970-02-03"}, {"name": "Marco Bellini"}, {"name": "Anna Lindqvist", "woman": true},
              {"name": "Jan Kuiper"}, {"name": "Tom Harrow"}, {"name": "Rolf Amsel"}
            ]
            """);
        seeds.Write("tenures.json", "[]");
        seeds.Write("sources.json", """
            {
              "outlets": [
                {"name": "De Havenbode", "country": "Netherlands", "language": "nl", "domains": ["havenbode.example"]},
                {"name": "Eastbridge Echo", "country": "England", "language": "en", "domains": ["echo.example"]},
                {"name": "Sportkurier", "country": "Germany", "language": "de", "domains": ["sportkurier.example"]}
              ],
              "reporters": [{"name": "Kees Blok", "outlet": "De Havenbode"}]
            }
            """);
        var site = await RunningSite.StartEmptyAsync($"--Seeds:Path={seeds.Path}");
        await ReadAsync(site, [.. News.Where(article => string.CompareOrdinal(KnownOn(article), until) <= 0)]);
        return site;
    }

    public static async Task<IReadOnlyList<Recorded>> ReadAsync(RunningSite site, params IReadOnlyList<ExtractedArticle> news)
    {
        var recorded = await site.Services.GetRequiredService<Recorder>().RecordAsync(news);
        await site.Services.GetRequiredService<Deriver>().DeriveAsync();
        return recorded;
    }

    /// <summary>A month is known when it is over.</summary>
    public static string KnownOn(ExtractedArticle article) => AsOf.Format(DateOnly.FromDateTime(article.Article.Published!.Value.End.AddTicks(-1)));

    /// <summary>Every finding stands on the article's only sentence, which names those whom it is about.</summary>
    public static ExtractedArticle Article(string published, string language, string publisher, string title, params IReadOnlyList<Finding> findings)
    {
        var text = $"{title}: {string.Join("; ", findings.Select(finding => $"{finding.Coach}, {finding.Club}"))}.";
        var found = findings.Select(finding => finding with { Evidence = new TextSpan(0, text.Length), Deciding = new TextSpan(0, title.Length) }).ToList();
        return new(
            new ReadArticle(title, text, PartialDate.Parse(published), Publisher: publisher),
            new Findings(language, [.. found.OfType<LinkFinding>()], [.. found.OfType<ExitFinding>()], [.. found.OfType<TenureFinding>()]));
    }

    public static LinkFinding Link(string coach, string club, LinkStage stage) =>
        new() { Coach = coach, Club = club, Stage = stage, Role = Role.HeadCoach, Evidence = default, Rule = "made up" };

    private static ExitFinding Exit(string coach, string club, ExitStage stage) =>
        new() { Coach = coach, Club = club, Stage = stage, Role = Role.HeadCoach, Evidence = default, Rule = "made up" };

    private static TenureFinding Tenure(string coach, string club, string from) =>
        new() { Coach = coach, Club = club, Role = Role.HeadCoach, From = PartialDate.Parse(from), Current = true, Evidence = default, Rule = "made up" };
}
