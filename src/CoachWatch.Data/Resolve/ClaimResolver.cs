using CoachWatch.Data.Store;
using CoachWatch.Extraction;
using Article = CoachWatch.Data.Store.Article;

namespace CoachWatch.Data.Resolve;

/// <summary>Makes an article's claims from its findings.</summary>
internal sealed class ClaimResolver(NameBook names, Article article, NameEntry<Source>? publisher)
{
    private readonly CreditResolver _credits = new(names, publisher);

    public void Add(Findings findings)
    {
        foreach (var finding in findings.Links)
        {
            Add("link", finding, (coach, club) => article.Links.Add(ToLink(finding, coach, club)));
        }

        foreach (var finding in findings.Exits)
        {
            Add("exit", finding, (coach, club) => article.Exits.Add(ToExit(finding, coach, club)));
        }

        foreach (var finding in findings.Tenures)
        {
            Add("tenure", finding, (coach, club) => article.Tenures.Add(ToTenure(finding, coach, club)));
        }
    }

    private void Add(string kind, Finding finding, Action<NameEntry<Coach>, NameEntry<Club>> add)
    {
        var refusal = RefuseEvidence(finding)
            ?? Refuse(names.Coaches, finding.Coach, "coach")
            ?? Refuse(names.Clubs, finding.Club, "club");
        if (refusal is not null)
        {
            article.Rejections.Add(new ArticleRejection { What = $"{kind}: {Short(finding.Coach)}, {Short(finding.Club)}", Reason = refusal });
            return;
        }

        add(
            names.Coaches.Find(NameKey.Of(finding.Coach), out _) ?? names.Coaches.CreateCoach(finding.Coach),
            names.Clubs.Find(NameKey.Of(finding.Club), out _) ?? names.Clubs.CreateClub(finding.Club));
    }

    private static string? Refuse<T>(NameIndex<T> index, string name, string what)
        where T : class
    {
        if (NameRule.Refuse(name) is { } reason)
        {
            return reason;
        }

        index.Find(NameKey.Of(name), out var ambiguous);
        return ambiguous ? $"More than one {what} is called \"{name}\", and the article does not settle which." : null;
    }

    private string? RefuseEvidence(Finding finding)
    {
        var length = finding.InTitle ? article.Title.Length : article.Text.Length;
        return finding.Evidence is { Length: > 0, Start: >= 0 } span && span.End <= length
            ? null
            : $"The evidence ({finding.Evidence.Start}, {finding.Evidence.Length}) does not lie in the article.";
    }

    private static string Short(string name) => name.Length > 60 ? $"{name[..60]}…" : name;

    private Link ToLink(LinkFinding finding, NameEntry<Coach> coach, NameEntry<Club> club)
    {
        var credit = _credits.Resolve(finding, article);
        return new Link
        {
            CoachId = coach.Id,
            Coach = coach.Created,
            ClubId = club.Id,
            Club = club.Created,
            Role = finding.Role,
            Stage = finding.Stage,
            Disputed = finding.Disputed,
            OriginId = credit.Origin?.StoredId,
            Origin = credit.Origin?.Created,
            Repeat = credit.Repeat,
            Sources = credit.Sources.ConvertAll(source => new LinkSource { SourceId = source.Id, Source = source.Created }),
            Evidence = ToEvidence(finding),
            Rule = finding.Rule,
            Confidence = finding.Confidence,
            PublishedAt = article.PublishedAt,
            KnownOn = article.KnownOn,
        };
    }

    private Exit ToExit(ExitFinding finding, NameEntry<Coach> coach, NameEntry<Club> club)
    {
        var credit = _credits.Resolve(finding, article);
        return new Exit
        {
            CoachId = coach.Id,
            Coach = coach.Created,
            ClubId = club.Id,
            Club = club.Created,
            Role = finding.Role,
            Stage = finding.Stage,
            OriginId = credit.Origin?.StoredId,
            Origin = credit.Origin?.Created,
            Sources = credit.Sources.ConvertAll(source => new ExitSource { SourceId = source.Id, Source = source.Created }),
            Evidence = ToEvidence(finding),
            Rule = finding.Rule,
            Confidence = finding.Confidence,
            PublishedAt = article.PublishedAt,
            KnownOn = article.KnownOn,
        };
    }

    private Tenure ToTenure(TenureFinding finding, NameEntry<Coach> coach, NameEntry<Club> club) => new()
    {
        CoachId = coach.Id,
        Coach = coach.Created,
        ClubId = club.Id,
        Club = club.Created,
        Role = finding.Role,
        From = finding.From,
        To = finding.To,
        Current = finding.Current,
        Evidence = ToEvidence(finding),
        Rule = finding.Rule,
        Confidence = finding.Confidence,
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
