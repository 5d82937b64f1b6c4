using CoachWatch.Data;
using CoachWatch.Data.Import;
using CoachWatch.Extraction;

namespace CoachWatch.Benchmarks.Workload;

/// <summary>Articles with what was found in each, as if they had been read: three findings an article, by coaches, clubs and outlets of the reference data.</summary>
internal static class Claims
{
    private static readonly LinkStage[] Stages = Enum.GetValues<LinkStage>();

    public static IReadOnlyList<ExtractedArticle> Articles(int count, int seed)
    {
        var random = new Random(seed);
        var news = new News(seed);
        var coaches = new Zipf<string>([.. Seeds.References.Coaches.Select(coach => coach.Name)], random);
        var clubs = new Zipf<string>([.. Seeds.References.Clubs.Select(club => club.Name)], random);
        var outlets = new Zipf<string>([.. Seeds.References.Outlets.Select(outlet => outlet.Name)], random);
        return
        [
            .. Enumerable.Range(0, count).Select(number =>
            {
                var article = news.Article(2_500) with { Publisher = outlets.Next(), Url = $"https://news.example/{number}", Published = PartialDate.OfDay(DateOnly.FromDayNumber(738_000 + (number % 2_000))) };
                return new ExtractedArticle(article, new Findings("en", [Link(), Link()], [Exit()], []));
            }),
        ];

        LinkFinding Link() => new()
        {
            Coach = coaches.Next(), Club = clubs.Next(), Role = Role.HeadCoach, Stage = Stages[random.Next(Stages.Length)], Sources = [outlets.Next()], Evidence = new TextSpan(0, 120), Rule = "link",
        };
        ExitFinding Exit() => new() { Coach = coaches.Next(), Club = clubs.Next(), Role = Role.HeadCoach, Stage = ExitStage.Left, Evidence = new TextSpan(120, 120), Rule = "exit" };
    }
}
