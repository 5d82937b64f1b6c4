using System.Runtime.InteropServices;
using CoachWatch.Data.Resolve;
using CoachWatch.Data.Store;
using CoachWatch.Web.Hosting;

namespace CoachWatch.Web.Commands;

/// <summary>The program as it is called: one command, and an exit code that says how it went.</summary>
public static class CommandLine
{
    public static async Task<int> RunAsync(string[] line)
    {
        if (line is ["help"] || line.TakeWhile(word => word != "--").Any(word => word is "-h" or "-?" or "--help"))
        {
            Console.Write(Usage.Text);
            return 0;
        }

        if (line is ["--version"])
        {
            Console.WriteLine(typeof(CommandLine).Assembly.GetName().Version!.ToString(3));
            return 0;
        }

        try
        {
            return await RunAsync(Call.Parse(line));
        }
        catch (UsageException wrong)
        {
            Console.Error.WriteLine(wrong.Message);
            Console.Error.WriteLine();
            Console.Error.Write(Usage.Text);
            return RefusedException.WrongCall;
        }
        catch (RefusedException refused)
        {
            Console.Error.WriteLine(refused.Message);
            return refused.ExitCode;
        }
        catch (Exception refused) when (refused is StoreRefusedException or ReferenceFileException)
        {
            Console.Error.WriteLine(refused.Message);
            return RefusedException.Failed;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Stopped. What was taken in before is stored; the same call again goes on from there.");
            return RefusedException.Failed;
        }
    }

    private static async Task<int> RunAsync(Call call)
    {
        using var stop = new CancellationTokenSource();
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        return await call.Command.Run(call, stop.Token);

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }
}
