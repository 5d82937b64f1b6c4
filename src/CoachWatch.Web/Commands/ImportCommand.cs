using CoachWatch.Data;
using CoachWatch.Web.Hosting;

namespace CoachWatch.Web.Commands;

public static class ImportCommand
{
    public static async Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        using var host = CoachWatchServices.BuildHost(call.Settings);
        await host.Services.GetRequiredService<Opening>().OpenAsync(cancellation);
        var importer = host.Services.GetRequiredService<Importer>();
        var report = await ImportView.ShowAsync("Importing", progress => importer.ImportAsync(call.Paths, progress, cancellation));
        ImportView.Write(report.Rejections);
        Console.WriteLine($"{Count(report.Files, "file")}: {Count(report.New, "new article")}, {report.Known} known before, {report.Rejections.Count} rejected.");
        return report.Rejections.Count > 0 ? RefusedException.Failed : 0;
    }

    private static string Count(int number, string thing) => $"{number} {thing}{(number == 1 ? "" : "s")}";
}
