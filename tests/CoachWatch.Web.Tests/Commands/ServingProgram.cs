using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CoachWatch.Web.Tests.Commands;

/// <summary>The program while it serves, in a process of its own.</summary>
public sealed partial class ServingProgram : IAsyncDisposable
{
    private const int Interrupt = 2;

    private readonly Process _process;

    private ServingProgram(Process process) => _process = process;

    public HttpClient Client { get; } = new();

    public static async Task<ServingProgram> StartAsync(string folder, params string[] arguments)
    {
        var program = new ServingProgram(ProgramRun.Start(folder, ["--urls=http://127.0.0.1:0", .. arguments]));
        var line = await program._process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        if (line is null)
        {
            Assert.Fail(await program._process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        }

        program.Client.BaseAddress = new Uri(line.Split(' ')[3]);
        return program;
    }

    /// <summary>Waits for the news that comes with the program to be read.</summary>
    public async Task WaitUntilReadyAsync()
    {
        while (true)
        {
            using var health = await Client.GetAsync("/healthz", TestContext.Current.CancellationToken);
            if (health.IsSuccessStatusCode)
            {
                return;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>As Ctrl+C does.</summary>
    /// <returns>What it said after its address.</returns>
    public async Task<ProgramRun> StopAsync()
    {
        Assert.Equal(0, Kill(_process.Id, Interrupt));
        var output = await _process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await _process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new ProgramRun(_process.ExitCode, output, errors);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);

    public ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
        return ValueTask.CompletedTask;
    }
}
