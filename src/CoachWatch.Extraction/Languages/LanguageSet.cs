using System.Reflection;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Languages;

/// <summary>The languages that the program knows: one embedded file each.</summary>
internal sealed class LanguageSet
{
    public const string Undetermined = "und";

    private readonly List<Language> _languages;

    /// <summary>For each of the commonest words the places of the languages that have it.</summary>
    private readonly Dictionary<int, int[]> _speakers;

    public LanguageSet(Vocabulary vocabulary)
    {
        _languages = [.. Files().Select(file => new Language(file, vocabulary))];
        _speakers = _languages.SelectMany((language, place) => language.StopWords.Select(word => (word, place)))
            .GroupBy(speaker => speaker.word, speaker => speaker.place).ToDictionary(places => places.Key, places => places.ToArray());
    }

    public static IEnumerable<string> Codes => ResourceNames().Select(name => Path.GetFileNameWithoutExtension(name));

    public static LanguageFile File(string code)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(code + ".json")
            ?? throw new ArgumentException($"There is no language file '{code}.json'.", nameof(code));
        return LanguageFile.Read(stream);
    }

    /// <summary>
    /// The language whose commonest words the text uses most. What the page states is believed unless the text plainly speaks another.
    /// </summary>
    public Language? Detect(List<Token> tokens, string? stated)
    {
        const double EnoughForOneself = 0.12, EnoughToOverrule = 1.5;
        var counts = Count(tokens);
        var best = Array.IndexOf(counts, counts.Max());
        var claimed = _languages.FindIndex(language => stated is not null && stated.StartsWith(language.Code, StringComparison.OrdinalIgnoreCase));
        if (claimed >= 0 && counts[best] < EnoughToOverrule * counts[claimed] + 3)
        {
            return _languages[claimed];
        }

        return counts[best] >= EnoughForOneself * tokens.Count(token => !token.IsMark) && counts[best] > 0 ? _languages[best] : null;
    }

    private int[] Count(List<Token> tokens)
    {
        var counts = new int[_languages.Count];
        foreach (var token in tokens)
        {
            foreach (var place in _speakers.GetValueOrDefault(token.Word) ?? [])
            {
                counts[place]++;
            }
        }

        return counts;
    }

    private static IEnumerable<LanguageFile> Files() => Codes.Select(File);

    private static IEnumerable<string> ResourceNames() =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.Length == "en.json".Length).Order(StringComparer.Ordinal);
}
