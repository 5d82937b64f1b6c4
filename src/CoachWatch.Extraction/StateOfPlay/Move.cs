using CoachWatch.Extraction.Languages;
using CoachWatch.Extraction.Names;
using CoachWatch.Extraction.Reading;

namespace CoachWatch.Extraction.StateOfPlay;

/// <summary>All that an article says of one coach and one club, for one kind of move.</summary>
internal sealed class Move
{
    private readonly List<Claim> _claims;

    private Move(List<Claim> claims, Claim best)
    {
        _claims = claims;
        Best = best;
        Sources = [.. claims.SelectMany(claim => claim.Sources).Distinct(StringComparer.Ordinal)];
        Journalists = [.. claims.SelectMany(claim => claim.Journalists).Distinct(StringComparer.Ordinal)];
    }

    public Person Person => Best.Person;

    public Team Team => Best.Team;

    /// <summary>The claim that gives the stage, and with it the evidence.</summary>
    public Claim Best { get; }

    public RoleKind Role { get; set; }

    public LinkStage LinkStage { get; set; }

    public ExitStage ExitStage { get; set; }

    public bool IsDisputed => _claims.Exists(claim => claim.IsDisputed);

    public IReadOnlyList<string> Sources { get; }

    public IReadOnlyList<string> Journalists { get; }

    public double Score => _claims.Max(claim => claim.Score);

    public double Confidence => Math.Clamp(0.45 + 0.03 * Score + 0.03 * (_claims.Count - 1), 0.5, 0.97);

    /// <summary>The furthest stage; an end wins where nothing later in the article takes it up again.</summary>
    public static Move OfLink(List<Claim> claims)
    {
        var told = claims.Exists(claim => !claim.Sentence.InTitle) ? claims.FindAll(claim => !claim.Sentence.InTitle) : claims;
        var furthest = told.Where(claim => claim.Link != LinkStage.Off).MaxBy(claim => claim.Link);
        var off = told.FindLast(claim => claim.Link == LinkStage.Off && !(claim.IsOldAttempt && furthest is not null));

        // What the article leads with is its news; a refusal told behind an agreement is of another time.
        var isAgreedFirst = furthest is { Link: LinkStage.Agreed or LinkStage.Appointed } && off is not null && furthest.Sentence.Index <= told.Find(claim => claim.Link == LinkStage.Off)!.Sentence.Index;
        var best = off is not null && !isAgreedFirst && furthest is not { Link: LinkStage.Appointed } ? off : furthest ?? told[0];
        return new Move(claims, best) { LinkStage = best.Link, Role = best.Role };
    }

    public static Move OfExit(List<Claim> claims)
    {
        var told = claims.Exists(claim => !claim.Sentence.InTitle) ? claims.FindAll(claim => !claim.Sentence.InTitle) : claims;
        var said = told.Exists(claim => !claim.IsInferred) ? told.FindAll(claim => !claim.IsInferred) : told;
        var decided = said.Find(claim => claim.Exit != ExitStage.Pressure);
        var best = decided is { Exit: ExitStage.Expected } ? said.Find(claim => claim.Exit == ExitStage.Left) ?? decided : decided ?? said[0];
        return new Move(claims, best) { ExitStage = best.Exit, Role = best.Role };
    }
}
