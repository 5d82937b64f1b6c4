using CoachWatch.Web.Hosting;

namespace CoachWatch.Web.Commands;

public static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        await using var site = Site.Build(args);
        await site.StartAsync();
        site.Services.GetRequiredService<Readiness>().Complete();
        Console.WriteLine($"CoachWatch is at {string.Join(" and ", site.Urls)}. Ctrl+C stops it.");
        await site.WaitForShutdownAsync();
        return 0;
    }
}
