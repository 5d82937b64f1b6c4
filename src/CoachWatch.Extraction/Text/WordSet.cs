using System.Collections;

namespace CoachWatch.Extraction.Text;

/// <summary>A set of words, by number. Most words that it is asked for are not in it, and that shall cost next to nothing.</summary>
internal sealed class WordSet : IEnumerable<int>
{
    private const int Remainders = 1 << 10;

    private readonly HashSet<int> _words = [];

    /// <summary>One bit for all words of a remainder.</summary>
    private readonly ulong[] _holds = new ulong[Remainders / 64];

    public void Add(int word)
    {
        _words.Add(word);
        _holds[PlaceOf(word)] |= 1UL << word;
    }

    public bool Contains(int word) => (_holds[PlaceOf(word)] >> word & 1) != 0 && _words.Contains(word);

    public IEnumerator<int> GetEnumerator() => _words.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static int PlaceOf(int word) => (word & (Remainders - 1)) >> 6;
}
