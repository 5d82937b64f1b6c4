namespace CoachWatch.Extraction.Text;

/// <summary>Sequences of words, with what each stands for. Walked word by word; the cost of a look-up does not depend on how many there are.</summary>
internal sealed class Trie<T>
{
    public const int Root = 0;

    /// <summary>Placeholders have numbers below 0, from here on.</summary>
    private const int Lowest = -8;

    private readonly NumberTable _steps = new();
    private Node[] _nodes = new Node[16];
    private int _count = 1;

    /// <summary>One bit for each word up to the last that begins anything: most words begin nothing, and that shall cost next to nothing.</summary>
    private ulong[] _begins = [];

    public void Add(ReadOnlySpan<int> words, T value)
    {
        var node = Root;
        if (words.Length > 0)
        {
            Begin((uint)(words[0] - Lowest));
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

    /// <param name="word">Counted from <see cref="Lowest"/>.</param>
    private void Begin(uint word)
    {
        if (word >> 6 >= _begins.Length)
        {
            Array.Resize(ref _begins, (int)(word >> 6) + 1);
        }

        _begins[word >> 6] |= 1UL << (int)word;
    }

    public bool MayBegin(int word)
    {
        var place = (uint)(word - Lowest);
        return place >> 6 < _begins.Length && (_begins[place >> 6] >> (int)place & 1) != 0;
    }

    private bool MayFollow(int node, int word) => (_nodes[node].Follows >> word & 1) != 0;

    /// <summary>Nodes and words each have fewer than 20 bits.</summary>
    private static ulong Key(int node, int word) => ((ulong)node << 20) | (uint)(word - Lowest);

    private struct Node
    {
        public List<T>? Values;

        /// <summary>One bit for every 64th word that may follow: most words do not, and that shall cost next to nothing.</summary>
        public ulong Follows;
    }
}
