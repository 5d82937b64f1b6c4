using System.Diagnostics;
using System.Globalization;

namespace CoachWatch.Benchmarks;

/// <summary>The program itself, serving in a process of its own.</summary>
internal sealed class Server : IAsyncDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "CoachWatch.Web.dll");

    private readonly Process _process;

    private Server(Process process, string address) => (_process, Client) = (process, new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(2) });

    public HttpClient Client { get; }

    /// <summary>What it holds of the machine's memory, in megabytes.</summary>
    public double Memory => Status(_process, "VmRSS");

    /// <summary>What it has used of the processors so far.</summary>
    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <param name="core">The only core it may use; null for all.</param>
    public static async Task<Server> StartAsync(string store, int? core = null, params string[] settings)
    {
        var process = Start(core, ["--urls=http://127.0.0.1:0", $"--ConnectionStrings:CoachWatch=Data Source={store}", .. settings]);
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        return new Server(process, line.Split(' ').First(word => word.StartsWith("http", StringComparison.Ordinal)).TrimEnd('.'));
    }

    /// <summary>Runs a command of the program to its end.</summary>
    /// <returns>The most memory that it held, in megabytes.</returns>
    public static async Task<double> RunAsync(params string[] arguments)
    {
        using var process = Start(null, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var most = 0.0;
        while (!process.WaitForExit(200))
        {
            most = Math.Max(most, Status(process, "VmHWM"));
        }

        await output;
        return process.ExitCode == 0 ? most : throw new InvalidOperationException(await errors);
    }

    public async Task WaitUntilReadyAsync()
    {
        while (await StatusOfAsync("/healthz") != 200)
        {
            await Task.Delay(100);
        }
    }

    public async Task<int> StatusOfAsync(string path)
    {
        using var response = await Client.GetAsync(path);
        await response.Content.ReadAsByteArrayAsync();
        return (int)response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static Process Start(int? core, string[] arguments)
    {
        // Pinned from its first thread on: what a process starts later keeps to the core too.
        string[] pinned = core is { } number && File.Exists("/usr/bin/taskset") ? ["/usr/bin/taskset", "-c", number.ToString(CultureInfo.InvariantCulture)] : [];
        string[] line = [.. pinned, Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", Program, .. arguments];
        return Process.Start(new ProcessStartInfo(line[0], line[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() })!;
    }

    private static double Status(Process process, string key)
    {
        var file = $"/proc/{process.Id}/status";
        var line = File.Exists(file) ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal)) : null;
        return line is null ? process.HasExited ? 0 : process.WorkingSet64 / 1048576.0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }
}
