using System.Collections.Concurrent;
using CoachWatch.Extraction.Languages;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Weighing;

/// <summary>
/// The words that the table has learnt the weight of, each by the English word for it, so that all languages teach one another.
/// Signals are words that somebody wrote down as a sign of something; these are what else the labelled articles have often enough.
/// </summary>
internal sealed class WordList
{
    public const int None = -1;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>For each language the numbers, counted from 1, by the words' beginnings, so that a word is looked up once.</summary>
    private readonly ConcurrentDictionary<WordMeanings, NumberTable> _ofLanguage = [];

    /// <param name="all">As <see cref="In"/> gives them.</param>
    public WordList(IEnumerable<string> all)
    {
        All = [.. all];
        foreach (var (number, word) in All.Index())
        {
            _numbers.Add(word, number);
        }
    }

    public IReadOnlyList<string> All { get; }

    /// <summary>The number of each word of a sentence, <see cref="None"/> for those that are names, marks, numbers or not in the list.</summary>
    public int[] NumbersIn(Document document, Sentence sentence)
    {
        var numbers = new int[sentence.EndToken - sentence.FirstToken];
        var known = _ofLanguage.GetOrAdd(document.Language.Meanings, NumbersOf);
        Span<char> room = stackalloc char[WordMeanings.Room];
        for (var i = 0; i < numbers.Length; i++)
        {
            var token = sentence.FirstToken + i;
            numbers[i] = IsWord(document, token) ? known.Find(NumberTable.KeyOf(WordMeanings.BeginningOf(document.Letters(token), room))) - 1 : None;
        }

        return numbers;
    }

    /// <summary>The English words for all words of an article that are no names, each once.</summary>
    public static HashSet<string> In(Document document)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        Span<char> room = stackalloc char[WordMeanings.Room];
        for (var i = 0; i < document.Tokens.Length; i++)
        {
            if (IsWord(document, i))
            {
                words.Add(document.Language.Meanings.Of(WordMeanings.BeginningOf(document.Letters(i), room).ToString()));
            }
        }

        return words;
    }

    private NumberTable NumbersOf(WordMeanings meanings)
    {
        var numbers = new NumberTable();
        foreach (var beginning in meanings.Beginnings.Concat(_numbers.Keys.Select(meanings.OwnBeginning).OfType<string>()).Distinct())
        {
            if (_numbers.TryGetValue(meanings.Of(beginning), out var number))
            {
                numbers.Add(NumberTable.KeyOf(beginning), number + 1);
            }
        }

        return numbers;
    }

    private static bool IsWord(Document document, int token) => document.Tokens[token] is { IsMark: false, IsNumber: false } && document.Covering(token) is null;
}
