using CoachWatch.Data.Import;
using CoachWatch.Web.Hosting;

namespace CoachWatch.Web.Commands;

/// <summary>Reads the articles that a command works on without a database. What cannot be read, or not in full, is told on standard error and never stops the others.</summary>
public static class ArticleInput
{
    /// <returns>The exit code.</returns>
    public static int Read(ArticleReader reader, IEnumerable<string> paths, Action<string, ReadArticle> take, CancellationToken cancellation)
    {
        var exitCode = 0;
        foreach (var path in ArticleFiles.Find(paths))
        {
            cancellation.ThrowIfCancellationRequested();
            var file = reader.Read(path);
            foreach (var rejection in file.Rejections)
            {
                Console.Error.WriteLine(rejection.Message);
                exitCode = RefusedException.Failed;
            }

            foreach (var article in file.Articles)
            {
                take(path, article);
                if (article.Notice is { } notice && file.Rejections.Count == 0)
                {
                    Console.Error.WriteLine($"{path}: {notice}");
                }
            }
        }

        return exitCode;
    }
}
