using CoachWatch.Extraction;

namespace CoachWatch.Data.Import;

/// <summary>The common names of outlets, by any of their names and by their domains.</summary>
internal sealed class Outlets
{
    private readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _domains = new(StringComparer.OrdinalIgnoreCase);

    public Outlets(IReadOnlyList<OutletReference> outlets)
    {
        foreach (var outlet in outlets)
        {
            foreach (var name in outlet.Aliases.Concat(outlet.Ambiguous).Prepend(outlet.Name))
            {
                _names.TryAdd(name, outlet.Name);
            }

            foreach (var domain in outlet.Domains)
            {
                _domains.TryAdd(domain, outlet.Name);
            }
        }
    }

    /// <summary>The common name, or the name itself where it is not listed; null for null.</summary>
    public string? Named(string? name) => name is null ? null : Known(name) ?? name;

    /// <summary>Null where neither the name nor the domain is listed.</summary>
    public string? Known(string name) => _names.GetValueOrDefault(name) ?? _domains.GetValueOrDefault(name);

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
