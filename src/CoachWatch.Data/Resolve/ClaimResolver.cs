using CoachWatch.Data.Store;
using CoachWatch.Extraction;
using Article = CoachWatch.Data.Store.Article;

namespace CoachWatch.Data.Resolve;

/// <summary>Makes an article's claims from its findings, whose names have been introduced.</summary>
internal sealed class ClaimResolver(NameBook names, Article article)
{
    private readonly CreditResolver _credits = new(names, article.PublisherId is { } publisher ? names.Sources.ById(publisher) : null);

    /// <summary>Makes rows for the names in findings that are met for the first time.</summary>
    public static void Introduce(NameBook names, Findings findings)
    {
        var credits = new CreditResolver(names, null);
        foreach (var finding in All(findings).Where(finding => RefuseNames(names, finding) is null))
        {
            names.IntroduceCoach(finding.Coach);
            names.IntroduceClub(finding.Club);
            credits.Introduce(finding);
        }
    }

    public void Add(Findings findings)
    {
        foreach (var finding in All(findings))
        {
            if ((RefuseEvidence(finding) ?? RefuseNames(names, finding)) is { } reason)
            {
                article.Rejections.Add(new ArticleRejection { What = $"{KindOf(finding)}: {NameRule.Shorten(finding.Coach)}, {NameRule.Shorten(finding.Club)}", Reason = reason });
            }
            else
            {
                Add(finding, names.Coaches.Find(finding.Coach)!.Id, names.Clubs.Find(finding.Club)!.Id);
            }
        }
    }

    private static IEnumerable<Finding> All(Findings findings) => findings.Links.Concat<Finding>(findings.Exits).Concat(findings.Tenures);

    private static string KindOf(Finding finding) => finding switch
    {
        LinkFinding => "link",
        ExitFinding => "exit",
        _ => "tenure",
    };

    private static string? RefuseNames(NameBook names, Finding finding) => names.Coaches.Refuse(finding.Coach) ?? names.Clubs.Refuse(finding.Club);

    private string? RefuseEvidence(Finding finding)
    {
        var length = finding.InTitle ? article.Title.Length : article.Text.Length;
        return finding.Evidence is { Length: > 0, Start: >= 0 } span && span.End <= length
            ? null
            : $"The evidence ({finding.Evidence.Start}, {finding.Evidence.Length}) does not lie in the article.";
    }

    private void Add(Finding finding, int coach, int club)
    {
        switch (finding)
        {
            case LinkFinding link:
                article.Links.Add(ToLink(link, coach, club, _credits.Resolve(link, article.Rejections)));
                break;
            case ExitFinding exit:
                article.Exits.Add(ToExit(exit, coach, club, _credits.Resolve(exit, article.Rejections)));
                break;
            case TenureFinding tenure:
                article.Tenures.Add(ToTenure(tenure, coach, club));
                break;
        }
    }

    private Link ToLink(LinkFinding finding, int coach, int club, Credit credit) => new()
    {
        CoachId = coach,
        ClubId = club,
        Role = finding.Role,
        Stage = finding.Stage,
        Disputed = finding.Disputed,
        OriginId = credit.OriginId,
        Repeat = credit.Repeat,
        Sources = credit.Sources.ConvertAll(source => new LinkSource { SourceId = source }),
        Evidence = ToEvidence(finding),
        Rule = finding.Rule,
        Confidence = finding.Confidence,
        Confirmed = finding.Confirmed,
        PublishedAt = article.PublishedAt,
        KnownOn = article.KnownOn,
    };

    private Exit ToExit(ExitFinding finding, int coach, int club, Credit credit) => new()
    {
        CoachId = coach,
        ClubId = club,
        Role = finding.Role,
        Stage = finding.Stage,
        OriginId = credit.OriginId,
        Sources = credit.Sources.ConvertAll(source => new ExitSource { SourceId = source }),
        Evidence = ToEvidence(finding),
        Rule = finding.Rule,
        Confidence = finding.Confidence,
        Confirmed = finding.Confirmed,
        PublishedAt = article.PublishedAt,
        KnownOn = article.KnownOn,
    };

    private Tenure ToTenure(TenureFinding finding, int coach, int club) => new()
    {
        CoachId = coach,
        ClubId = club,
        Role = finding.Role,
        From = finding.From,
        To = finding.To,
        Current = finding.Current,
        Evidence = ToEvidence(finding),
        Rule = finding.Rule,
        Confidence = finding.Confidence,
        Confirmed = finding.Confirmed,
        PublishedAt = article.PublishedAt,
        KnownOn = article.KnownOn,
    };

    private static Evidence ToEvidence(Finding finding) => new()
    {
        Start = finding.Evidence.Start,
        Length = finding.Evidence.Length,
        DecidingStart = finding.Deciding.Start,
        DecidingLength = finding.Deciding.Length,
        InTitle = finding.InTitle,
    };
}
