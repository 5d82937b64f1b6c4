namespace CoachWatch.Web.Hosting;

/// <summary>What a browser is told to allow, and whose circuits are accepted.</summary>
public static class SecurityHeaders
{
    // No script but the site's own files. Styles may be inline: bars of a timeline are placed by them.
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; " +
        "base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    public static void UseSecurityHeaders(this WebApplication site) => site.Use((http, next) =>
    {
        if (http.Request.Path.StartsWithSegments("/_blazor") && !IsFromThisSite(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return http.Response.WriteAsync("A page of another site asked for this connection; it is refused.");
        }

        http.Response.OnStarting(AddHeaders, http);
        return next(http);
    });

    private static Task AddHeaders(object state)
    {
        var headers = ((HttpContext)state).Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        return Task.CompletedTask;
    }

    // A WebSocket is not bound by the same-origin rule: without this, any page could open a circuit in a reader's name.
    private static bool IsFromThisSite(HttpRequest request) =>
        request.Headers.Origin is not [{ } origin] || (Uri.TryCreate(origin, UriKind.Absolute, out var address)
            && string.Equals(address.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
}
