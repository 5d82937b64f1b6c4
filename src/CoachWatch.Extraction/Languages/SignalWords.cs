using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Languages;

/// <summary>A language's words for each signal: phrases, and single words of which the beginning is enough ("dismiss*").</summary>
internal sealed class SignalWords
{
    private const int ShortestStem = 3, LongestStem = 16;

    private readonly Trie<string> _phrases = new();

    /// <summary>Beginnings of words, letter by letter.</summary>
    private readonly Trie<string> _stems = new();

    public SignalWords(IReadOnlyDictionary<string, IReadOnlyList<string>> words, PhraseReader reader)
    {
        foreach (var (name, phrases) in words)
        {
            foreach (var phrase in phrases)
            {
                Add(name, phrase, reader);
            }
        }
    }

    /// <summary>Adds the signals whose words start at the token, with how many tokens they take.</summary>
    public void AddAt(Document document, int token, int limit, List<(string Name, int Length)> found)
    {
        var node = Trie<string>.Root;
        for (var i = token; i < limit && document.Tokens[i].Word != Vocabulary.Unknown && (node = _phrases.Step(node, document.Tokens[i].Word)) >= 0; i++)
        {
            Add(_phrases.Values(node), i + 1 - token, found);
        }

        Add(Stemmed(document.Letters(token)), 1, found);
    }

    private static void Add(IReadOnlyList<string>? names, int length, List<(string Name, int Length)> found)
    {
        for (var i = 0; i < names?.Count; i++)
        {
            found.Add((names[i], length));
        }
    }

    /// <summary>The signals of the longest beginning that is listed.</summary>
    private IReadOnlyList<string>? Stemmed(ReadOnlySpan<char> letters)
    {
        Span<char> folded = stackalloc char[LongestStem + 2];
        IReadOnlyList<string>? longest = null;
        var (node, length) = (Trie<string>.Root, 0);
        for (var i = 0; i < letters.Length && length < LongestStem && node >= 0; i++)
        {
            var count = Folding.Fold(letters[i], folded);
            for (var k = 0; k < count && node >= 0 && length < LongestStem; k++, length++)
            {
                node = _stems.Step(node, folded[k]);
                longest = node < 0 ? longest : _stems.Values(node) ?? longest;
            }
        }

        return longest;
    }

    private void Add(string name, string phrase, PhraseReader reader)
    {
        if (phrase.EndsWith('*'))
        {
            var stem = Folding.Fold(phrase[..^1]);
            if (stem.Length is < ShortestStem or > LongestStem || stem.Contains(' ', StringComparison.Ordinal))
            {
                throw new FormatException($"'{phrase}' of signal '{name}' must be one word's beginning of {ShortestStem} to {LongestStem} letters.");
            }

            _stems.Add([.. stem.Select(letter => (int)letter)], name);
        }
        else
        {
            foreach (var words in reader.Read(phrase))
            {
                _phrases.Add(words, name);
            }
        }
    }
}
