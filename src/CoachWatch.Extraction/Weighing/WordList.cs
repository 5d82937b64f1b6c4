using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Weighing;

/// <summary>
/// The words that the table has learnt the weight of, each by its language and first letters ("de entlas", "nl ontsla"), so that many of its forms are one.
/// Signals are words that somebody wrote down; these are what else the labelled articles have often enough.
/// </summary>
internal sealed class WordList
{
    public const int None = -1;
    private const int Letters = 6;

    private readonly Dictionary<string, Dictionary<string, int>> _numbers = new(StringComparer.Ordinal);

    /// <param name="all">As <see cref="KeysOf"/> gives them.</param>
    public WordList(IEnumerable<string> all)
    {
        All = [.. all];
        foreach (var (number, key) in All.Index())
        {
            var space = key.IndexOf(' ', StringComparison.Ordinal);
            if (!_numbers.TryGetValue(key[..space], out var ofLanguage))
            {
                _numbers[key[..space]] = ofLanguage = new(StringComparer.Ordinal);
            }

            ofLanguage[key[(space + 1)..]] = number;
        }
    }

    public IReadOnlyList<string> All { get; }

    /// <summary>The number of each word of a sentence, <see cref="None"/> for those that are names, marks, numbers or not in the list.</summary>
    public int[] NumbersIn(Document document, Sentence sentence)
    {
        var numbers = new int[sentence.EndToken - sentence.FirstToken];
        Array.Fill(numbers, None);
        if (!_numbers.TryGetValue(document.Language.Code, out var ofLanguage))
        {
            return numbers;
        }

        var words = ofLanguage.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> folded = stackalloc char[2 * Letters];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (IsWord(document, sentence.FirstToken + i) && words.TryGetValue(Fold(document.Letters(sentence.FirstToken + i), folded), out var number))
            {
                numbers[i] = number;
            }
        }

        return numbers;
    }

    /// <summary>The keys of all words of an article that are no names, each once.</summary>
    public static HashSet<string> KeysOf(Document document)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var folded = new char[2 * Letters];
        for (var i = 0; i < document.Tokens.Length; i++)
        {
            if (IsWord(document, i))
            {
                keys.Add($"{document.Language.Code} {Fold(document.Letters(i), folded)}");
            }
        }

        return keys;
    }

    private static bool IsWord(Document document, int token) => document.Tokens[token] is { IsMark: false, IsNumber: false } && document.Covering(token) is null;

    /// <summary>The word's first letters, folded.</summary>
    private static ReadOnlySpan<char> Fold(ReadOnlySpan<char> word, Span<char> target)
    {
        var length = 0;
        for (var i = 0; i < word.Length && length < Letters; i++)
        {
            length += Folding.Fold(word[i], target[length..]);
        }

        return target[..Math.Min(length, Letters)];
    }
}
