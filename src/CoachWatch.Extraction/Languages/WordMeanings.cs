using System.Reflection;
using System.Text.Json;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Languages;

/// <summary>
/// The English word that a word of a language stands for ("entlassen", "ontslagen": sack), so that what is learnt of it in one language holds in all.
/// A word is known by its first letters, folded, so that many of its forms are one.
/// </summary>
internal sealed class WordMeanings
{
    private const int Letters = 6;

    private readonly Dictionary<string, string> _meanings = new(StringComparer.Ordinal);
    private readonly string _own;

    private WordMeanings(string code, IReadOnlyDictionary<string, IReadOnlyList<string>> beginnings)
    {
        _own = code + " ";
        foreach (var (meaning, words) in beginnings)
        {
            foreach (var word in words)
            {
                _meanings.Add(word, meaning);
            }
        }
    }

    /// <summary>Room for a beginning.</summary>
    public static int Room => 2 * Letters;

    /// <summary>Those that have an English word.</summary>
    public IEnumerable<string> Beginnings => _meanings.Keys;

    /// <summary>A language's file: for each English word the beginnings of the words that stand for it.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> File(string code)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"words.{code}.json")
            ?? throw new ArgumentException($"There is no file of words 'Words/{code}.json'.", nameof(code));
        return JsonSerializer.Deserialize<Dictionary<string, IReadOnlyList<string>>>(stream)!;
    }

    public static WordMeanings OfLanguage(string code) => new(code, File(code));

    /// <summary>The first letters that a word is known by.</summary>
    /// <param name="room">Where they are written.</param>
    public static ReadOnlySpan<char> BeginningOf(ReadOnlySpan<char> word, Span<char> room)
    {
        var end = 0;
        for (var i = 0; i < word.Length && end < Letters; i++)
        {
            end += Folding.Fold(word[i], room[end..]);
        }

        return room[..Math.Min(end, Letters)];
    }

    /// <summary>The English word; for a word that the language's file does not have its beginning, behind the language: "nl zich".</summary>
    public string Of(string beginning) => _meanings.GetValueOrDefault(beginning) ?? _own + beginning;

    /// <summary>The beginning of a word that stands for itself in this language; null for all others.</summary>
    public string? OwnBeginning(string word) => word.StartsWith(_own, StringComparison.Ordinal) ? word[_own.Length..] : null;
}
