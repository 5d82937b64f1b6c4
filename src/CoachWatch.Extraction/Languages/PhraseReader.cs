using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Languages;

/// <summary>Turns a phrase of a language file into the sequences of word numbers that it stands for.</summary>
internal sealed class PhraseReader(Vocabulary vocabulary, MarkedWords marked)
{
    public const int Coach = -1;
    public const int Old = -2;
    public const int Club = -3;
    public const int From = -4;
    public const int Role = -5;
    public const int Number = -6;
    public const int Gap = -7;

    private static readonly Dictionary<string, int> Placeholders = new(StringComparer.Ordinal)
    {
        ["{coach}"] = Coach,
        ["{old}"] = Old,
        ["{club}"] = Club,
        ["{from}"] = From,
        ["{role}"] = Role,
        ["{number}"] = Number,
        ["..."] = Gap,
    };

    public IEnumerable<int[]> Read(string phrase) =>
        Alternatives(phrase).Select(words => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Numbers).ToArray());

    /// <summary>"(is|was) sacked" is "is sacked" and "was sacked"; brackets may stand in brackets.</summary>
    private static List<string> Alternatives(string phrase)
    {
        var open = phrase.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
        {
            return [phrase];
        }

        var (choices, close) = Choices(phrase, open);
        var before = phrase[..open];
        var rest = Alternatives(phrase[(close + 1)..]);
        return [.. choices.SelectMany(Alternatives).SelectMany(choice => rest.Select(end => before + choice + end))];
    }

    private static (List<string> Choices, int Close) Choices(string phrase, int open)
    {
        var choices = new List<string>();
        var (depth, start) = (0, open + 1);
        for (var i = open; i < phrase.Length; i++)
        {
            depth += phrase[i] == '(' ? 1 : phrase[i] == ')' ? -1 : 0;
            if (depth == 0 || depth == 1 && phrase[i] == '|')
            {
                choices.Add(phrase[start..i]);
                start = i + 1;
            }

            if (depth == 0)
            {
                return (choices, i);
            }
        }

        throw new FormatException($"'{phrase}' opens a bracket and does not close it.");
    }

    private int[] Numbers(string word)
    {
        if (Placeholders.TryGetValue(word, out var placeholder))
        {
            return [placeholder];
        }

        if (word.StartsWith('{'))
        {
            throw new FormatException($"'{word}' is no placeholder; there are {string.Join(' ', Placeholders.Keys)}.");
        }

        return [.. Tokenizer.Read(word, vocabulary.Add).Select(token => marked.NumberOf(word.AsSpan(token.Start, token.Length), token.Word))];
    }
}
