using System.Text.RegularExpressions;
using CoachWatch.Extraction;

namespace CoachWatch.Data.Import;

/// <summary>The common names of outlets, by any of their names and by their domains.</summary>
internal sealed partial class Outlets
{
    private readonly Dictionary<string, string> _spelled = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);
    private const int LongestName = 5;
    private readonly Dictionary<string, string> _proper = [];
    private readonly Dictionary<string, string> _domains = new(StringComparer.OrdinalIgnoreCase);

    public Outlets(IReadOnlyList<OutletReference> outlets)
    {
        foreach (var outlet in outlets)
        {
            foreach (var name in outlet.Aliases.Concat(outlet.Ambiguous).Prepend(outlet.Name))
            {
                _names.TryAdd(name, outlet.Name);
                _spelled.TryAdd(name, name);
            }

            foreach (var name in outlet.Aliases.Prepend(outlet.Name))
            {
                _proper.TryAdd(name, outlet.Name);
            }

            foreach (var domain in outlet.Domains)
            {
                _domains.TryAdd(domain, outlet.Name);
            }
        }
    }

    /// <summary>The common name of what is called so, or has the domain; null where it is not listed.</summary>
    public string? Known(string name) => _names.GetValueOrDefault(name) ?? _domains.GetValueOrDefault(name);

    /// <summary>
    /// The listed name in what a site calls itself: "Eurosport.de", "Sporza voetbal", "Abendzeitung München". It opens the words, and what
    /// follows is a section, a domain's end or a place. A domain gives the common name.
    /// </summary>
    public string? Called(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > LongestName)
        {
            return Listed(name);
        }

        var whole = Listed(name);
        for (var length = words.Length - 1; length > 0 && IsSection(words[length]); length--)
        {
            // "NOS Voetbal" is a section of NOS; "Sky Sports" is none of Sky.
            if (Listed(string.Join(' ', words, 0, length)) is { } start && (whole is null || start == _names[whole]) && (length > 1 || !IsSection(words[0])))
            {
                return start;
            }
        }

        return whole ?? Enumerable.Range(1, words.Length).Reverse()
            .Where(length => length > 1 || !IsSection(words[0])).Select(length => Proper(string.Join(' ', words, 0, length))).FirstOrDefault(found => found is not null);
    }

    private static bool IsSection(string word) => ChromeWords.Loaded.IsSection(word);

    private string? Listed(string name)
    {
        var isDomain = DomainEnd().Match(name) is { Success: true };
        return isDomain ? _names.GetValueOrDefault(name) ?? AtHost(name) ?? Spelled(DomainEnd().Replace(name, "")) : Spelled(name);
    }

    /// <summary>"FR" is a paper, "Fr" a Friday.</summary>
    private string? Spelled(string name) => _spelled.TryGetValue(name, out var spelled) && (name.Length > 3 || name == spelled || !name.Any(char.IsLower)) ? spelled : null;

    /// <summary>A proper name, in its own spelling or in capitals.</summary>
    private string? Proper(string name) =>
        _proper.ContainsKey(name) ? name
        : name.Length > 3 && !name.Any(char.IsLower) && _spelled.TryGetValue(name, out var spelled) && _proper.ContainsKey(spelled) ? spelled
        : null;

    /// <summary>The first listed outlet that a line names by its proper name.</summary>
    public string? NamedIn(string line)
    {
        var words = line.Split([' ', ',', ':', '+', '>', '|', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        for (var start = 0; start < words.Length; start++)
        {
            for (var length = Math.Min(LongestName, words.Length - start); length > 0; length--)
            {
                var name = string.Join(' ', words, start, length);
                if ((Proper(name) ?? Proper(name.TrimEnd('.', '!', '?'))) is { } proper && (length > 1 || !IsSection(name)))
                {
                    return proper;
                }
            }
        }

        return null;
    }

    public string? At(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) ? AtHost(address.Host) : null;

    /// <summary>news.example.co.uk is looked up as itself, then as example.co.uk.</summary>
    private string? AtHost(string host)
    {
        for (; host.Contains('.', StringComparison.Ordinal); host = host[(host.IndexOf('.', StringComparison.Ordinal) + 1)..])
        {
            if (_domains.TryGetValue(host, out var name))
            {
                return name;
            }
        }

        return null;
    }

    [GeneratedRegex("""(?:\.[a-z]{2,8}){1,2}$""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 250)]
    private static partial Regex DomainEnd();
}
