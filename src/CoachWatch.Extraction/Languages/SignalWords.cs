using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Languages;

/// <summary>A language's words for each signal: phrases, and single words of which the beginning is enough ("dismiss*").</summary>
internal sealed class SignalWords
{
    private const int ShortestStem = 3, LongestStem = 16;

    private readonly List<string> _names = [];
    private readonly Trie<int> _phrases = new();

    /// <summary>Beginnings of words, those of the same first letters together, the longest first.</summary>
    private readonly List<List<(string Stem, List<int> Signals)>> _stems = [];

    /// <summary>By the first letters, which of them it is, counted from 1.</summary>
    private readonly NumberTable _begins = new();

    public SignalWords(IReadOnlyDictionary<string, IReadOnlyList<string>> words, PhraseReader reader)
    {
        foreach (var (name, phrases) in words)
        {
            _names.Add(name);
            foreach (var phrase in phrases)
            {
                Add(name, phrase, reader);
            }
        }
    }

    /// <summary>The signals' names, by place.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Adds the signals whose words start at the token, by their places among the <see cref="Names"/>, with how many tokens they take.</summary>
    public void AddAt(Document document, int token, int limit, List<(int Signal, int Length)> found)
    {
        var node = Trie<int>.Root;
        for (var i = token; i < limit && document.Tokens[i].Word != Vocabulary.Unknown && (node = _phrases.Step(node, document.Tokens[i].Word)) >= 0; i++)
        {
            Add(_phrases.Values(node), i + 1 - token, found);
        }

        Add(Stemmed(document.Letters(token)), 1, found);
    }

    private static void Add(List<int>? signals, int length, List<(int Signal, int Length)> found)
    {
        for (var i = 0; i < signals?.Count; i++)
        {
            found.Add((signals[i], length));
        }
    }

    /// <summary>The signals of the longest beginning that is listed.</summary>
    private List<int>? Stemmed(ReadOnlySpan<char> letters)
    {
        Span<char> folded = stackalloc char[LongestStem + 2];
        var (length, read) = (0, 0);
        while (length < ShortestStem && read < letters.Length)
        {
            length += Folding.Fold(letters[read++], folded[length..]);
        }

        if (length < ShortestStem || _begins.Find(KeyOf(folded)) is not (var place and > 0))
        {
            return null;
        }

        while (length < LongestStem && read < letters.Length)
        {
            length += Folding.Fold(letters[read++], folded[length..]);
        }

        foreach (var (stem, signals) in _stems[place - 1])
        {
            if (folded[..length].StartsWith(stem, StringComparison.Ordinal))
            {
                return signals;
            }
        }

        return null;
    }

    private static ulong KeyOf(ReadOnlySpan<char> letters) => letters[0] | (ulong)letters[1] << 16 | (ulong)letters[2] << 32;

    private void AddStem(string stem, int signal)
    {
        if (_begins.Find(KeyOf(stem)) is 0)
        {
            _stems.Add([]);
            _begins.Add(KeyOf(stem), _stems.Count);
        }

        var stems = _stems[_begins.Find(KeyOf(stem)) - 1];
        if (stems.Find(listed => listed.Stem == stem).Signals is { } signals)
        {
            signals.Add(signal);
        }
        else
        {
            stems.Add((stem, [signal]));
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

            AddStem(stem, _names.Count - 1);
        }
        else
        {
            foreach (var words in reader.Read(phrase))
            {
                _phrases.Add(words, _names.Count - 1);
            }
        }
    }
}
