using CoachWatch.Extraction;

namespace CoachWatch.Web.Commands;

public static class ExtractCommand
{
    public static Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        var extractor = new Extractor(References.None);
        using var output = new JsonLines();
        return Task.FromResult(ArticleInput.Read(
            call.Paths,
            (file, read) =>
            {
                var article = read.ToArticle();
                output.Write(ExtractedArticle.Of(file, article, extractor.Extract(article)));
            },
            cancellation));
    }
}
