using CoachWatch.Extraction.Languages;
using CoachWatch.Extraction.Reading;

namespace CoachWatch.Extraction.StateOfPlay;

/// <summary>What follows from one move for the others: who is chosen ends the others' candidacies and leaves his own job, who stays is no candidate.</summary>
internal sealed class Closing(Employment employment)
{
    public (List<Move> Links, List<Move> Exits) Close(List<Move> links, List<Move> exits)
    {
        foreach (var chosen in links.Where(link => link.LinkStage is LinkStage.Appointed or LinkStage.Agreed).ToList())
        {
            CloseOthers(chosen, links);
            LeaveOwnJob(chosen, links, exits);
        }

        foreach (var stays in exits.Where(exit => exit.ExitStage == ExitStage.Staying))
        {
            foreach (var link in links.Where(link => link.Person == stays.Person && link.Team != stays.Team && link.LinkStage is not (LinkStage.Appointed or LinkStage.Agreed)))
            {
                link.LinkStage = LinkStage.Off;
            }
        }

        return (links, exits);
    }

    private static void CloseOthers(Move chosen, List<Move> links)
    {
        foreach (var link in links.Where(link => link != chosen && link.LinkStage < LinkStage.Agreed))
        {
            var passedOver = chosen.LinkStage == LinkStage.Appointed && link.Team == chosen.Team && link.Role == chosen.Role && chosen.Role == RoleKind.HeadCoach;
            var wentElsewhere = link.Person == chosen.Person && chosen.Role != RoleKind.InterimHeadCoach;
            if (passedOver || wentElsewhere)
            {
                link.LinkStage = LinkStage.Off;
            }
        }
    }

    private void LeaveOwnJob(Move chosen, List<Move> links, List<Move> exits)
    {
        foreach (var job in employment.JobsOf(chosen.Person, chosen.Best.Sentence).Where(job => job.Team != chosen.Team && job.Team.IsNational == chosen.Team.IsNational | !chosen.Team.IsNational).DistinctBy(job => job.Team))
        {
            if (!exits.Exists(exit => exit.Person == job.Person && exit.Team == job.Team) && !links.Exists(link => link.Person == job.Person && link.Team == job.Team))
            {
                exits.Add(Move.OfExit([Leaves(job, chosen)]));
            }
        }
    }

    private static Claim Leaves(Claim job, Move chosen) => new()
    {
        Kind = ClaimKind.Exit, Person = job.Person, Team = job.Team, Role = job.Role, Sentence = chosen.Best.Sentence, Rule = "new job elsewhere", First = chosen.Best.First, End = chosen.Best.End,
        DecidingStart = chosen.Best.DecidingStart, DecidingEnd = chosen.Best.DecidingEnd,
        Exit = chosen.LinkStage == LinkStage.Agreed ? ExitStage.Expected : ExitStage.Left, IsInferred = true, Score = chosen.Best.Score,
    };
}
