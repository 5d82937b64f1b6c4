using CoachWatch.Web.Commands;
using CoachWatch.Web.Tests.Sites;

namespace CoachWatch.Web.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("There is no command imprt.", "imprt", "x.txt")]
    [InlineData("There is no setting --url.", "--url", "http://localhost:1")]
    [InlineData("There is no setting -v.", "extract", "-v", "x.txt")]
    [InlineData("--urls needs a value after it.", "serve", "--urls")]
    [InlineData("extract needs files or folders to work on.", "extract")]
    [InlineData("explain works on one file, and 2 were given.", "explain", "a.txt", "b.txt")]
    [InlineData("serve takes no path, and news was given.", "serve", "news")]
    public async Task Call_ThatMeansNothing_GetsTheUsage(string reason, params string[] line)
    {
        var run = await ProgramRun.RunAsync(_folder.Path, line);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith(reason, run.Errors, StringComparison.Ordinal);
        Assert.Contains("Usage:", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_Always_NamesEveryCommandAndSetting()
    {
        var run = await ProgramRun.RunAsync(_folder.Path, "extract", "--help");
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Errors);
        Assert.All(Command.All, command => Assert.Contains($"  {command.Name} ", run.Output, StringComparison.Ordinal));
        Assert.All(Web.Hosting.Settings.All, setting => Assert.Contains($"--{setting.Key} ", run.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, "is not a CoachWatch database", "--Seeds:Path=", "--ConnectionStrings:CoachWatch", "Data Source=notes.txt")]
    [InlineData(1, "does not exist", "--Seeds:Path=", "--ConnectionStrings:CoachWatch", "Data Source=nowhere/coachwatch.db")]
    [InlineData(2, "is no connection string", "--Seeds:Path=", "--ConnectionStrings:CoachWatch", "notes.txt")]
    [InlineData(2, "set it to Sqlite or PostgreSQL", "--Seeds:Path=", "--Database:Provider", "Oracle")]
    [InlineData(2, "set it to true or false", "--Seeds:Path=", "--Import:Open=perhaps")]
    [InlineData(2, "There is no folder nowhere", "--Seeds:Path", "nowhere")]
    [InlineData(1, ".json cannot be read", "--Seeds:Path", ".")]
    [InlineData(2, "is no address to listen at", "--Seeds:Path=", "--urls", "nonsense")]
    public async Task Serve_WithSomethingAmiss_SaysInOneSentenceWhatAndWhatToDo(int exitCode, string sentence, params string[] settings)
    {
        _folder.Write("notes.txt", "These are my notes, and they are rather longer than a page of a database's head.");
        AssertRefused(await ProgramRun.RunAsync(_folder.Path, settings), exitCode, sentence);
    }

    [Fact]
    public async Task Serve_WhereTheAddressIsTaken_NamesItAndARemedy()
    {
        await using var other = await RunningSite.StartEmptyAsync();
        AssertRefused(await ProgramRun.RunAsync(_folder.Path, "--Seeds:Path=", "--urls", other.Address), 1, $"The address {other.Address} is taken");
    }

    private static void AssertRefused(ProgramRun run, int exitCode, string sentence)
    {
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(sentence, Assert.Single(run.Errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }
}
