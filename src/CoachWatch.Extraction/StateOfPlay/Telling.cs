using System.Globalization;
using CoachWatch.Extraction.Reading;
using CoachWatch.Extraction.Text;
using CoachWatch.Extraction.Weighing;

namespace CoachWatch.Extraction.StateOfPlay;

/// <summary>Tells in words how the pairs were weighed: each sentence's signals, what they weighed for the likeliest pairs, and each pair's shares.</summary>
internal sealed class Telling(Document document, Weigher weigher, Thresholds thresholds, Trace trace)
{
    private const float WorthTelling = 0.05f, LikelyInSentence = 0.2f;
    private const int MostReasons = 6;

    public void Tell(List<SentenceCase> cases, List<PairInSentence> sentences, List<WeighedPair> pairs)
    {
        foreach (var told in cases)
        {
            Tell(told);
        }

        foreach (var pair in sentences)
        {
            Tell(pair);
        }

        var isNews = thresholds.IsNews(pairs);
        var reported = isNews ? FormattableString.Invariant($"reported from {thresholds.Link:0.00}, {thresholds.Exit:0.00} and {thresholds.Tenure:0.00}") : FormattableString.Invariant($"tenures reported from {thresholds.Tenure:0.00}");
        if (!isNews)
        {
            trace.Decide(FormattableString.Invariant($"No move is told plainly: moves are reported of an article of which one has at least {thresholds.News:0.00}"));
        }

        foreach (var pair in pairs.Where(pair => Math.Max(pair.Link, Math.Max(pair.Exit, pair.Tenure)) >= WorthTelling))
        {
            trace.Decide(FormattableString.Invariant($"{pair.Person.Name} and {pair.Team.Name}: link {pair.Link:0.00} ({pair.LinkStage}), exit {pair.Exit:0.00} ({pair.ExitStage}), tenure {pair.Tenure:0.00}; {reported}"));
        }
    }

    private void Tell(SentenceCase told)
    {
        foreach (var signal in told.Signals)
        {
            trace.Note(told.View.Sentence, $"{weigher.Names.All[signal.Number]} '{document.Words(signal.First, signal.End)}'{(signal.Polarity == Polarity.Plain ? "" : ", " + signal.Polarity.ToString().ToLowerInvariant())}");
        }
    }

    private void Tell(PairInSentence pair)
    {
        var (link, exit) = (WeighedPair.LinkOf(pair), WeighedPair.ExitOf(pair));
        if (Math.Max(link, exit) < LikelyInSentence)
        {
            return;
        }

        var isExit = exit > link;
        var stage = isExit ? Weigher.ExitStageOf(pair).ToString() : Weigher.LinkStageOf(pair).ToString();
        var move = isExit ? Weigher.Exit : Weigher.Link;
        trace.Note(pair.Sentence, string.Create(CultureInfo.InvariantCulture, $"{pair.Person.Name} and {pair.Team.Name}: {(isExit ? "exit" : "link")} {Math.Max(link, exit):0.00} ({stage}){Reasons(pair, move)}"));
    }

    private string Reasons(PairInSentence pair, int move)
    {
        var told = pair.Told;
        var first = told.View.Sentence.FirstToken;
        var words = Enumerable.Range(0, told.Words.Length).Where(word => told.Words[word] != WordList.None).ToList();
        List<string> texts = [.. told.Signals.Select(signal => $"{weigher.Names.All[signal.Number]} '{document.Words(signal.First, signal.End)}'"), .. words.Select(word => $"'{document.Words(first + word, first + word + 1)}'")];
        var weights = weigher.WeightsOf(pair, [.. Enumerable.Range(0, told.Signals.Count), .. words.Select(told.OwnerOfWord)], move);
        var reasons = texts.Zip(weights).OrderByDescending(reason => MathF.Abs(reason.Second)).Take(MostReasons)
            .Select(reason => string.Create(CultureInfo.InvariantCulture, $"{reason.First} {reason.Second:+0.0;-0.0}")).ToList();
        return reasons.Count == 0 ? "" : ", for " + string.Join(", ", reasons);
    }
}
