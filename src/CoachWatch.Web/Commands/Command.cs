namespace CoachWatch.Web.Commands;

public enum Takes
{
    Nothing,
    Paths,
    OneFile,
}

/// <summary>Something the program can be asked to do. <see cref="Run"/> answers with the exit code.</summary>
public sealed record Command(string Name, Takes Takes, string Meaning, Func<Call, CancellationToken, Task<int>> Run)
{
    public static readonly IReadOnlyList<Command> All =
    [
        new("serve", Takes.Nothing, "the site; the same as no command at all", ServeCommand.RunAsync),
        new("import", Takes.Paths, "takes news into the database, and says what was new, known or rejected", ImportCommand.RunAsync),
        new("extract", Takes.Paths, "who is linked with which job: one JSON object an article, without a database", ExtractCommand.RunAsync),
        new("read", Takes.Paths, "what the importer makes of a file: one JSON object an article, without a database", ReadCommand.RunAsync),
        new("explain", Takes.OneFile, "how an article was read, sentence by sentence, and why nothing came of one", ExplainCommand.RunAsync),
        new("rebuild", Takes.Nothing, "derives all records anew from the stored articles", RebuildCommand.RunAsync),
    ];

    public static Command Default => All[0];

    public static Command Named(string name) =>
        All.FirstOrDefault(command => command.Name == name) ?? throw new UsageException($"There is no command {name}.");
}
