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
        catch (RefusedException refused)
        {
            Console.Error.WriteLine(refused.Message);
            if (refused.ExitCode == RefusedException.WrongCall)
            {
                Console.Error.WriteLine("--help tells what there is.");
            }

            return refused.ExitCode;
        }
        catch (StoreRefusedException refused)
        {
            Console.Error.WriteLine(refused.Message);
            return RefusedException.Failed;
        }
    }

    private static async Task<int> RunAsync(Call call)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, key) =>
        {
            key.Cancel = true;
            stop.Cancel();
        };
        return await call.Command.Run(call, stop.Token);
    }
}
