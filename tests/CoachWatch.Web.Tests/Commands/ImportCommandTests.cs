using CoachWatch.Web.Tests.Sites;

namespace CoachWatch.Web.Tests.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Import_OfTheSameNewsTwice_AddsNothingTheSecondTime()
    {
        _folder.Write("a.txt", News.Article);
        _folder.Write("feed.xml", News.Feed);
        var first = await ProgramRun.RunAsync(_folder.Path, "import", ".");
        Assert.Equal(0, first.ExitCode);
        Assert.All(first.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries), note => Assert.Equal("./feed.xml: Only the summary was in the feed.", note));
        Assert.Contains("2 files: 3 new articles, 0 known before, 0 rejected.", first.Output, StringComparison.Ordinal);

        var second = await ProgramRun.RunAsync(_folder.Path, "import", ".");
        Assert.Contains("2 files: 0 new articles, 3 known before, 0 rejected.", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WithSomethingUnreadable_TakesTheRestAndSaysWhy()
    {
        _folder.Write("a.txt", News.Article);
        _folder.Write("empty.txt", "");
        var run = await ProgramRun.RunAsync(_folder.Path, "import", "empty.txt", "a.txt", "nowhere");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("1 new article, 0 known before, 2 rejected.", run.Output, StringComparison.Ordinal);
        Assert.Contains("empty.txt", run.Errors, StringComparison.Ordinal);
        Assert.Contains("nowhere", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rebuild_AfterAnImport_ReadsEveryArticleAgain()
    {
        _folder.Write("feed.xml", News.Feed);
        await ProgramRun.RunAsync(_folder.Path, "import", ".");
        var run = await ProgramRun.RunAsync(_folder.Path, "rebuild");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("2 articles read again", run.Output, StringComparison.Ordinal);
    }
}
