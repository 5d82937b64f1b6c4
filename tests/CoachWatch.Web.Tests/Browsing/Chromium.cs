using System.Diagnostics;

namespace CoachWatch.Web.Tests.Browsing;

/// <summary>Finds the browser that the tests drive, or brings it to a machine that has none.</summary>
public static class Chromium
{
    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/usr/bin/google-chrome-stable",
        "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>Whether there is one; where not, <c>Reason</c> says what to install. <c>Path</c> is null where Playwright keeps it in a place of its own.</summary>
    public sealed record Found(bool IsThere, string? Path = null, string? Reason = null);

    public static async Task<Found> FindAsync()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } named)
        {
            return File.Exists(named) ? new Found(true, named) : new Found(false, Reason: $"CHROMIUM_PATH names {named}, which is not there; correct it.");
        }

        // Several test runs may start at once on a new machine; one installs, the others wait for it.
        await using var turn = await WaitForTurnAsync();
        return Usual() ?? await FromPackageAsync() ?? await FromPlaywrightAsync()
            ?? new Found(false, Reason: "The browser tests need Chromium: install it (apt-get install chromium), or name it in CHROMIUM_PATH.");
    }

    private static Found? Usual() => UsualPlaces.FirstOrDefault(File.Exists) is { } path ? new Found(true, path) : null;

    private static async Task<Found?> FromPackageAsync() =>
        OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && File.Exists("/usr/bin/apt-get")
        && await RunAsync("apt-get", "update") && await RunAsync("apt-get", "install", "--yes", "--no-install-recommends", "chromium")
            ? Usual()
            : null;

    private static async Task<Found?> FromPlaywrightAsync() =>
        await Task.Run(() => Microsoft.Playwright.Program.Main(["install", "chromium"])) == 0 ? new Found(true) : null;

    private static async Task<bool> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start)!;
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync(), process.WaitForExitAsync());
        return process.ExitCode == 0;
    }

    private static async Task<FileStream> WaitForTurnAsync()
    {
        var file = Path.Combine(Path.GetTempPath(), "coachwatch-chromium.lock");
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(500);
            }
        }
    }
}
