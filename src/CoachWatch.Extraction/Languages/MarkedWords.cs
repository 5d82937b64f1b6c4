using System.Collections.Frozen;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Languages;

/// <summary>Words that folding would make the same as another of their language ("würde" and "wurde", "è" and "e"): they keep their marks, and have a number of their own.</summary>
internal sealed class MarkedWords
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _byLetters;
    private readonly FrozenSet<int> _folded;

    public MarkedWords(IReadOnlyList<string> words, Vocabulary vocabulary)
    {
        _byLetters = words.ToDictionary(word => word, word => vocabulary.Add(word), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _folded = words.Select(word => vocabulary.Add(Folding.Fold(word))).ToFrozenSet();
    }

    /// <param name="letters">As written.</param>
    /// <param name="number">Of the folded word.</param>
    public int NumberOf(ReadOnlySpan<char> letters, int number) => _folded.Contains(number) && _byLetters.TryGetValue(letters, out var marked) ? marked : number;
}
