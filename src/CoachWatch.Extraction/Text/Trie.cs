namespace CoachWatch.Extraction.Text;

/// <summary>Sequences of words, with what each stands for. Walked word by word; the cost of a look-up does not depend on how many there are.</summary>
internal sealed class Trie<T>
{
    public const int Root = 0;
    private const int Beginnings = 1 << 14;

    private readonly NumberTable _steps = new();
    private readonly List<List<T>?> _values = [null];

    /// <summary>For each node one bit for every 64th word that may follow: most words do not, and that shall cost next to nothing.</summary>
    private readonly List<ulong> _follows = [0];

    /// <summary>One bit for all words of a remainder: most words begin nothing, and that shall cost next to nothing.</summary>
    private readonly ulong[] _begins = new ulong[Beginnings / 64];

    public void Add(ReadOnlySpan<int> words, T value)
    {
        var node = Root;
        if (words.Length > 0)
        {
            _begins[PlaceOf(words[0])] |= 1UL << words[0];
        }

        foreach (var word in words)
        {
            var key = Key(node, word);
            var next = _steps.Find(key);
            if (next == Root)
            {
                next = _values.Count;
                _values.Add(null);
                _follows.Add(0);
                _follows[node] |= 1UL << word;
                _steps.Add(key, next);
            }

            node = next;
        }

        if (node != Root)
        {
            (_values[node] ??= []).Add(value);
        }
    }

    /// <summary>The node behind <paramref name="word"/>, or -1.</summary>
    public int Step(int node, int word) => (node != Root ? MayFollow(node, word) : MayBegin(word)) && _steps.Find(Key(node, word)) is var next and not Root ? next : -1;

    public List<T>? Values(int node) => _values[node];

    private bool MayBegin(int word) => (_begins[PlaceOf(word)] >> word & 1) != 0;

    private bool MayFollow(int node, int word) => (_follows[node] >> word & 1) != 0;

    private static int PlaceOf(int word) => (word & (Beginnings - 1)) >> 6;

    private static ulong Key(int node, int word) => ((ulong)node << 32) | (uint)word;
}
