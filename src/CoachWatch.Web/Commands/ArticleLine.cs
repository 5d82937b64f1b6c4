using CoachWatch.Extraction;

namespace CoachWatch.Web.Commands;

/// <summary>One article's findings as <c>extract</c> prints them; the properties are the keys, in their order.</summary>
public sealed record ArticleLine(
    string File,
    string Title,
    string Language,
    string? Published,
    string? Publisher,
    IEnumerable<LinkLine> Links,
    IEnumerable<ExitLine> Exits,
    IEnumerable<TenureLine> Tenures)
{
    public static ArticleLine Of(string file, Article article, Findings findings) => new(
        file,
        article.Title,
        findings.Language,
        article.Published?.ToString(),
        article.Publisher,
        findings.Links.Select(link => new LinkLine(
            link.Coach, link.Club, RoleNames.Of(link.Role), Name(link.Stage), link.Disputed, link.Sources, link.Journalists, Evidence(link, article), link.Rule, link.Confidence, link.Confirmed)),
        findings.Exits.Select(exit => new ExitLine(
            exit.Coach, exit.Club, RoleNames.Of(exit.Role), Name(exit.Stage), exit.Sources, exit.Journalists, Evidence(exit, article), exit.Rule, exit.Confidence, exit.Confirmed)),
        findings.Tenures.Select(tenure => new TenureLine(
            tenure.Coach, tenure.Club, RoleNames.Of(tenure.Role), tenure.From?.ToString(), tenure.To?.ToString(), tenure.Current, Evidence(tenure, article), tenure.Rule, tenure.Confidence, tenure.Confirmed)));

    private static string Evidence(Finding finding, Article article) => finding.Evidence.Of(finding.InTitle ? article.Title : article.Text);

    private static string Name(Enum stage) => stage.ToString().ToLowerInvariant();
}

public sealed record LinkLine(
    string Coach,
    string Club,
    string Role,
    string Stage,
    bool Disputed,
    IReadOnlyList<string> Sources,
    IReadOnlyList<string> Journalists,
    string Evidence,
    string Rule,
    double Confidence,
    bool Confirmed);

public sealed record ExitLine(
    string Coach,
    string Club,
    string Role,
    string Stage,
    IReadOnlyList<string> Sources,
    IReadOnlyList<string> Journalists,
    string Evidence,
    string Rule,
    double Confidence,
    bool Confirmed);

public sealed record TenureLine(
    string Coach,
    string Club,
    string Role,
    string? From,
    string? To,
    bool Current,
    string Evidence,
    string Rule,
    double Confidence,
    bool Confirmed);
