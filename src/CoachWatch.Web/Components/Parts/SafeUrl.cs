namespace CoachWatch.Web.Components.Parts;

/// <summary>Addresses come from articles and files: only those of the web become links.</summary>
public static class SafeUrl
{
    public static string? Of(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var parsed) && (parsed.Scheme == Uri.UriSchemeHttps || parsed.Scheme == Uri.UriSchemeHttp) ? parsed.AbsoluteUri : null;
}
