using CoachWatch.Extraction;

namespace CoachWatch.Data.Import;

/// <summary>The common names of outlets, by any of their names and by their domains.</summary>
internal sealed class Outlets
{
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

    /// <summary>The first listed outlet that a line names by its proper name.</summary>
    public string? NamedIn(string line)
    {
        var words = line.Split([' ', ',', ':', '+', '>', '|', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        for (var start = 0; start < words.Length; start++)
        {
            for (var length = Math.Min(LongestName, words.Length - start); length > 0; length--)
            {
                if (_proper.TryGetValue(string.Join(' ', words, start, length).TrimEnd('.'), out var name))
                {
                    return name;
                }
            }
        }

        return null;
    }

    public string? At(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            return null;
        }

        // news.example.co.uk is looked up as itself, then as example.co.uk.
        for (var host = address.Host; host.Contains('.', StringComparison.Ordinal); host = host[(host.IndexOf('.', StringComparison.Ordinal) + 1)..])
        {
            if (_domains.TryGetValue(host, out var name))
            {
                return name;
            }
        }

        return null;
    }
}
