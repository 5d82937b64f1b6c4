using CoachWatch.Extraction.Languages;
using CoachWatch.Extraction.Names;
using CoachWatch.Extraction.Reading;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.StateOfPlay;

/// <summary>Puts the sentences' claims together to the article's state of play: one link and one exit a coach and club, the jobs held beside them.</summary>
internal sealed class Assembler(Document document, NameIndex index, Employment employment, Story story, Trace? trace)
{
    public Findings Assemble(List<Claim> claims)
    {
        DropBackground(claims);
        var links = Links(claims);
        var exits = Exits(claims, links);
        links.RemoveAll(move => !IsSure(move));
        exits.RemoveAll(move => !IsSure(move));
        Untangle(links, exits);
        exits.AddRange(Outgoing(links, exits));
        var closed = new Closing(employment).Close(links, exits);
        return new Findings(document.Language.Code, closed.Links.ConvertAll(Link), closed.Exits.ConvertAll(Exit), Tenures(closed.Links, closed.Exits, claims));
    }

    /// <summary>A move of an earlier round is a job held: what went before the story is no news in it.</summary>
    private void DropBackground(List<Claim> claims)
    {
        foreach (var claim in claims.ToList())
        {
            var isCandidateElsewhere = claims.Exists(other => other.Kind == ClaimKind.Link && other.Person == claim.Person && other.Team != claim.Team)
                && !claims.Exists(other => other is { Kind: ClaimKind.Link, Link: LinkStage.Agreed or LinkStage.Appointed, IsPast: false } && other.Person == claim.Person && other.Team != claim.Team);
            var isTold = claim.Kind == ClaimKind.Exit && claim.Exit == ExitStage.Left && claim.Date is null && isCandidateElsewhere && !story.HasNews(claim.Team, claims, claim);
            if (claim.IsPast && !IsLastHolder(claim, claims) || isTold)
            {
                claims.Remove(claim);
                trace?.Decide($"background, no news: {claim}");
                employment.Add(AsTenure(claim));
            }
        }
    }

    /// <summary>A coach cannot come to and go from one club in one story: he goes from where he works, and comes to the other.</summary>
    private void Untangle(List<Move> links, List<Move> exits)
    {
        foreach (var exit in exits.Where(exit => exit.ExitStage is ExitStage.Expected or ExitStage.Left).ToList())
        {
            var link = links.Find(link => link.Person == exit.Person && link.Team == exit.Team && link.LinkStage is not (LinkStage.Off or LinkStage.Appointed));
            if (link is not null && links.Concat(exits).Any(other => other.Person == exit.Person && other.Team != exit.Team))
            {
                _ = employment.WorksAt(exit.Person, exit.Team) ? links.Remove(link) : exits.Remove(exit);
            }
        }
    }

    /// <summary>Where a club talks to another, the coach whom the article calls its present one is to go.</summary>
    private List<Move> Outgoing(List<Move> links, List<Move> exits) =>
    [
        .. from incumbent in employment.Said
           where incumbent.IsIncumbent && !exits.Exists(exit => exit.Person == incumbent.Person && exit.Team == incumbent.Team)
           where links.Exists(link => link.Team == incumbent.Team && link.Person != incumbent.Person && link is { Role: RoleKind.HeadCoach, LinkStage: LinkStage.Talks or LinkStage.Agreed or LinkStage.Appointed })
           group incumbent by (incumbent.Person, incumbent.Team) into same
           select Move.OfExit([Goes(same.First())]),
    ];

    private static Claim Goes(Claim incumbent) => new()
    {
        Kind = ClaimKind.Exit, Person = incumbent.Person, Team = incumbent.Team, Role = incumbent.Role, Sentence = incumbent.Sentence, Rule = "another is talked to", First = incumbent.First, End = incumbent.End,
        DecidingStart = incumbent.DecidingStart, DecidingEnd = incumbent.DecidingEnd, Exit = ExitStage.Expected, IsInferred = true, Score = Weights.Sure,
    };

    private bool IsSure(Move move)
    {
        var isSure = move.Score >= Weights.Sure;
        if (!isSure)
        {
            trace?.Decide($"too unsure of who and where: {move.Best}");
        }

        return isSure;
    }

    private bool IsLastHolder(Claim claim, List<Claim> claims) =>
        claim.Kind == ClaimKind.Exit && claim.Team == story.Topic && !claims.Exists(other => other != claim && other.Kind == ClaimKind.Exit && other.Team == claim.Team && !other.IsPast)
        && !employment.Said.Any(said => said.Team == claim.Team && said.Person != claim.Person && !said.IsPast && said.Role == RoleKind.HeadCoach);

    private static Claim AsTenure(Claim claim) => new()
    {
        Kind = ClaimKind.Tenure, Person = claim.Person, Team = claim.Team, Role = claim.Role, Sentence = claim.Sentence, Rule = claim.Rule, First = claim.First, End = claim.End, DecidingStart = claim.DecidingStart, DecidingEnd = claim.DecidingEnd,
        IsPast = claim.Kind == ClaimKind.Exit, From = claim.Kind == ClaimKind.Link ? claim.Date?.Date : null, To = claim.Kind == ClaimKind.Exit ? claim.Date?.Date : null, Date = claim.Date,
    };

    private static List<Move> Links(List<Claim> claims) =>
        [.. claims.Where(claim => claim.Kind == ClaimKind.Link).GroupBy(claim => (claim.Person, claim.Team)).Select(group => Move.OfLink([.. group]))];

    private static List<Move> Exits(List<Claim> claims, List<Move> links)
    {
        var exits = claims.Where(claim => claim.Kind == ClaimKind.Exit).GroupBy(claim => (claim.Person, claim.Team)).Select(group => Move.OfExit([.. group])).ToList();

        // One cannot be hired and fired by the same club in one story; the link told in so many words wins over an exit that is inferred.
        exits.RemoveAll(exit => exit.Best.IsInferred && links.Exists(link => link.Person == exit.Person && link.Team == exit.Team && link.Best.Link >= LinkStage.Agreed));
        return exits;
    }

    private LinkFinding Link(Move move) => new()
    {
        Coach = move.Person.Name, Club = NameOf(move), Role = RoleOf(move.Role), Evidence = move.Best.Sentence.Span, InTitle = move.Best.Sentence.InTitle, Deciding = Deciding(move.Best),
        Rule = move.Best.Rule, Stage = move.LinkStage, Disputed = move.IsDisputed, Sources = move.Sources, Journalists = move.Journalists, Confidence = move.Confidence,
    };

    private ExitFinding Exit(Move move) => new()
    {
        Coach = move.Person.Name, Club = NameOf(move), Role = RoleOf(move.Role), Evidence = move.Best.Sentence.Span, InTitle = move.Best.Sentence.InTitle, Deciding = Deciding(move.Best),
        Rule = move.Best.Rule, Stage = move.ExitStage, Sources = move.Sources, Journalists = move.Journalists, Confidence = move.Confidence,
    };

    private List<TenureFinding> Tenures(List<Move> links, List<Move> exits, List<Claim> claims)
    {
        var told = employment.Said.ToList();
        foreach (var exit in exits.Where(exit => !told.Exists(claim => claim.Person == exit.Person && claim.Team == exit.Team)))
        {
            var claim = AsTenure(exit.Best);
            claim.IsPast = exit.ExitStage == ExitStage.Left;
            told.Add(claim);
        }

        var tenures = new List<TenureFinding>();
        foreach (var group in told.Where(claim => claim.Person.MayCoach).GroupBy(claim => (claim.Person, claim.Team, claim.Role)))
        {
            if (!IsNewJob(group.Key.Person, group.Key.Team, group.Key.Role, links, group))
            {
                tenures.Add(Tenure([.. group], exits));
            }
        }

        return tenures;
    }

    /// <summary>The job that a link is about is not held yet.</summary>
    private static bool IsNewJob(Person person, Team team, RoleKind role, List<Move> links, IEnumerable<Claim> group) =>
        links.Exists(link => link.Person == person && link.Team == team && link.Role == role && link.LinkStage >= LinkStage.Agreed && link.LinkStage != LinkStage.Off) && group.All(claim => !claim.IsPast);

    private TenureFinding Tenure(List<Claim> claims, List<Move> exits)
    {
        var best = claims.Find(claim => claim is { IsPast: false, Sentence.InTitle: false }) ?? claims.Find(claim => !claim.Sentence.InTitle) ?? claims[0];
        var left = exits.Exists(exit => exit.Person == best.Person && exit.Team == best.Team && exit.ExitStage == ExitStage.Left);
        return new TenureFinding
        {
            Coach = best.Person.Name, Club = NameOf(best.Person, best.Team), Role = RoleOf(best.Role), Evidence = best.Sentence.Span, InTitle = best.Sentence.InTitle, Deciding = Deciding(best),
            Rule = best.Rule, From = claims.Select(claim => claim.From).FirstOrDefault(from => from is not null), To = claims.Select(claim => claim.To).FirstOrDefault(to => to is not null),
            Current = !left && claims.Exists(claim => !claim.IsPast),
        };
    }

    private string NameOf(Move move) => NameOf(move.Person, move.Team);

    /// <summary>In an article on women's football the club is its women's team, unless the coach is known by the men's.</summary>
    private string NameOf(Person person, Team team) =>
        !document.IsAboutWomen || team.IsWomen || !person.IsWoman && index.Spells(person).Any(spell => spell.Club == team.Name) ? team.Name : team.Name + " Women";

    private static TextSpan Deciding(Claim claim) => new(claim.DecidingStart, claim.DecidingEnd - claim.DecidingStart);

    private static Role RoleOf(RoleKind role) => role switch
    {
        RoleKind.InterimHeadCoach => Role.InterimHeadCoach,
        RoleKind.AssistantCoach => Role.AssistantCoach,
        RoleKind.Other => Role.Other,
        _ => Role.HeadCoach,
    };
}
