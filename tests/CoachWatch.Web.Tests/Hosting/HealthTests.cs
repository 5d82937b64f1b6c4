using System.Net;
using CoachWatch.Data;
using CoachWatch.Web.Hosting;
using CoachWatch.Web.Tests.Sites;
using Microsoft.Extensions.DependencyInjection;

namespace CoachWatch.Web.Tests.Hosting;

public sealed class HealthTests
{
    [Fact]
    public async Task Health_WhileTheFirstNewsIsRead_WaitsAndSaysHowFarItIs()
    {
        await using var site = await RunningSite.StartUnreadyAsync();
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "The news that comes with CoachWatch is about to be read.\n"), await HealthAsync(site));

        var readiness = site.Services.GetRequiredService<Readiness>();
        readiness.Report(new ImportProgress(64, 87, 60, 4, 0));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "The news that comes with CoachWatch is being read: 64 of 87 files.\n"), await HealthAsync(site));
        Assert.Contains("64 of 87", await site.Client.GetStringAsync("/", TestContext.Current.CancellationToken), StringComparison.Ordinal);

        readiness.Complete();
        Assert.Equal((HttpStatusCode.OK, "Ready.\n"), await HealthAsync(site));
        Assert.DoesNotContain("64 of 87", await site.Client.GetStringAsync("/", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task<(HttpStatusCode Status, string Text)> HealthAsync(RunningSite site)
    {
        using var response = await site.Client.GetAsync("/healthz", TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
