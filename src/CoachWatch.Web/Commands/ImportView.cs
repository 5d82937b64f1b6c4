using CoachWatch.Data;
using CoachWatch.Data.Import;
using Spectre.Console;

namespace CoachWatch.Web.Commands;

/// <summary>Shows how an import goes: a bar on a terminal, a line now and then in a file.</summary>
public static class ImportView
{
    public static Task<T> ShowAsync<T>(string title, Func<IProgress<ImportProgress>, Task<T>> work) =>
        Console.IsOutputRedirected ? work(new Lines(title)) : AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn())
            .StartAsync(context => work(new Bar(context.AddTask(Markup.Escape(title)))));

    public static void Write(IEnumerable<Rejection> rejections)
    {
        foreach (var rejection in rejections)
        {
            Console.Error.WriteLine(rejection.Message);
        }
    }

    private sealed class Bar(ProgressTask task) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            task.MaxValue = value.FilesTotal;
            task.Value = value.Files;
        }
    }

    private sealed class Lines(string title) : IProgress<ImportProgress>
    {
        private int _tenths;

        public void Report(ImportProgress value)
        {
            var tenths = value.Files * 10 / Math.Max(1, value.FilesTotal);
            if (tenths > _tenths)
            {
                _tenths = tenths;
                Console.WriteLine($"{title}: {value.Files} of {value.FilesTotal} files.");
            }
        }
    }
}
