using CoachWatch.Data.Derive;
using CoachWatch.Data.Store;
using CoachWatch.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Web.Commands;

public static class RebuildCommand
{
    public static async Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        using var host = CoachWatchServices.BuildHost(call.Settings);
        await host.Services.GetRequiredService<Opening>().OpenAsync(cancellation);
        var total = await CountAsync(host.Services.GetRequiredService<IDbContextFactory<CoachWatchDb>>(), cancellation);
        var articles = await ProgressView.ShowAsync("Reading the stored articles again", "articles", show =>
            host.Services.GetRequiredService<Rebuilder>().RebuildAsync(new Told<int>(done => show(done, total)), cancellation));
        Console.WriteLine($"{ProgressView.Count(articles, "article")} read again; all that follows from them is made anew.");
        return 0;
    }

    private static async Task<int> CountAsync(IDbContextFactory<CoachWatchDb> databases, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Articles.CountAsync(cancellation);
    }
}
