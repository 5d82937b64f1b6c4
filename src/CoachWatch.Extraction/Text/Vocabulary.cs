namespace CoachWatch.Extraction.Text;

/// <summary>Numbers for the folded words of names and cues, so that texts are compared by number. 0 is a word that no name or cue has.</summary>
internal sealed class Vocabulary
{
    public const int Unknown = 0;

    /// <summary>By a hash of 64 bits, not by the word itself: every word of a text is looked up, and the words' own letters would be one more place in memory to wait for.</summary>
    private readonly NumberTable _numbers = new();

    public int Find(ReadOnlySpan<char> folded) => _numbers.Find(Hash(folded));

    public int Add(ReadOnlySpan<char> folded)
    {
        var hash = Hash(folded);
        if (_numbers.Find(hash) is var known and not Unknown)
        {
            return known;
        }

        _numbers.Add(hash, _numbers.Count + 1);
        return _numbers.Count;
    }

    /// <summary>As Fowler, Noll and Vo's FNV-1a, letter by letter.</summary>
    private static ulong Hash(ReadOnlySpan<char> folded)
    {
        const ulong Basis = 14695981039346656037, Prime = 1099511628211;
        var hash = Basis;
        foreach (var letter in folded)
        {
            hash = (hash ^ letter) * Prime;
        }

        return hash;
    }

    /// <summary>The numbers of a phrase's words and marks, new ones added.</summary>
    public int[] AddWords(string text) => [.. Tokenizer.Read(text, Add).Select(token => token.Word)];

    /// <summary>The numbers of a name's words: "St. Pauli" is "St Pauli".</summary>
    public int[] AddName(string name) => [.. Tokenizer.Read(name, Add).Where(token => !token.IsMark).Select(token => token.Word)];
}
