namespace CoachWatch.Extraction.Text;

/// <summary>Sequences of words, with what each stands for. Walked word by word; the cost of a look-up does not depend on how many there are.</summary>
internal sealed class Trie<T>
{
    public const int Root = 0;

    private readonly Dictionary<long, int> _steps = [];
    private readonly List<List<T>?> _values = [null];

    public void Add(ReadOnlySpan<int> words, T value)
    {
        var node = Root;
        foreach (var word in words)
        {
            var key = Key(node, word);
            if (!_steps.TryGetValue(key, out var next))
            {
                next = _values.Count;
                _values.Add(null);
                _steps[key] = next;
            }

            node = next;
        }

        if (node != Root)
        {
            (_values[node] ??= []).Add(value);
        }
    }

    /// <summary>The node behind <paramref name="word"/>, or -1.</summary>
    public int Step(int node, int word) => _steps.TryGetValue(Key(node, word), out var next) ? next : -1;

    public IReadOnlyList<T>? Values(int node) => _values[node];

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;
}
