using CoachWatch.Web.Hosting;

namespace CoachWatch.Web.Commands;

public static class ServeCommand
{
    public static async Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        await using var site = Site.Build(call.Settings);
        await site.StartAsync(cancellation);
        site.Services.GetRequiredService<Readiness>().Complete();
        Console.WriteLine($"CoachWatch is at {string.Join(" and ", site.Urls)}. Ctrl+C stops it.");
        await site.WaitForShutdownAsync(cancellation);
        return 0;
    }
}
