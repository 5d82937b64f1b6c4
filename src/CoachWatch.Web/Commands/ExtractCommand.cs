using CoachWatch.Data.Import;
using CoachWatch.Extraction;
using CoachWatch.Web.Hosting;

namespace CoachWatch.Web.Commands;

public static class ExtractCommand
{
    public static Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        using var host = CoachWatchServices.BuildHost(call.Settings);
        var extractor = host.Services.GetRequiredService<Extractor>();
        using var output = new JsonLines();
        return Task.FromResult(ArticleInput.Read(
            host.Services.GetRequiredService<ArticleReader>(),
            call.Paths,
            (file, read) =>
            {
                var article = read.ToArticle();
                output.Write(ArticleLine.Of(file, article, extractor.Extract(article)));
            },
            cancellation));
    }
}
