namespace CoachWatch.Web.Hosting;

public static class Health
{
    /// <summary><c>/healthz</c>: 200 once the site is ready, 503 with the reason before.</summary>
    public static void MapHealth(this IEndpointRouteBuilder site) => site.MapGet("/healthz", (Readiness readiness) => readiness switch
    {
        { IsReady: true } => Results.Text("Ready.\n"),
        { Progress: { } progress } => NotYet($"The news that comes with CoachWatch is being read: {progress.Files} of {progress.FilesTotal} files."),
        _ => NotYet("The news that comes with CoachWatch is about to be read."),
    });

    private static IResult NotYet(string sentence) => Results.Text(sentence + "\n", statusCode: StatusCodes.Status503ServiceUnavailable);
}
