using CoachWatch.Extraction.Names;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Weighing;

/// <summary>What speaks for an article's crediting a source for a move: how near to the move it is named, and how.</summary>
internal sealed class CreditFeatures
{
    private static readonly string[] Places = ["evidence", "other-sentence", "sentence-behind", "sentence-before", "same-paragraph", "title", "lead", "elsewhere"];
    private static readonly string[] Yes = ["no", "yes"];
    private static readonly string[] Steps = ["not-named", "no", "hardly", "maybe", "likely", "plain"];
    private static readonly string[] Kinds = ["link", "exit"];
    private static readonly string[] Counts = ["1", "2", "more"];
    private static readonly string[] Marks = ["none", "comma", "two", "more"];
    private static readonly string[] Forms = Enum.GetNames<MentionForm>();
    private static readonly string[] Stages = [.. Enum.GetNames<LinkStage>(), .. Enum.GetNames<ExitStage>().Select(stage => "Exit" + stage)];

    private readonly Template _place, _placeForm, _placeStage, _placeCount, _side, _clubPlace, _clubStage, _clubFlag, _clubSignal, _clubReported, _kind, _told, _others, _clubOutlets, _toldStage, _order, _coaches;
    private readonly WordsAround _words, _clubWords;

    public CreditFeatures(Model model, SignalNames names, WordList words)
    {
        _words = new WordsAround(model, words, "outlet", reach: 4);
        _clubWords = new WordsAround(model, words, "club", reach: 4);
        _clubSignal = new Template(model, "club.signal", names.All);
        _clubReported = new Template(model, "club.reported", Yes, Kinds);
        _place = new Template(model, "place", Places, Yes, Kinds);
        _placeForm = new Template(model, "place.form", Places, Forms, Yes);
        _placeStage = new Template(model, "place.stage", Places, Stages);
        _placeCount = new Template(model, "place.outlets", Places, Counts);
        _side = new Template(model, "place.coach-named", Places, Yes);
        _clubPlace = new Template(model, "club.place", Places, Kinds);
        _clubStage = new Template(model, "club.stage", Stages, Yes);
        _clubFlag = new Template(model, "club.flag", SentenceCase.FlagNames, Kinds);
        _kind = new Template(model, "kind", Kinds, Yes);
        _others = new Template(model, "place.other-outlets", Places, Yes, Yes);
        _clubOutlets = new Template(model, "club.outlets", Counts, Stages);
        _toldStage = new Template(model, "told-in-its-sentence.stage", Steps, Yes, Yes);
        _order = new Template(model, "coach-in-its-sentence", ["outlet-first", "coach-first", "none"], Marks, Yes);
        _coaches = new Template(model, "told-in-its-sentence.coaches", Steps, ["0", "1", "more"], Yes);
        _told = new Template(model, "told-in-its-sentence", Steps, Yes, Kinds);
    }

    public void Gather(Credits credits, string source, WeighedPair pair, RecordKind move, FeatureBag bag)
    {
        var kind = (int)move;
        var stage = move == RecordKind.Exit ? Weigher.LinkStages + (int)pair.ExitStage : (int)pair.LinkStage;
        var told = pair.SentencesOf(move);
        bag.Add(_kind[kind, source == Credits.Club ? 1 : 0]);
        if (source == Credits.Club)
        {
            GatherClub(credits, told, kind, stage, bag);
            return;
        }

        foreach (var mention in credits.Mentions(source))
        {
            var naming = credits.CaseOf(mention);
            var sentence = naming.View.Sentence;
            var place = PlaceOf(sentence, told);
            var isReporting = credits.IsReporting(mention) ? 1 : 0;
            bag.Add(_place[place, isReporting, kind]);
            bag.Add(_placeForm[place, (int)mention.Form, isReporting]);
            bag.Add(_placeStage[place, stage]);
            _words.Gather(naming, mention, bag);
            bag.Add(_placeCount[place, Math.Min(2, credits.Sources.Count - 2)]);
            bag.Add(_others[place, credits.NamesAnother(told[0].Told, source) ? 1 : 0, credits.NamesAnother(naming, source) ? 1 : 0]);
            var own = Find(pair.Sentences, sentence);
            var step = StepOf(own, move);
            bag.Add(_told[step, isReporting, kind]);
            bag.Add(_toldStage[step, own is not null && IsOfStage(own, pair, move) ? 1 : 0, isReporting]);
            bag.Add(_coaches[step, Math.Min(2, naming.Coaches), isReporting]);
            bag.Add(_side[place, own is { Coach: not null } ? 1 : 0]);
            bag.Add(own?.Coach is { } coach ? _order[mention.First < coach.First ? 0 : 1, naming.Marks(Math.Min(mention.End, coach.End), Math.Max(mention.First, coach.First)), isReporting] : _order[2, 0, isReporting]);
        }
    }

    private void GatherClub(Credits credits, List<PairInSentence> told, int kind, int stage, FeatureBag bag)
    {
        var isOfficial = false;
        foreach (var official in credits.Cases.Where(official => official.IsOfficial))
        {
            isOfficial = true;
            bag.Add(_clubPlace[PlaceOf(official.View.Sentence, told), kind]);
        }

        bag.Add(_clubStage[stage, isOfficial ? 1 : 0]);
        var evidence = told[0];
        bag.Add(_clubOutlets[Math.Min(2, credits.OutletsIn(evidence.Told)), stage]);
        _clubWords.Gather(evidence.Told, evidence.Club, bag);
        bag.Add(_clubReported[evidence.Club is not null && credits.IsReporting(evidence.Club) ? 1 : 0, kind]);
        foreach (var signal in evidence.Told.Signals)
        {
            bag.Add(_clubSignal[signal.Number]);
        }

        var flags = evidence.Told.Flags;
        for (var flag = 0; flag < flags.Length; flag++)
        {
            bag.Add(flags[flag] ? _clubFlag[flag, kind] : -1);
        }
    }

    /// <summary>How plainly the sentence tells the move itself.</summary>
    private static int StepOf(PairInSentence? told, RecordKind move) =>
        told is null ? 0 : WeighedPair.ShareOf(told, move) switch { < 0.02f => 1, < 0.1f => 2, < 0.3f => 3, < 0.6f => 4, _ => 5 };

    /// <summary>Whether the sentence tells the stage that the article tells as a whole.</summary>
    private static bool IsOfStage(PairInSentence told, WeighedPair pair, RecordKind move) =>
        move == RecordKind.Exit ? Weigher.ExitStageOf(told) == pair.ExitStage : Weigher.LinkStageOf(told) == pair.LinkStage;

    /// <param name="told">The sentences that tell the move, the evidence first.</param>
    private static int PlaceOf(Sentence sentence, List<PairInSentence> told)
    {
        var evidence = told[0].Sentence;
        return sentence.Index == evidence.Index ? 0
            : Find(told, sentence) is not null ? 1
            : IsBesideAny(told, sentence, 1) ? 2
            : IsBesideAny(told, sentence, -1) ? 3
            : sentence.InTitle ? 5
            : sentence.Paragraph == evidence.Paragraph ? 4
            : sentence.Index <= 3 ? 6 : 7;
    }

    /// <summary>What is told in the sentence; asked for each outlet at each of its places, so that it makes nothing anew.</summary>
    private static PairInSentence? Find(List<PairInSentence> told, Sentence sentence)
    {
        foreach (var pair in told)
        {
            if (pair.Sentence.Index == sentence.Index)
            {
                return pair;
            }
        }

        return null;
    }

    private static bool IsBesideAny(List<PairInSentence> told, Sentence sentence, int step)
    {
        foreach (var pair in told)
        {
            if (!sentence.InTitle && pair.Sentence is { InTitle: false } beside && sentence.Index == beside.Index + step && sentence.Paragraph == beside.Paragraph)
            {
                return true;
            }
        }

        return false;
    }
}
