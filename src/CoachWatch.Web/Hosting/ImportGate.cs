using System.Net;

namespace CoachWatch.Web.Hosting;

/// <summary>Who may bring in news and judge it: whoever sits at this machine, unless <c>Import:Open</c> lets everyone.</summary>
public static class ImportGate
{
    private static readonly PathString[] Guarded = [Urls.Import, "/review"];

    public static void UseImportGate(this WebApplication site)
    {
        if (site.Services.GetRequiredService<Settings>().ImportIsOpen)
        {
            return;
        }

        site.Use((http, next) =>
        {
            if (IsFromHere(http) || !Guarded.Any(path => http.Request.Path.StartsWithSegments(path)))
            {
                return next(http);
            }

            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return http.Response.WriteAsync("News can be imported at the machine that runs CoachWatch only; its operator can open it to others with the setting Import:Open.");
        });
    }

    // A proxy on this machine hands on requests of others, and a foreign name that resolves to this machine is no visit from it.
    private static bool IsFromHere(HttpContext http) =>
        (http.Connection.RemoteIpAddress is null || IPAddress.IsLoopback(http.Connection.RemoteIpAddress))
        && !http.Request.Headers.ContainsKey("X-Forwarded-For")
        && !http.Request.Headers.ContainsKey("Forwarded")
        && (http.Request.Host.Host == "localhost" || (IPAddress.TryParse(http.Request.Host.Host, out var host) && IPAddress.IsLoopback(host)));
}
