namespace CoachWatch.Web.Hosting;

public static class Health
{
    /// <summary><c>/healthz</c>: 200 once the site is ready, 503 with the reason before.</summary>
    public static void MapHealth(this IEndpointRouteBuilder site) => site.MapGet("/healthz", (Readiness readiness) => readiness.IsReady
        ? Results.Text("Ready.\n")
        : Results.Text(
            readiness.Total is { } total
                ? $"The news that comes with CoachWatch is being read: {readiness.Done} of {total} articles.\n"
                : "CoachWatch is starting.\n",
            statusCode: StatusCodes.Status503ServiceUnavailable));
}
