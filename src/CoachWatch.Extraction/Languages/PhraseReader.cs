using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Languages;

/// <summary>Turns a phrase of a language file into the sequences of word numbers that it stands for.</summary>
internal sealed class PhraseReader(Vocabulary vocabulary)
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

    /// <summary>"(is|was) sacked" is "is sacked" and "was sacked".</summary>
    private static IEnumerable<string> Alternatives(string phrase)
    {
        var open = phrase.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
        {
            return [phrase];
        }

        var close = phrase.IndexOf(')', open);
        if (close < 0)
        {
            throw new FormatException($"'{phrase}' opens a bracket and does not close it.");
        }

        var rest = phrase[(close + 1)..];
        return phrase[(open + 1)..close].Split('|').SelectMany(choice => Alternatives(phrase[..open] + choice + rest));
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

        return vocabulary.AddWords(word);
    }
}
