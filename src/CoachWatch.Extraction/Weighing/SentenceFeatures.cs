using CoachWatch.Extraction.Languages;
using CoachWatch.Extraction.Names;
using CoachWatch.Extraction.Reading;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Weighing;

/// <summary>What speaks for and against a sentence's saying something of a coach and a club: its signals and where they stand, how the two are named, what is known of them.</summary>
internal sealed class SentenceFeatures
{
    private static readonly string[] Polarities = ["plain", "negated", "open"];
    private static readonly string[] Sides = ["near", "far"];
    private static readonly string[] CoachPlaces =
    [
        "before-same", "before-comma", "before-far", "after-same", "after-comma", "after-far", "before-same-other-nearer", "before-comma-other-nearer", "before-far-other-nearer",
        "after-same-other-nearer", "after-comma-other-nearer", "after-far-other-nearer", "in-mind",
    ];

    private static readonly string[] ClubPlaces = ["before-same", "before-far", "after-same", "after-far", "before-same-other-nearer", "before-far-other-nearer", "after-same-other-nearer", "after-far-other-nearer", "in-mind"];
    private static readonly string[] ClubSides = ["near", "far", "in-mind"];
    private static readonly string[] Meants = ["both", "coach", "coach-other-club", "in-mind/club", "in-mind", "in-mind/other-club", "other-coach/club", "other-coach", "other-coach/other-club", "listed/club", "listed", "listed/other-club"];
    private static readonly string[] Yes = ["no", "yes"];
    private static readonly string[] Slots = ["both", "coach-only", "coach-of-other-club", "club-only", "club-of-other-coach", "old", "from", "others"];
    private static readonly string[] Forms = ["full", "short", "nickname", "place", "reference", "in-mind"];
    private static readonly string[] Ranks = ["1", "2", "3", "more"];
    private static readonly string[] Counts = ["0", "1", "2", "3", "more"];
    private static readonly string[] Distances = ["0", "1", "2-3", "4-6", "7-12", "more"];
    private static readonly string[] Marks = ["none", "comma", "two", "more"];
    private static readonly string[] Places = ["title", "heading", "first", "early", "later"];
    private static readonly string[] Said = ["unsaid", "said-holds", "said-held"];
    private static readonly string[] Known = ["unlisted", "free", "known-holds", "known-just-came", "known-may-have-come", "known-may-have-gone", "known-just-left", "known-past", "known-elsewhere", "known-elsewhere-after"];
    private static readonly string[] Ages = ["no-date", "this-round", "older", "long-ago"];
    private static readonly string[] Kinds = ["listed", "called-coach", "called-other", "unlisted", "retired", "by-form"];
    private static readonly string[] Bridges = ["far", "touching", "role-between", "bracket", "of", "comma", "few-words"];
    private static readonly string[] Minds = ["named", "topic", "latest", "employer", "before"];
    private static readonly string[] SeenNames = ["here", "same-paragraph", "paragraph-before", "farther", "title-only", "not-yet"];
    private static readonly string[] OfJob = ["none", "another", "this"];
    private static readonly string[] CueKinds = [.. Enum.GetNames<LinkStage>(), .. Enum.GetNames<ExitStage>(), .. Enum.GetNames<CueKind>()];

    private readonly WordFeatures _words;
    private readonly Template _signal, _signalCoach, _signalClub, _signalBoth, _signalBefore, _signalBehind, _slots, _meant, _meantStatus, _cueSlots, _cueCoach, _cueClub, _cueBoth;
    private readonly Template _forms, _coachRank, _clubRank, _distance, _place, _status, _topic, _kind, _age, _role, _bridge, _mind, _flag, _weight, _aside, _listed, _statusShort, _placeStatus, _job, _jobStatus, _seen, _otherSeen, _firstOfParagraph, _jobRank, _before, _beforeStage, _beforeGets, _beforeStatus, _beforeClub, _beforeCoach, _beforeExit, _beforeRole, _others, _inTitle;

    public SentenceFeatures(Model model, SignalNames names, WordList words)
    {
        _words = new WordFeatures(model, words);
        var all = names.All;
        _signal = new Template(model, "signal", all, Polarities);
        _signalCoach = new Template(model, "signal.coach", all, CoachPlaces);
        _signalClub = new Template(model, "signal.club", all, ClubPlaces);
        _signalBoth = new Template(model, "signal.both", all, [.. Sides.SelectMany(_ => ClubSides, (side, club) => side + "/" + club)], Polarities);
        _meant = new Template(model, "signal.meant", all, Meants, Polarities);
        _meantStatus = new Template(model, "signal.coach-status", all, ["meant", "none", "another", "listed"], Status.Names);
        _signalBefore = new Template(model, "signal.sentence-before", all, Yes);
        _signalBehind = new Template(model, "signal.sentence-behind", all);
        _slots = new Template(model, "signal.slots", all, Slots, Polarities);
        _forms = new Template(model, "forms", Forms, Forms);
        _coachRank = new Template(model, "coach-rank", Ranks, Counts);
        _clubRank = new Template(model, "club-rank", Ranks, Counts);
        _distance = new Template(model, "distance", Sides, Distances, Marks);
        _place = new Template(model, "place", Places);
        _placeStatus = new Template(model, "place.status", Places, Status.Names);
        _status = new Template(model, "status", Said, Known, Yes);
        _statusShort = new Template(model, "status-of", Status.Names);
        _topic = new Template(model, "topic", Yes, Yes);
        _kind = new Template(model, "coach-kind", Kinds);
        _age = new Template(model, "age", Ages, Status.Names);
        _role = new Template(model, "role-beside", SentenceCase.RolesBeside, Status.Names);
        _bridge = new Template(model, "bridge", Bridges, SentenceCase.RolesBeside, Sides);
        _mind = new Template(model, "mind", Minds, Forms);
        _job = new Template(model, "job", OfJob, Minds, Forms);
        _jobStatus = new Template(model, "job.status", OfJob, Status.Names, Yes);
        _seen = new Template(model, "club-named-last", SeenNames, Minds, ["reference", "name"]);
        _otherSeen = new Template(model, "club-nearest", SeenNames, SeenNames, OfJob);
        _firstOfParagraph = new Template(model, "first-of-paragraph", OfJob, Minds, ["reference", "name"]);
        _before = new Template(model, "before", ToldBefore.Steps, ToldBefore.Steps, Minds);
        _beforeStage = new Template(model, "before.stage", ToldBefore.Stages, Minds);
        _beforeGets = new Template(model, "before.another-gets-it", ToldBefore.Steps, ToldBefore.Steps, Minds);
        _beforeStatus = new Template(model, "before.status", ToldBefore.Steps, ToldBefore.Steps, Status.Names);
        _beforeClub = new Template(model, "before.club", ToldBefore.Steps, ToldBefore.Steps, Minds);
        _beforeCoach = new Template(model, "before.coach", ToldBefore.Steps, ToldBefore.Steps, Minds);
        _beforeExit = new Template(model, "before.exit", ToldBefore.Steps, ToldBefore.Steps, Minds);
        _beforeRole = new Template(model, "before.role", ToldBefore.Steps, ToldBefore.Steps, SentenceCase.RolesBeside);
        _others = new Template(model, "others-and-club", Status.Ties, Status.Names, Minds);
        _inTitle = new Template(model, "in-title", Yes, Yes, Minds);
        _jobRank = new Template(model, "club-by-words-of-moves", Ranks, Minds);
        _flag = new Template(model, "flag", SentenceCase.FlagNames, Status.Names);
        _weight = new Template(model, "weight", Ranks, Ranks);
        _aside = new Template(model, "aside", Yes, Yes, Yes);
        _listed = new Template(model, "in-list", Yes, Yes);
        _cueSlots = new Template(model, "cue.slots", CueKinds, Slots, Polarities);
        _cueCoach = new Template(model, "cue.coach", CueKinds, CoachPlaces);
        _cueClub = new Template(model, "cue.club", CueKinds, ClubPlaces);
        _cueBoth = new Template(model, "cue.both", CueKinds, [.. Sides.SelectMany(_ => ClubSides, (side, club) => side + "/" + club)], Polarities);
    }

    /// <summary>What holds of the sentence, whomever it speaks of.</summary>
    public void GatherSentence(SentenceCase told, FeatureBag bag)
    {
        bag.AddOnce(_place[told.Place]);
        _words.GatherSentence(told, bag);
        foreach (var signal in told.SignalsBehind)
        {
            bag.Add(_signalBehind[signal.Number]);
        }

        for (var i = 0; i < told.Signals.Count; i++)
        {
            bag.Owner = i;
            bag.Add(_signal[told.Signals[i].Number, (int)told.Signals[i].Polarity]);
        }
    }

    /// <summary>What holds of the coach in the sentence, whatever the club.</summary>
    public void GatherCoach(SentenceCase told, Person person, Mention? coach, FeatureBag bag)
    {
        bag.AddOnce(_coachRank[told.RankOf(coach), Math.Min(4, told.Coaches)]);
        bag.AddOnce(_kind[KindOf(person)]);
        _words.GatherCoach(told, coach, bag);
        var isLoose = coach is null or { IsReference: true } ? 1 : 0;
        foreach (var signal in told.SignalsBefore)
        {
            bag.Add(_signalBefore[signal.Number, isLoose]);
        }

        var places = told.CoachPlaces(coach);
        for (var i = 0; i < told.Signals.Count; i++)
        {
            bag.Owner = i;
            bag.Add(_signalCoach[told.Signals[i].Number, places[i].Place]);
            bag.Add(i < told.Cues.Count ? _cueCoach[KindOf(told.Cues[i].Value), places[i].Place] : -1);
        }
    }

    /// <summary>What holds of the club in the sentence, whoever the coach.</summary>
    public void GatherClub(SentenceCase told, Mention? club, FeatureBag bag)
    {
        bag.AddOnce(_clubRank[told.RankOf(club), Math.Min(4, told.Clubs)]);
        _words.GatherClub(told, club, bag);
        var places = told.ClubPlaces(club);
        for (var i = 0; i < told.Signals.Count; i++)
        {
            bag.Owner = i;
            bag.Add(_signalClub[told.Signals[i].Number, places[i].Place]);
            bag.Add(i < told.Cues.Count ? _cueClub[KindOf(told.Cues[i].Value), places[i].Place] : -1);
        }
    }

    /// <summary>What holds of the two together.</summary>
    public void GatherPair(SentenceCase told, PairInSentence pair, FeatureBag bag)
    {
        var status = told.Context.StatusOf(pair.Person, pair.Team);
        GatherNames(told, pair, status, bag);
        GatherBefore(pair, status, bag);
        var (coaches, clubs) = (told.CoachPlaces(pair.Coach), told.ClubPlaces(pair.Club));
        for (var i = 0; i < told.Signals.Count; i++)
        {
            bag.Owner = i;
            var (signal, (coach, club)) = (told.Signals[i], told.Meant[i]);
            var sides = (coaches[i].IsNear ? 0 : 3) + clubs[i].Side;
            var isCoach = coach == pair.Person ? 0 : coach is null && pair.Coach is null ? 1 : coach is not null && told.AreListed(pair.Coach, coach) ? 3 : 2;
            var isClub = club == pair.Team ? 0 : club is null && pair.Club is null ? 1 : 2;
            bag.Add(_signalBoth[signal.Number, sides, (int)signal.Polarity]);
            bag.Add(_meant[signal.Number, 3 * isCoach + isClub, (int)signal.Polarity]);
            bag.Add(_meantStatus[signal.Number, isCoach, status.Short]);
            if (i < told.Cues.Count)
            {
                GatherCue(signal, told.Cues[i], sides, pair, bag);
            }
        }
    }

    private void GatherCue(Signal signal, Match<Cue> cue, int sides, PairInSentence pair, FeatureBag bag)
    {
        var (kind, slots) = (KindOf(cue.Value), SlotsOf(cue.Slots, pair));
        bag.Add(_slots[signal.Number, slots, (int)signal.Polarity]);
        bag.Add(_cueSlots[kind, slots, (int)signal.Polarity]);
        bag.Add(_cueBoth[kind, sides, (int)signal.Polarity]);
    }

    private static int SlotsOf(Slots slots, PairInSentence pair)
    {
        if (slots.Old?.Person == pair.Person)
        {
            return 5;
        }

        if (slots.From?.Team == pair.Team)
        {
            return 6;
        }

        var isCoach = slots.Coach?.Person == pair.Person;
        var isClub = slots.Club?.Team == pair.Team;
        return isCoach && isClub ? 0
            : isCoach ? slots.Club is null ? 1 : 2
            : isClub ? slots.Coach is null ? 3 : 4
            : 7;
    }

    private void GatherBefore(PairInSentence pair, Status status, FeatureBag bag)
    {
        var (before, mind) = (pair.Before, (int)pair.Mind);
        bag.AddOnce(_before[before.Link, before.Exit, mind]);
        bag.AddOnce(_beforeStage[before.Stage, mind]);
        bag.AddOnce(_beforeGets[before.ClubGets, before.Link, mind]);
        bag.AddOnce(_beforeStatus[before.ClubLinks, before.ClubExits, status.Short]);
        bag.AddOnce(_beforeClub[before.ClubLinks, before.Elsewhere, mind]);
        bag.AddOnce(_beforeCoach[before.Link, before.CoachElsewhere, mind]);
        bag.AddOnce(_beforeExit[before.ClubExits, before.Exit, mind]);
        bag.AddOnce(_beforeRole[before.ClubGets, before.ClubExits, pair.RoleBeside]);
    }

    private void GatherNames(SentenceCase told, PairInSentence pair, Status status, FeatureBag bag)
    {
        var isTopic = pair.Team == told.Context.Topic ? 1 : 0;
        bag.AddOnce(_forms[FormOf(pair.Coach), FormOf(pair.Club)]);
        bag.AddOnce(_placeStatus[told.Place, status.Short]);
        bag.AddOnce(_status[(int)status.Said, (int)status.Known, isTopic]);
        bag.AddOnce(_statusShort[status.Short]);
        bag.AddOnce(_topic[isTopic, pair.Team.IsNational ? 1 : 0]);
        bag.AddOnce(_age[(int)told.AgeNear(pair), status.Short]);
        bag.AddOnce(_role[pair.RoleBeside, status.Short]);
        bag.AddOnce(_mind[(int)pair.Mind, FormOf(pair.Coach)]);
        var job = pair.IsOfJob switch { null => 0, false => 1, true => 2 };
        bag.AddOnce(_job[job, (int)pair.Mind, FormOf(pair.Coach)]);
        var isName = pair.Coach is null or { IsReference: true } ? 0 : 1;
        bag.AddOnce(_seen[(int)pair.Seen, (int)pair.Mind, isName]);
        bag.AddOnce(_otherSeen[(int)pair.Seen, (int)pair.OtherSeen, job]);
        bag.AddOnce(_firstOfParagraph[pair.IsFirstOfParagraph switch { null => 0, false => 1, true => 2 }, (int)pair.Mind, isName]);
        bag.AddOnce(_jobRank[Math.Min(3, pair.JobRank), (int)pair.Mind]);
        bag.AddOnce(_jobStatus[job, status.Short, isTopic]);
        bag.AddOnce(_others[told.TiesTo(pair.Team).Besides(pair.Person), status.Short, (int)pair.Mind]);
        bag.AddOnce(_inTitle[told.Context.IsInTitle(pair.Person) ? 1 : 0, told.Context.IsInTitle(pair.Team) ? 1 : 0, (int)pair.Mind]);
        bag.AddOnce(_weight[Math.Min(3, told.Context.Rank(pair.Person)), Math.Min(3, told.Context.Rank(pair.Team))]);
        bag.AddOnce(_aside[pair.Coach is { IsAside: true } ? 1 : 0, pair.Club is { IsAside: true } ? 1 : 0, pair.Coach is { IsPredecessor: true } ? 1 : 0]);
        bag.AddOnce(_listed[told.IsInList(pair.Coach) ? 1 : 0, pair.Club is null ? 0 : 1]);
        if (pair is { Coach: { } coach, Club: { } club })
        {
            var isCoachFirst = coach.First < club.First;
            var (from, to) = isCoachFirst ? (coach.End, club.First) : (club.End, coach.First);
            var gap = Math.Max(0, to - from);
            bag.AddOnce(_distance[isCoachFirst ? 0 : 1, gap switch { 0 => 0, 1 => 1, <= 3 => 2, <= 6 => 3, <= 12 => 4, _ => 5 }, told.Marks(from, to)]);
            bag.AddOnce(_bridge[told.Bridge(coach, club), pair.RoleBeside, isCoachFirst ? 0 : 1]);
            _words.GatherBetween(told, coach, club, bag);
        }

        for (var flag = 0; flag < told.Flags.Length; flag++)
        {
            if (told.Flags[flag])
            {
                bag.AddOnce(_flag[flag, status.Short]);
            }
        }
    }

    private static int KindOf(Cue cue) =>
        cue.Link is { } link ? (int)link : Weigher.LinkStages + (cue.Exit is { } exit ? (int)exit : Weigher.ExitStages + (int)cue.Kind);

    private static int FormOf(Mention? mention) => mention is null ? Forms.Length - 1 : (int)mention.Form;

    private static int KindOf(Person person) =>
        person.CoachSigns > 0 && person.CoachSigns >= person.OtherSigns ? 1 : person.OtherSigns > 0 ? 2 : person.Listed is { } listed ? listed.Retired ? 4 : 0 : person.IsSure ? 3 : 5;
}
