using CoachWatch.Data;
using CoachWatch.Web.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CoachWatch.Web.Tests.Sites;

/// <summary>A database with the news that comes with the program: made once a run, copied for every site that wants it.</summary>
public static class SeededStore
{
    private static readonly Lazy<Task<string>> Made = new(MakeAsync);

    public static async Task CopyAsync(string file)
    {
        await using var from = new SqliteConnection($"Data Source={await Made.Value};Mode=ReadOnly");
        await using var to = new SqliteConnection($"Data Source={file};Pooling=False");
        await from.OpenAsync();
        await to.OpenAsync();
        from.BackupDatabase(to);
    }

    private static async Task<string> MakeAsync()
    {
        var folder = new TemporaryFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        using var host = CoachWatchServices.BuildHost([$"--ConnectionStrings:CoachWatch={folder.ConnectionString}"]);
        await host.Services.GetRequiredService<Opening>().OpenAsync(CancellationToken.None);
        var reading = host.Services.GetRequiredService<FirstReading>();
        var due = await reading.FindNewsAsync(CancellationToken.None) ?? throw new InvalidOperationException("The program came without news.");
        var report = await reading.RunAsync(due, _ => { }, CancellationToken.None);
        return report.Rejections.Count == 0
            ? folder.DatabaseFile
            : throw new InvalidOperationException($"News that comes with the program was rejected: {report.Rejections[0].Message}");
    }
}
