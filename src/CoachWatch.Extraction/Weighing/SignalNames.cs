using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using CoachWatch.Extraction.Languages;

namespace CoachWatch.Extraction.Weighing;

/// <summary>All signals by name: the meanings of signals.json, then the cues, which every language names alike.</summary>
internal sealed class SignalNames
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<SignalWords, int[]> _ofWords = [];

    public SignalNames(IEnumerable<string> names)
    {
        All = [.. names];
        for (var i = 0; i < All.Count; i++)
        {
            _numbers[All[i]] = i;
        }
    }

    public IReadOnlyList<string> All { get; }

    /// <summary>The name's number, or -1 for one that the model does not know.</summary>
    public int Number(string name) => _numbers.GetValueOrDefault(name, -1);

    /// <summary>The numbers of a language's signals, by place.</summary>
    public int[] Numbers(SignalWords words) => _ofWords.GetOrAdd(words, all => [.. all.Names.Select(Number)]);

    /// <summary>Name and meaning of each.</summary>
    public static IReadOnlyDictionary<string, string> Meanings()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("signals.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }

    /// <summary>As the language files have them, in a fixed order; for whoever fits the model.</summary>
    public static SignalNames OfLanguages() =>
        new(Meanings().Keys.Concat(LanguageSet.Codes.SelectMany(code => LanguageSet.File(code).Cues).Where(cue => cue.Kind is not (CueKind.Holder or CueKind.FormerHolder)).Select(cue => "cue " + cue.Name).Distinct().Order(StringComparer.Ordinal)));
}
