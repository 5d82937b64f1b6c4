using System.Text.Json;
using CoachWatch.Web.Tests.Sites;

namespace CoachWatch.Web.Tests.Commands;

public sealed class ArticleCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Extract_OfAnArticle_PrintsItsClaimsWithTheirEvidence()
    {
        _folder.Write("a.txt", News.Article);
        var run = await ProgramRun.RunAsync(_folder.Path, "extract", "a.txt");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        var article = Assert.Single(Lines(run));
        Assert.Equal(["file", "title", "language", "published", "publisher", "links", "exits", "tenures"], Keys(article));
        Assert.Equal("a.txt", article.GetProperty("file").GetString());
        Assert.Equal("2025-05-20", article.GetProperty("published").GetString());
        Assert.Equal("BBC Sport", article.GetProperty("publisher").GetString());

        var link = Assert.Single(article.GetProperty("links").EnumerateArray());
        Assert.Equal(["coach", "club", "role", "stage", "disputed", "sources", "journalists", "evidence", "rule", "confidence", "confirmed"], Keys(link));
        Assert.Equal(("Erik ten Hag", "Ajax", "head coach", "talks"), (Text(link, "coach"), Text(link, "club"), Text(link, "role"), Text(link, "stage")));
        Assert.Contains(Text(link, "evidence")!, News.Article, StringComparison.Ordinal);

        var exit = Assert.Single(article.GetProperty("exits").EnumerateArray());
        Assert.Equal(["coach", "club", "role", "stage", "sources", "journalists", "evidence", "rule", "confidence", "confirmed"], Keys(exit));
        Assert.Equal(("Francesco Farioli", "left"), (Text(exit, "coach"), Text(exit, "stage")));
    }

    [Fact]
    public async Task Extract_OfAFeed_PrintsItsItemsInOrderAndInTheirOwnLetters()
    {
        _folder.Write("feed.xml", News.Feed);
        var run = await ProgramRun.RunAsync(_folder.Path, "extract", "feed.xml");
        Assert.Equal(["Köln sack Lukas Kwasniok", "José Mourinho in talks with Porto"], Lines(run).Select(line => Text(line, "title")));
        Assert.All(Lines(run), line => Assert.Equal("feed.xml", Text(line, "file")));
        Assert.Contains("José", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("extract")]
    [InlineData("read")]
    public async Task Command_WithAFileThatIsNotThere_NamesItAndGoesOn(string command)
    {
        _folder.Write("z.txt", News.Article);
        var run = await ProgramRun.RunAsync(_folder.Path, command, "nowhere.txt", "z.txt");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("z.txt", Text(Assert.Single(Lines(run)), "file"));
        Assert.Contains("nowhere.txt", Assert.Single(run.Errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_OfAnArticle_PrintsWhatTheImporterMakesOfIt()
    {
        _folder.Write("a.txt", News.Article);
        var line = Assert.Single(Lines(await ProgramRun.RunAsync(_folder.Path, "read", ".")));
        Assert.Equal(["file", "title", "published", "publisher", "author", "url", "language", "text"], Keys(line));
        Assert.Equal("https://www.example.org/ajax-ten-hag", Text(line, "url"));
        Assert.EndsWith("\n\nThe club sacked Francesco Farioli on Monday.", Text(line, "text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_OfAnArticle_GoesThroughItsSentences()
    {
        _folder.Write("a.txt", News.Article);
        var run = await ProgramRun.RunAsync(_folder.Path, "explain", "a.txt");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("The club sacked Francesco Farioli on Monday.", run.Output, StringComparison.Ordinal);
        Assert.Contains("Erik ten Hag -> Ajax: head coach, talks", run.Output, StringComparison.Ordinal);
    }

    private static List<JsonElement> Lines(ProgramRun run)
    {
        Assert.False(run.Output.StartsWith('\uFEFF'));
        return [.. run.Output.TrimEnd('\n').Split('\n').Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
    }

    private static IEnumerable<string> Keys(JsonElement element) => element.EnumerateObject().Select(property => property.Name);

    private static string? Text(JsonElement element, string key) => element.GetProperty(key).GetString();
}
