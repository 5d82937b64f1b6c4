using CoachWatch.Data.Store;
using CoachWatch.Extraction;

namespace CoachWatch.Benchmarks.Workload;

/// <summary>One change of coach as news tells it, day by day: the old one under pressure and gone, names, talks, and the new one at last.</summary>
internal sealed class Changes(int club, int outgoing, IReadOnlyList<int> candidates, DateOnly begins, int days, Random random)
{
    public int Winner => candidates[0];

    /// <param name="progress">0 to 1: how far the story is when the article is printed.</param>
    public void Tell(Data.Store.Article article, double progress, Func<(int Origin, bool Repeat)> credit)
    {
        var first = random.Next(candidates.Count);
        var second = progress > 0.8 && first > 0 ? 0 : (first + 1 + random.Next(candidates.Count - 1)) % candidates.Count;
        AddLink(article, candidates[first], progress, credit());
        AddLink(article, candidates[second], progress, credit());
        if (random.Next(4) < 3)
        {
            AddExit(article, progress, credit().Origin);
        }
        else
        {
            article.Tenures.Add(new Tenure { CoachId = outgoing, ClubId = club, Role = Role.HeadCoach, Current = progress < 0.3, Evidence = Evidence(), Rule = "tenure", Confidence = 1, Confirmed = true, PublishedAt = article.PublishedAt, KnownOn = article.KnownOn });
        }
    }

    public DateTime MomentAt(double progress) => begins.ToDateTime(TimeOnly.MinValue).AddMinutes(days * 1_440 * progress);

    private void AddLink(Data.Store.Article article, int coach, double progress, (int Origin, bool Repeat) credit)
    {
        article.Links.Add(new Link
        {
            CoachId = coach, ClubId = club, Role = Role.HeadCoach, Stage = StageOf(coach, progress), Disputed = random.Next(20) == 0,
            OriginId = credit.Origin, Repeat = credit.Repeat, Sources = credit.Repeat ? [new LinkSource { SourceId = credit.Origin }] : [],
            Evidence = Evidence(), Rule = "link", Confidence = 1, Confirmed = true, PublishedAt = article.PublishedAt, KnownOn = article.KnownOn,
        });
    }

    private LinkStage StageOf(int coach, double progress) => (coach == Winner, progress) switch
    {
        (true, > 0.9) => LinkStage.Appointed,
        (true, > 0.8) => LinkStage.Agreed,
        (false, > 0.7) when random.Next(3) == 0 => LinkStage.Off,
        _ => (LinkStage)random.Next(1 + (int)(progress * 4)),
    };

    private void AddExit(Data.Store.Article article, double progress, int origin) => article.Exits.Add(new Exit
    {
        CoachId = outgoing, ClubId = club, Role = Role.HeadCoach, Stage = progress < 0.2 ? ExitStage.Pressure : progress < 0.3 ? ExitStage.Expected : ExitStage.Left, OriginId = origin,
        Evidence = Evidence(), Rule = "exit", Confidence = 1, Confirmed = true, PublishedAt = article.PublishedAt, KnownOn = article.KnownOn,
    });

    private Evidence Evidence() => new() { Start = random.Next(1_500), Length = 120, DecidingStart = 10, DecidingLength = 12 };
}
