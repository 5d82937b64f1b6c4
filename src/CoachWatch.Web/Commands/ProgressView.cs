using Spectre.Console;

namespace CoachWatch.Web.Commands;

/// <summary>Shows how a long piece of work goes: a bar on a terminal, a line now and then in a file.</summary>
public static class ProgressView
{
    /// <param name="title">What is done.</param>
    /// <param name="things">What is counted.</param>
    /// <param name="work">Told where to report how many of how many are done.</param>
    public static Task<T> ShowAsync<T>(string title, string things, Func<Action<int, int>, Task<T>> work) =>
        Console.IsOutputRedirected ? work(Lines(title, things)) : AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new SpinnerColumn())
            .StartAsync(context => work(Bar(context.AddTask(Markup.Escape(title)))));

    public static string Count(int number, string thing) => $"{number} {thing}{(number == 1 ? "" : "s")}";

    private static Action<int, int> Bar(ProgressTask task) => (done, total) =>
    {
        task.MaxValue = total;
        task.Value = done;
    };

    private static Action<int, int> Lines(string title, string things)
    {
        var shown = 0;
        return (done, total) =>
        {
            var tenths = done * 10 / Math.Max(1, total);
            if (tenths > shown)
            {
                shown = tenths;
                Console.WriteLine($"{title}: {done} of {total} {things}.");
            }
        };
    }
}
