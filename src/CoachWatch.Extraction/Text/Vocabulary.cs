namespace CoachWatch.Extraction.Text;

/// <summary>Numbers for the folded words of names and cues, so that texts are compared by number. 0 is a word that no name or cue has.</summary>
internal sealed class Vocabulary
{
    public const int Unknown = 0;

    /// <summary>By a hash of 64 bits, not by the word itself: every word of a text is looked up, and the words' own letters would be one more place in memory to wait for.</summary>
    private readonly NumberTable _numbers = new();

    public int Find(ReadOnlySpan<char> folded) => _numbers.Find(NumberTable.KeyOf(folded));

    public int Add(ReadOnlySpan<char> folded)
    {
        var key = NumberTable.KeyOf(folded);
        if (_numbers.Find(key) is var known and not Unknown)
        {
            return known;
        }

        _numbers.Add(key, _numbers.Count + 1);
        return _numbers.Count;
    }

    /// <summary>The numbers of a phrase's words and marks, new ones added.</summary>
    public int[] AddWords(string text) => [.. Tokenizer.Read(text, Add).Select(token => token.Word)];

    /// <summary>The numbers of a name's words: "St. Pauli" is "St Pauli".</summary>
    public int[] AddName(string name) => [.. Tokenizer.Read(name, Add).Where(token => !token.IsMark).Select(token => token.Word)];
}
