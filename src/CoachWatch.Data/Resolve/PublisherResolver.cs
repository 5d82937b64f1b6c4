using CoachWatch.Data.Import;
using CoachWatch.Data.Store;

namespace CoachWatch.Data.Resolve;

/// <summary>Tells who printed an article, by the name that the page gives and by the host of its address.</summary>
internal sealed class PublisherResolver(NameIndex<Source> sources)
{
    /// <summary>The folded name of the publisher, the same for every way in which a listed outlet is named; empty where nothing is known.</summary>
    public string KeyOf(ReadArticle read) => FindListed(read)?.Key ?? NameKey.Of(NameOf(read) ?? "");

    public NameEntry<Source>? Resolve(ReadArticle read)
    {
        if (FindListed(read) is { } listed)
        {
            return listed;
        }

        return NameOf(read) is { } name && NameRule.Refuse(name) is null ? sources.CreateSource(name, SourceKind.Outlet) : null;
    }

    private static string? NameOf(ReadArticle read) => string.IsNullOrWhiteSpace(read.Publisher) ? HostOf(read) : read.Publisher.Trim();

    private NameEntry<Source>? FindListed(ReadArticle read) =>
        (read.Publisher is { } name ? sources.Find(NameKey.Of(name), out _) : null) ?? FindHost(HostOf(read));

    /// <summary>"sport.bild.de" is found as "bild.de".</summary>
    private NameEntry<Source>? FindHost(string? host)
    {
        for (var rest = host; rest is not null && rest.Contains('.'); rest = rest[(rest.IndexOf('.') + 1)..])
        {
            if (sources.Find(NameKey.Of(rest), out _) is { } source)
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
