using CoachWatch.Extraction.Languages;
using CoachWatch.Extraction.Reading;

namespace CoachWatch.Extraction.Weighing;

/// <summary>What speaks for and against a move of a coach once all sentences are weighed: the plainest of them, and what is told of the others.</summary>
internal sealed class PairFeatures
{
    private const float LeastShare = 0.01f, Likely = 0.4f;

    private static readonly float[] Limits = [0.02f, 0.05f, 0.1f, 0.2f, 0.35f, 0.5f, 0.7f, 0.85f];
    private static readonly string[] Tenths = ["<.02", "<.05", "<.1", "<.2", "<.35", "<.5", "<.7", "<.85", "high"];
    private static readonly string[] Parts = ["none", "hardly", "partly", "mostly"];
    private static readonly string[] Steps = ["no", "maybe", "likely", "plain"];
    private static readonly string[] Yes = ["no", "yes"];
    private static readonly string[] Ranks = ["1", "2", "3", "more"];
    private static readonly string[] Counts = ["1", "2", "3-4", "5-7", "more", "0"];
    private static readonly string[] LinkStages = Enum.GetNames<LinkStage>();
    private static readonly string[] ExitStages = Enum.GetNames<ExitStage>();
    private static readonly string[] Kinds = ["link", "exit", "tenure"];
    private static readonly string[] Links = [.. LinkStages, "none"];
    private static readonly string[] Exits = [.. ExitStages, "none"];

    private readonly Template _linkMax, _linkSecond, _exitMax, _exitSecond, _linkTitle, _exitTitle, _holds, _held, _linkFirst, _exitFirst;
    private readonly Template _linkStatus, _exitStatus, _linkExit, _status, _topic, _weight, _sentences, _coaches, _news, _linkBest, _exitBest, _clubBest;
    private readonly Template _linkStageMax, _exitStageMax, _linkStageLog, _exitStageLog, _linkStageOf, _exitStageOf, _titleLink, _titleExit;
    private readonly Template _otherAppointed, _otherAgreed, _elsewhere, _stays, _exitHere, _vacancy, _leavesElsewhere, _linkedElsewhere, _tenureStatus, _named;
    private readonly Template _about, _roleBeside, _roleAnywhere, _saidRole, _knownRole, _flagAt, _mass;
    private readonly Template _rivalClub, _rivalCoach, _inTitle, _othersLink, _othersExit;
    private readonly int _bias, _linkLogit, _exitLogit, _holdsLogit, _heldLogit;

    public PairFeatures(Model model)
    {
        _about = new Template(model, "about-players.about-a-match", Parts, Parts, Steps);
        _roleBeside = new Template(model, "role-beside.told", Kinds, SentenceCase.RolesBeside);
        _roleAnywhere = new Template(model, "role-beside.anywhere", SentenceCase.RolesBeside);
        _saidRole = new Template(model, "said-role", Enum.GetNames<RoleKind>());
        _knownRole = new Template(model, "known-role", Enum.GetNames<RoleKind>());
        _flagAt = new Template(model, "flag.told", Kinds, SentenceCase.FlagNames);
        _mass = new Template(model, "moves-of-article", Counts, Counts, Steps);
        _rivalClub = new Template(model, "rival-club", ["link", "exit"], Tenths, Steps);
        _rivalCoach = new Template(model, "rival-coach", ["link", "exit"], Tenths, Steps);
        _inTitle = new Template(model, "in-title", ["link", "exit"], [.. Yes.SelectMany(_ => Yes, (coach, club) => coach + "/" + club)], Steps);
        _othersLink = new Template(model, "others-and-club.link", Status.Ties, Steps, Status.Names);
        _othersExit = new Template(model, "others-and-club.exit", Status.Ties, Steps, Status.Names);
        _bias = model.Number("bias");
        (_linkLogit, _exitLogit, _holdsLogit, _heldLogit) = (model.Number("link-logit"), model.Number("exit-logit"), model.Number("holds-logit"), model.Number("held-logit"));
        _linkMax = new Template(model, "link-plainest", Tenths);
        _linkSecond = new Template(model, "link-second", Tenths);
        _exitMax = new Template(model, "exit-plainest", Tenths);
        _exitSecond = new Template(model, "exit-second", Tenths);
        _linkTitle = new Template(model, "link-title", Tenths);
        _exitTitle = new Template(model, "exit-title", Tenths);
        _linkFirst = new Template(model, "link-early", Tenths);
        _exitFirst = new Template(model, "exit-early", Tenths);
        _holds = new Template(model, "holds-plainest", Tenths);
        _held = new Template(model, "held-plainest", Tenths);
        _linkStatus = new Template(model, "link-plainest.status", Steps, Status.Names, Yes);
        _exitStatus = new Template(model, "exit-plainest.status", Steps, Status.Names, Yes);
        _tenureStatus = new Template(model, "tenure-plainest.status", Steps, Status.Names);
        _linkExit = new Template(model, "link.exit", Steps, Steps);
        _status = new Template(model, "status", Status.Names, Yes);
        _topic = new Template(model, "topic", Yes, Yes);
        _weight = new Template(model, "weight", Ranks, Ranks);
        _sentences = new Template(model, "sentences", Counts);
        _coaches = new Template(model, "coaches", Counts, Steps);
        _news = new Template(model, "news", Steps, Steps);
        _linkBest = new Template(model, "link-best-of-coach", Yes, Steps);
        _exitBest = new Template(model, "exit-best-of-coach", Yes, Steps);
        _clubBest = new Template(model, "link-best-of-club", Yes, Steps);
        _linkStageLog = new Template(model, "link-stage-log", LinkStages);
        _exitStageLog = new Template(model, "exit-stage-log", ExitStages);
        _linkStageMax = new Template(model, "link-stage", LinkStages, Tenths);
        _exitStageMax = new Template(model, "exit-stage", ExitStages, Tenths);
        _linkStageOf = new Template(model, "link-stage.told", ["plainest", "first", "last"], Links);
        _exitStageOf = new Template(model, "exit-stage.told", ["plainest", "first", "last"], Exits);
        _titleLink = new Template(model, "link-stage.title", Links);
        _titleExit = new Template(model, "exit-stage.title", Exits);
        _otherAppointed = new Template(model, "another-appointed", Steps, Steps);
        _otherAgreed = new Template(model, "another-agreed", Steps, Steps);
        _elsewhere = new Template(model, "goes-elsewhere", Steps, Steps);
        _linkedElsewhere = new Template(model, "linked-elsewhere", Steps, Steps);
        _stays = new Template(model, "stays-elsewhere", Steps, Steps);
        _leavesElsewhere = new Template(model, "leaves-elsewhere", Steps, Steps);
        _exitHere = new Template(model, "another-leaves", Steps, Steps);
        _vacancy = new Template(model, "another-linked", Steps, Steps);
        _named = new Template(model, "named", Ranks, Ranks);
    }

    public void Gather(PairsOfArticle article, WeighedPair pair, FeatureBag bag)
    {
        var status = article.Context.StatusOf(pair.Person, pair.Team).Short;
        var isTopic = pair.Team == article.Context.Topic ? 1 : 0;
        var (link, exit) = (StepOf(pair.LinkMax), StepOf(pair.ExitMax));
        bag.AddOnce(_bias);
        bag.AddOnce(_status[status, isTopic]);
        bag.AddOnce(_topic[isTopic, pair.Team.IsNational ? 1 : 0]);
        bag.AddOnce(_weight[Math.Min(3, article.Context.Rank(pair.Person)), Math.Min(3, article.Context.Rank(pair.Team))]);
        bag.AddOnce(_sentences[CountOf(pair.Sentences.Count)]);
        bag.AddOnce(_coaches[CountOf(article.Coaches), link]);
        bag.AddOnce(_news[StepOf(article.News), Math.Max(link, exit)]);
        bag.AddOnce(_linkStatus[link, status, isTopic]);
        bag.AddOnce(_exitStatus[exit, status, isTopic]);
        bag.AddOnce(_linkExit[link, exit]);
        bag.AddOnce(_about[PartOf(article.AboutPlayers), PartOf(article.AboutAMatch), Math.Max(link, exit)]);
        GatherCompany(article, pair, link, exit, bag);
        GatherNamed(pair, bag);
        GatherPlainest(pair, status, bag);
        GatherStages(pair, bag);
        GatherOthers(article, pair, link, exit, bag);
        GatherTold(article, pair, bag);
        GatherRivals(article, pair, RecordKind.Link, link, bag);
        GatherRivals(article, pair, RecordKind.Exit, exit, bag);
        bag.AddOnce(_mass[CountOf((int)MathF.Round(article.Links)), CountOf((int)MathF.Round(article.Exits)), Math.Max(link, exit)]);
    }

    /// <summary>Whether the title names the two, and whose the club's job is besides.</summary>
    private void GatherCompany(PairsOfArticle article, WeighedPair pair, int link, int exit, FeatureBag bag)
    {
        var context = article.Context;
        var title = (context.IsInTitle(pair.Person) ? 2 : 0) + (context.IsInTitle(pair.Team) ? 1 : 0);
        bag.AddOnce(_inTitle[0, title, link]);
        bag.AddOnce(_inTitle[1, title, exit]);
        var tie = context.TiesOf([.. article.OfPerson.Keys], pair.Team).Besides(pair.Person);
        var status = context.StatusOf(pair.Person, pair.Team).Short;
        bag.AddOnce(_othersLink[tie, link, status]);
        bag.AddOnce(_othersExit[tie, exit, status]);
    }

    private void GatherNamed(WeighedPair pair, FeatureBag bag)
    {
        var (both, coach) = (0, 0);
        foreach (var sentence in pair.Sentences)
        {
            if (sentence.Coach is { IsReference: false })
            {
                coach++;
                both += sentence.Club is not null ? 1 : 0;
            }
        }

        bag.AddOnce(_named[Math.Min(3, both), Math.Min(3, coach)]);
    }

    /// <summary>What the plainest sentences say besides: roles and denials.</summary>
    private void GatherTold(PairsOfArticle article, WeighedPair pair, FeatureBag bag)
    {
        for (var kind = 0; kind < Kinds.Length; kind++)
        {
            var plainest = pair.Plainest((RecordKind)kind);
            bag.AddOnce(_roleBeside[kind, plainest.RoleBeside]);
            for (var flag = 0; flag < plainest.Told.Flags.Length; flag++)
            {
                bag.AddOnce(plainest.Told.Flags[flag] ? _flagAt[kind, flag] : -1);
            }
        }

        foreach (var sentence in pair.Sentences)
        {
            bag.Add(_roleAnywhere[sentence.RoleBeside]);
        }

        foreach (var said in article.Context.SaidRoles(pair.Person, pair.Team))
        {
            bag.Add(_saidRole[(int)said]);
        }

        bag.AddOnce(article.Context.KnownRole(pair.Person, pair.Team) is { } known ? _knownRole[(int)known] : -1);
    }

    /// <summary>In the plainest sentence: how well it fits another club of the same coach, and another coach of the same club.</summary>
    private void GatherRivals(PairsOfArticle article, WeighedPair pair, RecordKind kind, int step, FeatureBag bag)
    {
        var (club, coach) = (0f, 0f);
        var plainest = pair.Plainest(kind);
        foreach (var other in article.BySentence[plainest.Told])
        {
            if (other.Person == pair.Person && other.Team != pair.Team)
            {
                club = Math.Max(club, WeighedPair.ShareOf(other, kind));
            }
            else if (other.Team == pair.Team && other.Person != pair.Person)
            {
                coach = Math.Max(coach, WeighedPair.ShareOf(other, kind));
            }
        }

        bag.AddOnce(_rivalClub[(int)kind, TenthOf(club), step]);
        bag.AddOnce(_rivalCoach[(int)kind, TenthOf(coach), step]);
    }

    private void GatherPlainest(WeighedPair pair, int status, FeatureBag bag)
    {
        var (holds, held) = (MaxOf(pair, _ => true, WeighedPair.HoldsOf), MaxOf(pair, _ => true, WeighedPair.HeldOf));
        bag.AddOnce(_linkLogit, Logit(pair.LinkMax));
        bag.AddOnce(_exitLogit, Logit(pair.ExitMax));
        bag.AddOnce(_holdsLogit, Logit(holds));
        bag.AddOnce(_heldLogit, Logit(held));
        bag.AddOnce(_linkMax[TenthOf(pair.LinkMax)]);
        bag.AddOnce(_exitMax[TenthOf(pair.ExitMax)]);
        bag.AddOnce(_linkSecond[TenthOf(Second(pair, WeighedPair.LinkOf))]);
        bag.AddOnce(_exitSecond[TenthOf(Second(pair, WeighedPair.ExitOf))]);
        bag.AddOnce(_linkTitle[TenthOf(MaxOf(pair, sentence => sentence.InTitle, WeighedPair.LinkOf))]);
        bag.AddOnce(_exitTitle[TenthOf(MaxOf(pair, sentence => sentence.InTitle, WeighedPair.ExitOf))]);
        bag.AddOnce(_linkFirst[TenthOf(MaxOf(pair, sentence => sentence is { InTitle: false, Index: <= 4 }, WeighedPair.LinkOf))]);
        bag.AddOnce(_exitFirst[TenthOf(MaxOf(pair, sentence => sentence is { InTitle: false, Index: <= 4 }, WeighedPair.ExitOf))]);
        bag.AddOnce(_holds[TenthOf(holds)]);
        bag.AddOnce(_held[TenthOf(held)]);
        bag.AddOnce(_tenureStatus[StepOf(Math.Max(holds, held)), status]);
    }

    private void GatherStages(WeighedPair pair, FeatureBag bag)
    {
        for (var stage = 0; stage < LinkStages.Length; stage++)
        {
            bag.AddOnce(_linkStageMax[stage, TenthOf(pair.StageMax((LinkStage)stage))]);
        }

        for (var stage = 0; stage < ExitStages.Length; stage++)
        {
            bag.AddOnce(_exitStageMax[stage, TenthOf(pair.StageMax((ExitStage)stage))]);
        }

        var (link, exit) = (pair.Plainest(RecordKind.Link), pair.Plainest(RecordKind.Exit));
        for (var stage = 0; stage < LinkStages.Length; stage++)
        {
            bag.AddOnce(_linkStageLog[stage], MathF.Log(MathF.Max(LeastShare, WeighedPair.ShareOf(link, (LinkStage)stage))));
        }

        for (var stage = 0; stage < ExitStages.Length; stage++)
        {
            bag.AddOnce(_exitStageLog[stage], MathF.Log(MathF.Max(LeastShare, WeighedPair.ShareOf(exit, (ExitStage)stage))));
        }

        var (linkTold, exitTold) = (InText(pair, RecordKind.Link), InText(pair, RecordKind.Exit));
        bag.AddOnce(_linkStageOf[0, LinkTold(linkTold.Plainest)]);
        bag.AddOnce(_linkStageOf[1, LinkTold(linkTold.First)]);
        bag.AddOnce(_linkStageOf[2, LinkTold(linkTold.Last)]);
        bag.AddOnce(_exitStageOf[0, ExitTold(exitTold.Plainest)]);
        bag.AddOnce(_exitStageOf[1, ExitTold(exitTold.First)]);
        bag.AddOnce(_exitStageOf[2, ExitTold(exitTold.Last)]);
        bag.AddOnce(_titleLink[LinkTold(pair.Sentences.Find(sentence => sentence.Sentence.InTitle && WeighedPair.LinkOf(sentence) > Likely))]);
        bag.AddOnce(_titleExit[ExitTold(pair.Sentences.Find(sentence => sentence.Sentence.InTitle && WeighedPair.ExitOf(sentence) > Likely))]);
    }

    /// <summary>Title apart: the sentence that tells the move most plainly, and the first and the last that are likely to tell it.</summary>
    private static (PairInSentence? Plainest, PairInSentence? First, PairInSentence? Last) InText(WeighedPair pair, RecordKind kind)
    {
        var (plainest, first, last) = ((PairInSentence?)null, (PairInSentence?)null, (PairInSentence?)null);
        foreach (var sentence in pair.Sentences)
        {
            if (sentence.Sentence.InTitle)
            {
                continue;
            }

            var share = WeighedPair.ShareOf(sentence, kind);
            plainest = plainest is null || share > WeighedPair.ShareOf(plainest, kind) ? sentence : plainest;
            if (share > Likely)
            {
                first ??= sentence;
                last = sentence;
            }
        }

        return (plainest, first, last);
    }

    private void GatherOthers(PairsOfArticle article, WeighedPair pair, int link, int exit, FeatureBag bag)
    {
        var (appointed, agreed, leaves, linked) = (0f, 0f, 0f, 0f);
        var isBestOfClub = true;
        foreach (var other in article.OfTeam[pair.Team])
        {
            if (other == pair)
            {
                continue;
            }

            appointed = Math.Max(appointed, other.StageMax(LinkStage.Appointed));
            agreed = Math.Max(agreed, other.StageMax(LinkStage.Agreed));
            leaves = Math.Max(leaves, other.ExitMax);
            linked = Math.Max(linked, other.LinkMax);
            isBestOfClub &= other.LinkMax <= pair.LinkMax;
        }

        var (goes, stays, leavesThere, linkedThere) = (0f, 0f, 0f, 0f);
        var (isBestLink, isBestExit) = (true, true);
        foreach (var other in article.OfPerson[pair.Person])
        {
            if (other == pair)
            {
                continue;
            }

            goes = Math.Max(goes, Math.Max(other.StageMax(LinkStage.Appointed), other.StageMax(LinkStage.Agreed)));
            stays = Math.Max(stays, other.StageMax(ExitStage.Staying));
            leavesThere = Math.Max(leavesThere, other.ExitMax);
            linkedThere = Math.Max(linkedThere, other.LinkMax);
            isBestLink &= other.LinkMax <= pair.LinkMax;
            isBestExit &= other.ExitMax <= pair.ExitMax;
        }

        bag.AddOnce(_otherAppointed[StepOf(appointed), link]);
        bag.AddOnce(_otherAgreed[StepOf(agreed), link]);
        bag.AddOnce(_exitHere[StepOf(leaves), link]);
        bag.AddOnce(_vacancy[StepOf(linked), Math.Max(link, exit)]);
        bag.AddOnce(_elsewhere[StepOf(goes), Math.Max(link, exit)]);
        bag.AddOnce(_stays[StepOf(stays), link]);
        bag.AddOnce(_leavesElsewhere[StepOf(leavesThere), Math.Max(link, exit)]);
        bag.AddOnce(_linkedElsewhere[StepOf(linkedThere), Math.Max(link, exit)]);
        bag.AddOnce(_linkBest[isBestLink ? 1 : 0, link]);
        bag.AddOnce(_exitBest[isBestExit ? 1 : 0, exit]);
        bag.AddOnce(_clubBest[isBestOfClub ? 1 : 0, link]);
    }

    private static int LinkTold(PairInSentence? sentence) => sentence is null ? LinkStages.Length : (int)Weigher.LinkStageOf(sentence);

    private static int ExitTold(PairInSentence? sentence) => sentence is null ? ExitStages.Length : (int)Weigher.ExitStageOf(sentence);

    private static float MaxOf(WeighedPair pair, Func<Text.Sentence, bool> where, Func<PairInSentence, float> share)
    {
        var most = 0f;
        foreach (var sentence in pair.Sentences)
        {
            most = where(sentence.Sentence) ? Math.Max(most, share(sentence)) : most;
        }

        return most;
    }

    private static float Second(WeighedPair pair, Func<PairInSentence, float> share)
    {
        var (first, second) = (0f, 0f);
        foreach (var sentence in pair.Sentences)
        {
            var value = share(sentence);
            (first, second) = value > first ? (value, first) : (first, Math.Max(second, value));
        }

        return second;
    }

    private static float Logit(float share) => Math.Clamp(MathF.Log((share + 0.002f) / (1.002f - share)), -6, 6) / 2;

    private static int TenthOf(float share)
    {
        var tenth = 0;
        while (tenth < Limits.Length && share >= Limits[tenth])
        {
            tenth++;
        }

        return tenth;
    }

    private static int StepOf(float share) => share switch { < 0.1f => 0, < 0.35f => 1, < 0.7f => 2, _ => 3 };

    private static int PartOf(float share) => share switch { 0 => 0, < 0.15f => 1, < 0.35f => 2, _ => 3 };

    private static int CountOf(int count) => count switch { 0 => 5, 1 => 0, 2 => 1, <= 4 => 2, <= 7 => 3, _ => 4 };
}
