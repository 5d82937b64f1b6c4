using System.Collections.Frozen;

namespace CoachWatch.Data.Import;

internal enum ClassVerdict
{
    None,
    Body,

    /// <summary>Said by microdata, not by a class.</summary>
    ArticleBody,
    Unlikely,
    Never,
    Readers,
}

/// <summary>Judges elements by the words in their class and id, such as "sidebar", "relatedArticles" or "entry-content". One page's memory.</summary>
internal sealed class ClassWords
{
    private static readonly ChromeWords Words = ChromeWords.Loaded;
    private static readonly string[] Denials = ["no", "has", "with", "without", "open", "opened", "closed", "enabled", "disabled", "on", "off"];
    private readonly Dictionary<string, ClassVerdict> _known = [];

    public ClassVerdict Of(string? names)
    {
        if (string.IsNullOrEmpty(names) || names.Length > 400)
        {
            return ClassVerdict.None;
        }

        if (!_known.TryGetValue(names, out var verdict))
        {
            verdict = names.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(Judge).DefaultIfEmpty().Max();
            _known.Add(names, verdict);
        }

        return verdict;
    }

    private static ClassVerdict Judge(string name)
    {
        var whole = name.ToLowerInvariant();
        if (Words.BodyClasses.Contains(whole))
        {
            return ClassVerdict.Body;
        }

        var parts = Parts(name);
        return parts.Exists(Denials.Contains) ? ClassVerdict.None
            : Has(Words.ReaderClasses, whole, parts) ? ClassVerdict.Readers
            : Has(Words.NeverClasses, whole, parts) ? ClassVerdict.Never
            : Words.UnlikelyClasses.Contains(whole) || parts.Exists(Words.UnlikelyParts.Contains) ? ClassVerdict.Unlikely
            : Words.BodyClasses.Any(body => whole.EndsWith(body, StringComparison.Ordinal)) ? ClassVerdict.Body
            : ClassVerdict.None;
    }

    private static bool Has(FrozenSet<string> words, string whole, List<string> parts) => words.Contains(whole) || parts.Exists(words.Contains);

    /// <summary>"relatedArticles_box" is related, articles, box.</summary>
    private static List<string> Parts(string name)
    {
        var parts = new List<string>();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            if (i == name.Length || !char.IsLetter(name[i]) || (i > start && char.IsUpper(name[i]) && char.IsLower(name[i - 1])))
            {
                if (i > start)
                {
                    parts.Add(name[start..i].ToLowerInvariant());
                }

                start = i < name.Length && char.IsLetter(name[i]) ? i : i + 1;
            }
        }

        return parts;
    }
}
