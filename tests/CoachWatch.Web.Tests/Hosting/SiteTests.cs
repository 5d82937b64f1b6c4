using System.Net;
using CoachWatch.Web.Tests.Browsing;
using CoachWatch.Web.Tests.Sites;

namespace CoachWatch.Web.Tests.Hosting;

public sealed class SiteTests(SeededSite seeded, EmptySite empty, Browser browser)
{
    private static readonly string[] Lists = ["/", "/rumours", "/vacancies", "/clubs/ajax", "/coaches/erik-ten-hag", "/sources/de-telegraaf", "/coaches", "/clubs"];

    public static TheoryData<string> Pages => ["/", "/clubs", "/coaches", "/rumours", "/vacancies", "/sources", "/import", "/not-found"];

    [Theory, MemberData(nameof(Pages))]
    public async Task Page_OfAnEmptySite_IsServed(string path)
    {
        using var response = await empty.Site.Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    /// <summary>One of them reads what all need; the others have to wait for it.</summary>
    [Fact]
    public async Task Pages_AskedForAtOnceAfterAStart_AreAllServed()
    {
        await using var site = await RunningSite.StartSeededAsync();
        var statuses = await Task.WhenAll(Lists.Select(async path =>
        {
            using var response = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);
            return $"{path} {response.StatusCode}";
        }));
        Assert.All(statuses, status => Assert.EndsWith(" OK", status, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Page_InTheBrowser_AsksNoOtherHostAndBreaksNoRule(string path)
    {
        await using var visit = await browser.OpenAsync(seeded.Site, path);
        await visit.Page.WaitForLoadStateAsync();
        Assert.Empty(visit.ForeignRequests);
        Assert.Empty(visit.Errors);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/site.css")]
    [InlineData("/nowhere")]
    public async Task Response_Always_TellsTheBrowserWhatToAllow(string path)
    {
        using var response = await empty.Site.Client.GetAsync(path, TestContext.Current.CancellationToken);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Page_ThatDoesNotExist_IsNotFound()
    {
        using var response = await empty.Site.Client.GetAsync("/nowhere", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("<h1>", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://elsewhere.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.OK)]
    public async Task Circuit_AskedForFromAnOrigin_IsForThisSiteOnly(string? origin, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        request.Headers.Add("Origin", origin ?? empty.Site.Address);
        using var response = await empty.Site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(expected, response.StatusCode);
    }
}
