using CoachWatch.Data.Import;
using CoachWatch.Data.Store;

namespace CoachWatch.Data.Resolve;

/// <summary>Tells who printed an article, by the name that the page gives and by the host of its address.</summary>
internal sealed class PublisherResolver(NameBook names)
{
    /// <summary>The folded name of the publisher, the same for every way in which a listed outlet is named; empty where nothing is known.</summary>
    public string KeyOf(ReadArticle read) => Resolve(read)?.Key ?? NameKey.Of(NameOf(read) ?? "");

    public void Introduce(ReadArticle read)
    {
        if (Resolve(read) is null && NameOf(read) is { } name && names.Sources.Refuse(name) is null)
        {
            names.IntroduceSource(name, SourceKind.Outlet);
        }
    }

    public NameEntry? Resolve(ReadArticle read) =>
        (string.IsNullOrWhiteSpace(read.Publisher) ? null : names.Sources.Find(read.Publisher)) ?? FindHost(HostOf(read)) ?? (NameOf(read) is { } name ? names.Sources.Find(name) : null);

    private static string? NameOf(ReadArticle read) => string.IsNullOrWhiteSpace(read.Publisher) ? HostOf(read) : read.Publisher.Trim();

    /// <summary>"sport.bild.de" is found as "bild.de".</summary>
    private NameEntry? FindHost(string? host)
    {
        for (var rest = host; rest is not null && rest.Contains('.'); rest = rest[(rest.IndexOf('.') + 1)..])
        {
            if (names.Sources.Find(rest) is { } source)
            {
                return source;
            }
        }

        return null;
    }

    private static string? HostOf(ReadArticle read)
    {
        if (!Uri.TryCreate(read.Url, UriKind.Absolute, out var address) || address.Host.Length == 0)
        {
            return null;
        }

        return address.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.Host[4..] : address.Host;
    }
}
