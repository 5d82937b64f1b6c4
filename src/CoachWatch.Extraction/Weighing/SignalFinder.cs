using CoachWatch.Extraction.Languages;
using CoachWatch.Extraction.Reading;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Weighing;

/// <summary>Finds a sentence's signals: its cues, and the language's words for each of the meanings in signals.json.</summary>
internal sealed class SignalFinder(Document document, SignalNames names)
{
    private const int NegationReach = 6, OpenReach = 5;

    private readonly int[] _numbers = names.Numbers(document.Language.Signals);
    private readonly List<(int Signal, int Length)> _found = [];

    /// <summary>The signals, first those of the cues, which are added to <paramref name="cues"/>.</summary>
    public List<Signal> Find(SentenceView view, List<Match<Cue>> cues)
    {
        var sentence = view.Sentence;
        var signals = new List<Signal>();
        foreach (var match in view.Cues)
        {
            if (names.Number("cue " + match.Value.Name) is var number and >= 0)
            {
                cues.Add(match);
                signals.Add(new Signal(number, match.First, match.End, view.IsNegated(match) ? Polarity.Negated : view.IsFuture(match) || view.IsModal(match) ? Polarity.Open : Polarity.Plain));
            }
        }

        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (document.Tokens[i].IsMark || document.Covering(i) is { IsReference: false })
            {
                continue;
            }

            _found.Clear();
            document.Language.Signals.AddAt(document, i, sentence.EndToken, _found);
            foreach (var (signal, length) in _found)
            {
                if (_numbers[signal] is var number and >= 0 && !Covers(signals, number, i))
                {
                    signals.Add(new Signal(number, i, i + length, PolarityAt(view, i)));
                }
            }
        }

        return signals;
    }

    private static bool Covers(List<Signal> signals, int number, int token)
    {
        foreach (var known in signals)
        {
            if (known.Number == number && known.First <= token && token < known.End)
            {
                return true;
            }
        }

        return false;
    }

    private Polarity PolarityAt(SentenceView view, int token) =>
        view.Precedes(document.Language.Negations, token, NegationReach) || view.Follows(document.Language.NegationsBehind, token + 1, NegationReach) ? Polarity.Negated
        : view.Precedes(document.Language.Modality, token, OpenReach) || view.IsFuture(token) ? Polarity.Open : Polarity.Plain;
}
