namespace CoachWatch.Extraction.Text;

/// <summary>Sequences of words, with what each stands for. Walked word by word; the cost of a look-up does not depend on how many there are.</summary>
internal sealed class Trie<T>
{
    public const int Root = 0;
    private const int Beginnings = 1 << 14;

    private readonly NumberTable _steps = new();
    private Node[] _nodes = new Node[16];
    private int _count = 1;

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
                next = AddNode();
                _nodes[node].Follows |= 1UL << word;
                _steps.Add(key, next);
            }

            node = next;
        }

        if (node != Root)
        {
            (_nodes[node].Values ??= []).Add(value);
        }
    }

    /// <summary>The node behind <paramref name="word"/>, or -1.</summary>
    public int Step(int node, int word) => (node != Root ? MayFollow(node, word) : MayBegin(word)) && _steps.Find(Key(node, word)) is var next and not Root ? next : -1;

    public List<T>? Values(int node) => _nodes[node].Values;

    private int AddNode()
    {
        if (_count == _nodes.Length)
        {
            Array.Resize(ref _nodes, 2 * _count);
        }

        return _count++;
    }

    private bool MayBegin(int word) => (_begins[PlaceOf(word)] >> word & 1) != 0;

    private bool MayFollow(int node, int word) => (_nodes[node].Follows >> word & 1) != 0;

    private static int PlaceOf(int word) => (word & (Beginnings - 1)) >> 6;

    private static ulong Key(int node, int word) => ((ulong)node << 32) | (uint)word;

    private struct Node
    {
        public List<T>? Values;

        /// <summary>One bit for every 64th word that may follow: most words do not, and that shall cost next to nothing.</summary>
        public ulong Follows;
    }
}
