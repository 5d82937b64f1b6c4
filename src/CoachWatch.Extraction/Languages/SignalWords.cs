using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Languages;

/// <summary>A language's words for each signal: phrases, and single words of which the beginning is enough ("dismiss*").</summary>
internal sealed class SignalWords
{
    private const int ShortestStem = 3, LongestStem = 16;

    private static readonly List<string> None = [];

    private readonly Trie<string> _phrases = new();
    private readonly Dictionary<string, List<string>> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>>.AlternateLookup<ReadOnlySpan<char>> _stemLookup;

    public SignalWords(IReadOnlyDictionary<string, IReadOnlyList<string>> words, PhraseReader reader)
    {
        _stemLookup = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
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
            foreach (var name in _phrases.Values(node) ?? [])
            {
                found.Add((name, i + 1 - token));
            }
        }

        foreach (var name in _stems.Count > 0 ? Stemmed(document.Letters(token)) : None)
        {
            found.Add((name, 1));
        }
    }

    private List<string> Stemmed(ReadOnlySpan<char> letters)
    {
        Span<char> folded = stackalloc char[LongestStem + 2];
        var length = 0;
        for (var i = 0; i < letters.Length && length < LongestStem; i++)
        {
            length += Folding.Fold(letters[i], folded[length..]);
        }

        for (var end = Math.Min(length, LongestStem); end >= ShortestStem; end--)
        {
            if (_stemLookup.TryGetValue(folded[..end], out var names))
            {
                return names;
            }
        }

        return None;
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

            if (!_stems.TryGetValue(stem, out var names))
            {
                _stems[stem] = names = [];
            }

            names.Add(name);
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
