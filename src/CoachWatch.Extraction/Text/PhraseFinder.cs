namespace CoachWatch.Extraction.Text;

/// <summary>Looks up plain phrases (no placeholders) at a place in a document.</summary>
internal static class PhraseFinder
{
    /// <summary>Tokens of the longest phrase that starts at <paramref name="first"/>; 0 where none does.</summary>
    public static int Length<T>(Trie<T> phrases, Document document, int first, int limit) => Longest(phrases, document, first, limit).Length;

    public static (int Length, T? Value) Longest<T>(Trie<T> phrases, Document document, int first, int limit)
    {
        var node = Trie<T>.Root;
        (int, T?) best = (0, default);
        for (var i = first; i < limit && document.Tokens[i].Word != Vocabulary.Unknown; i++)
        {
            node = phrases.Step(node, document.Tokens[i].Word);
            if (node < 0)
            {
                break;
            }

            if (phrases.Values(node) is { } values)
            {
                best = (i + 1 - first, values[0]);
            }
        }

        return best;
    }

    /// <summary>The first place in the stretch where one of the phrases starts, or -1.</summary>
    public static int Find<T>(Trie<T> phrases, Document document, int first, int limit)
    {
        for (var i = first; i < limit; i++)
        {
            if (Length(phrases, document, i, limit) > 0)
            {
                return i;
            }
        }

        return -1;
    }
}
