using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Languages;

/// <summary>A language's words for each signal: phrases, and single words of which the beginning is enough ("dismiss*").</summary>
internal sealed class SignalWords
{
    private const int ShortestStem = 3, LongestStem = 16;

    private readonly Trie<string> _phrases = new();

    /// <summary>Beginnings of words by their first letters, the longest first.</summary>
    private readonly Dictionary<(char, char, char), List<(string Stem, List<string> Names)>> _stems = [];

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

    private static void Add(List<string>? names, int length, List<(string Name, int Length)> found)
    {
        for (var i = 0; i < names?.Count; i++)
        {
            found.Add((names[i], length));
        }
    }

    /// <summary>The signals of the longest beginning that is listed.</summary>
    private List<string>? Stemmed(ReadOnlySpan<char> letters)
    {
        Span<char> folded = stackalloc char[LongestStem + 2];
        var length = 0;
        for (var i = 0; i < letters.Length && length < LongestStem; i++)
        {
            length += Folding.Fold(letters[i], folded[length..]);
        }

        if (length >= ShortestStem && _stems.TryGetValue((folded[0], folded[1], folded[2]), out var stems))
        {
            foreach (var (stem, names) in stems)
            {
                if (folded[..length].StartsWith(stem, StringComparison.Ordinal))
                {
                    return names;
                }
            }
        }

        return null;
    }

    private void AddStem(string stem, string name)
    {
        var key = (stem[0], stem[1], stem[2]);
        if (!_stems.TryGetValue(key, out var stems))
        {
            _stems[key] = stems = [];
        }

        if (stems.Find(listed => listed.Stem == stem).Names is { } names)
        {
            names.Add(name);
        }
        else
        {
            stems.Add((stem, [name]));
            stems.Sort((left, right) => right.Stem.Length.CompareTo(left.Stem.Length));
        }
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

            AddStem(stem, name);
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
