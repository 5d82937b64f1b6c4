namespace CoachWatch.Extraction.Text;

/// <summary>Numbers for the folded words of names and cues, so that texts are compared by number. 0 is a word that no name or cue has.</summary>
internal sealed class Vocabulary
{
    public const int Unknown = 0;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public Vocabulary() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Find(ReadOnlySpan<char> folded) => _lookup.TryGetValue(folded, out var number) ? number : Unknown;

    public int Add(ReadOnlySpan<char> folded)
    {
        if (!_lookup.TryGetValue(folded, out var number))
        {
            number = _numbers.Count + 1;
            _lookup[folded] = number;
        }

        return number;
    }

    /// <summary>The numbers of a phrase's words and marks, new ones added.</summary>
    public int[] AddWords(string text) => [.. Tokenizer.Read(text, AddToken).Select(token => token.Word)];

    /// <summary>The numbers of a name's words: "St. Pauli" is "St Pauli".</summary>
    public int[] AddName(string name) => [.. Tokenizer.Read(name, AddToken).Where(token => !token.IsMark).Select(token => token.Word)];

    private int AddToken(ReadOnlySpan<char> folded) => Add(folded);
}
