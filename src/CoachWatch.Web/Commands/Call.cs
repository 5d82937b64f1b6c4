using CoachWatch.Web.Hosting;

namespace CoachWatch.Web.Commands;

/// <summary>What the command line asks for.</summary>
/// <param name="Paths">The files and folders named after the command.</param>
/// <param name="Settings">Each as <c>--key=value</c>, the way ASP.NET's configuration reads them.</param>
public sealed record Call(Command Command, IReadOnlyList<string> Paths, string[] Settings)
{
    /// <exception cref="UsageException">The line asks for nothing that there is; the message says what.</exception>
    public static Call Parse(ReadOnlySpan<string> line)
    {
        var words = new List<string>();
        var settings = new List<string>();
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == "--")
            {
                words.AddRange(line[(i + 1)..]);
                break;
            }

            if (line[i].StartsWith('-'))
            {
                settings.Add(Setting(line, ref i));
            }
            else
            {
                words.Add(line[i]);
            }
        }

        var command = words is [var name, ..] ? Command.Named(name) : Command.Default;
        return new Call(command, Checked(command, [.. words.Skip(1)]), [.. settings]);
    }

    private static string Setting(ReadOnlySpan<string> line, ref int i)
    {
        var parts = line[i].TrimStart('-').Split('=', 2);
        if (!line[i].StartsWith("--", StringComparison.Ordinal) || !Hosting.Settings.Knows(parts[0]))
        {
            throw new UsageException($"There is no setting {line[i].Split('=')[0]}.");
        }

        if (parts.Length == 1 && i + 1 == line.Length)
        {
            throw new UsageException($"{line[i]} needs a value after it.");
        }

        return parts.Length == 2 ? line[i] : $"{line[i]}={line[++i]}";
    }

    private static List<string> Checked(Command command, List<string> paths) => (command.Takes, paths.Count) switch
    {
        (Takes.Nothing, > 0) => throw new UsageException($"{command.Name} takes no path, and {paths[0]} was given."),
        (Takes.Paths, 0) => throw new UsageException($"{command.Name} needs files or folders to work on."),
        (Takes.OneFile, not 1) => throw new UsageException($"{command.Name} works on one file, and {paths.Count} were given."),
        _ => paths,
    };
}
