using System.Net;
using CoachWatch.Web.Tests.Sites;

namespace CoachWatch.Web.Tests.Hosting;

public sealed class ImportGateTests(EmptySite empty)
{
    [Theory]
    [InlineData("Host", "news.example")]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    public async Task Import_AskedForFromElsewhere_IsRefusedWithTheRemedy(string header, string value)
    {
        using var response = await SendAsync(empty.Site, header, value);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("Import:Open", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_AskedForHere_IsServed()
    {
        using var response = await SendAsync(empty.Site, "Host", "localhost");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Import_WhereItIsOpen_IsServedToAll()
    {
        await using var site = await RunningSite.StartEmptyAsync("--Import:Open=true");
        using var response = await SendAsync(site, "Host", "news.example");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static async Task<HttpResponseMessage> SendAsync(RunningSite site, string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/import");
        request.Headers.TryAddWithoutValidation(header, value);
        return await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
