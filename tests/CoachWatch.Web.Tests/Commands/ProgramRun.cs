using System.Diagnostics;

namespace CoachWatch.Web.Tests.Commands;

/// <summary>The program as a person calls it: a process of its own, in a folder of its own.</summary>
public sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "CoachWatch.Web.dll");

    public static async Task<ProgramRun> RunAsync(string folder, params string[] arguments)
    {
        using var process = Start(folder, arguments);
        var cancellation = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return new ProgramRun(process.ExitCode, await output, await errors);
    }

    internal static Process Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Program, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new System.Text.UTF8Encoding(false),
        };
        foreach (var name in (string[])["ASPNETCORE_URLS", "ConnectionStrings__CoachWatch", "Database__Provider", "Seeds__Path"])
        {
            start.Environment.Remove(name);
        }

        return Process.Start(start)!;
    }
}
