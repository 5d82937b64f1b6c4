namespace CoachWatch.Web.Components.Parts;

public static class NotFoundStatus
{
    /// <summary>For a page that is there and whose thing is not: it answers 404 and says itself what is missing.</summary>
    public static void AnswerNotFound(this HttpContext? http) =>
        // Set any sooner, Blazor takes it for an address without a page and throws away what is rendered.
        http?.Response.OnStarting(() =>
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
}
