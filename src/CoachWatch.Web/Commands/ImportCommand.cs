using CoachWatch.Data;
using CoachWatch.Web.Hosting;

namespace CoachWatch.Web.Commands;

public static class ImportCommand
{
    public static async Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        using var host = CoachWatchServices.BuildHost(call.Settings);
        await host.Services.GetRequiredService<Opening>().OpenAsync(cancellation);
        await host.Services.GetRequiredService<FirstReading>().LoadNamesAsync(cancellation);
        var importer = host.Services.GetRequiredService<Importer>();
        var report = await ProgressView.ShowAsync("Importing", "files", show =>
            importer.ImportAsync(call.Paths, new Told<ImportProgress>(progress => show(progress.Files, progress.FilesTotal)), cancellation));
        foreach (var rejection in report.Rejections)
        {
            Console.Error.WriteLine(rejection.Message);
        }

        foreach (var notice in report.Notices)
        {
            Console.Error.WriteLine(notice);
        }

        Console.WriteLine($"{ProgressView.Count(report.Files, "file")}: {ProgressView.Count(report.New, "new article")}, {report.Known} known before, {report.Rejections.Count} rejected.");
        return report.Rejections.Count > 0 ? RefusedException.Failed : 0;
    }
}
