using CoachWatch.Web.Hosting;

namespace CoachWatch.Web.Commands;

public static class Usage
{
    public static string Text => string.Join(Environment.NewLine, (string[])
    [
        "CoachWatch reads football news and keeps the record of who is linked with which coaching job.",
        "",
        "Usage: dotnet run --project src/CoachWatch.Web -- [COMMAND] [PATH...] [--SETTING VALUE...]",
        "",
        "Commands",
        .. Command.All.Select(command => $"  {command.Name + Argument(command),-18}{command.Meaning}"),
        "",
        "Settings, also from appsettings.json and the environment (ConnectionStrings__CoachWatch)",
        .. Settings.All.SelectMany(setting => (string[])[$"  --{setting.Key} {setting.Value}", $"      {setting.Meaning}"]),
        "",
        "Exit codes: 0 done; 1 some input was rejected, named with the reason; 2 the call itself was wrong.",
        "",
    ]);

    private static string Argument(Command command) => command.Takes switch
    {
        Takes.Paths => " PATH...",
        Takes.OneFile => " FILE",
        _ => "",
    };
}
