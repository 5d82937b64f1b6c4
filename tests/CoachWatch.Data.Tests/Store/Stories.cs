using CoachWatch.Data.Import;
using CoachWatch.Data.Store;
using CoachWatch.Extraction;

namespace CoachWatch.Data.Tests.Store;

/// <summary>Articles made up for a test, each with what was found in it.</summary>
internal static class Stories
{
    public static ExtractedArticle Of(string title, string? published, params Finding[] findings) => Of(new ReadArticle(title, $"{title}. {Body}", Date(published)), findings);

    public static ExtractedArticle Of(ReadArticle article, params Finding[] findings) =>
        new(article, new Findings("en", [.. findings.OfType<LinkFinding>()], [.. findings.OfType<ExitFinding>()], [.. findings.OfType<TenureFinding>()]));

    public static LinkFinding Link(string coach, string club, LinkStage stage, Role role = Role.HeadCoach, params string[] sources) =>
        new() { Coach = coach, Club = club, Stage = stage, Role = role, Sources = sources, Evidence = new TextSpan(0, 10), Rule = "test" };

    public static ExitFinding Exit(string coach, string club, ExitStage stage, Role role = Role.HeadCoach) =>
        new() { Coach = coach, Club = club, Stage = stage, Role = role, Evidence = new TextSpan(0, 10), Rule = "test" };

    public static TenureFinding Tenure(string coach, string club) =>
        new() { Coach = coach, Club = club, Role = Role.HeadCoach, Evidence = new TextSpan(0, 10), Rule = "test" };

    private const string Body = "The club said on Tuesday that it would take its time, and that nobody had been asked yet.";

    private static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text);
}
