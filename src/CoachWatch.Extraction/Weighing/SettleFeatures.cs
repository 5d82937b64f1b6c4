namespace CoachWatch.Extraction.Weighing;

/// <summary>
/// What the pairs say to one another once each is weighed by itself: who got the job ends the others' candidacies, who goes elsewhere is no
/// candidate any more, and a coach is linked with the club that looks for one rather than with the next that is named.
/// </summary>
internal sealed class SettleFeatures
{
    private const float LeastLog = -6;
    private static readonly string[] Steps = ["no", "maybe", "likely", "plain"];
    private static readonly string[] Ranks = ["1", "2", "more"];
    private static readonly string[] LinkStages = Enum.GetNames<LinkStage>();
    private static readonly string[] ExitStages = Enum.GetNames<ExitStage>();

    private readonly int[] _first;
    private readonly int _bias;
    private readonly Template _anotherGets, _goesElsewhere, _staysElsewhere, _clubOfCoach, _clubRank, _coachRank, _clubLoses, _both, _exitStage, _leavesElsewhere, _tenure, _candidates;

    public SettleFeatures(Model model)
    {
        _bias = model.Number("bias");
        _first = [.. model.Classes.Select(name => model.Number("before " + name))];
        _anotherGets = new Template(model, "another-gets-it", LinkStages, Steps, Steps);
        _goesElsewhere = new Template(model, "goes-elsewhere", LinkStages, Steps, Steps);
        _staysElsewhere = new Template(model, "stays-elsewhere", LinkStages, Steps, Steps);
        _clubOfCoach = new Template(model, "club-of-coach", Steps, Ranks, Steps);
        _clubRank = new Template(model, "club-by-links", Steps, Ranks, Steps);
        _coachRank = new Template(model, "coach-of-club", Steps, Ranks);
        _clubLoses = new Template(model, "club-loses-another", Steps, Steps, Steps);
        _both = new Template(model, "link-and-exit", Steps, Steps, Status.Names);
        _exitStage = new Template(model, "exit-and-going", ExitStages, Steps, Steps);
        _leavesElsewhere = new Template(model, "leaves-elsewhere", Steps, Steps);
        _tenure = new Template(model, "tenure-and-exit", Steps, Steps, Steps);
        _candidates = new Template(model, "candidates", LinkStages, Ranks);
    }

    public void Gather(PairsOfArticle article, WeighedPair pair, FeatureBag bag)
    {
        var (link, exit, tenure) = (StepOf(pair.Link), StepOf(pair.Exit), StepOf(pair.Tenure));
        bag.AddOnce(_bias);
        for (var i = 0; i < _first.Length; i++)
        {
            bag.AddOnce(_first[i], MathF.Max(LeastLog, MathF.Log(pair.Shares[i])));
        }

        var club = article.ClubOf(pair);
        var coach = article.CoachOf(pair);
        var stage = (int)pair.LinkStage;
        bag.AddOnce(_anotherGets[stage, StepOf(club.Appointed.Apart(pair)), StepOf(club.Agreed.Apart(pair))]);
        bag.AddOnce(_goesElsewhere[stage, StepOf(coach.Appointed.Apart(pair)), StepOf(coach.Agreed.Apart(pair))]);
        bag.AddOnce(_staysElsewhere[stage, StepOf(coach.Staying.Apart(pair)), link]);
        bag.AddOnce(_clubOfCoach[link, Math.Min(2, coach.RankOf(pair)), StepOf(coach.Link.Apart(pair))]);
        bag.AddOnce(_clubRank[link, Math.Min(2, article.RankByLinks(pair.Team)), StepOf(club.Link.Apart(pair))]);
        bag.AddOnce(_coachRank[link, Math.Min(2, club.RankOf(pair))]);
        bag.AddOnce(_clubLoses[link, StepOf(club.Exit.Apart(pair)), exit]);
        bag.AddOnce(_both[link, exit, article.Context.StatusOf(pair.Person, pair.Team).Short]);
        bag.AddOnce(_exitStage[(int)pair.ExitStage, StepOf(coach.Appointed.Apart(pair)), StepOf(coach.Agreed.Apart(pair))]);
        bag.AddOnce(_leavesElsewhere[exit, StepOf(coach.Exit.Apart(pair))]);
        bag.AddOnce(_tenure[tenure, exit, link]);
        bag.AddOnce(_candidates[stage, Math.Min(2, club.Count)]);
    }

    private static int StepOf(float share) => share switch { < 0.15f => 0, < 0.4f => 1, < 0.7f => 2, _ => 3 };
}
