using CoachWatch.Data.Import;
using CoachWatch.Web.Hosting;

namespace CoachWatch.Web.Commands;

public static class ReadCommand
{
    public static Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        using var host = CoachWatchServices.BuildHost(call.Settings);
        using var output = new JsonLines();
        return Task.FromResult(ArticleInput.Read(host.Services.GetRequiredService<ArticleReader>(), call.Paths, (file, article) => output.Write(Line.Of(file, article)), cancellation));
    }

    /// <summary>The keys, in the order in which they are printed.</summary>
    private sealed record Line(string File, string Title, string? Published, string? Publisher, string? Author, string? Url, string? Language, string Text)
    {
        public static Line Of(string file, ReadArticle article) => new(
            file, article.Title, article.Published?.ToString(), article.Publisher, article.Author, article.Url, article.Language, article.Text);
    }
}
