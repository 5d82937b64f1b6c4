using System.Net;
using CoachWatch.Web.Tests.Sites;

namespace CoachWatch.Web.Tests.Hosting;

public sealed class PreferencesTests(EmptySite empty)
{
    [Theory]
    [InlineData("/rumours?source=nos", "/rumours?source=nos")]
    [InlineData("//elsewhere.example/", "/")]
    [InlineData("/\\elsewhere.example/", "/")]
    [InlineData("/\t/elsewhere.example/", "/")]
    [InlineData("https://elsewhere.example/", "/")]
    [InlineData("", "/")]
    public async Task Settings_WithAnAddressToGoBackTo_StaysOnTheSite(string back, string expected)
    {
        using var response = await GetAsync($"/settings?theme=dark&back={Uri.EscapeDataString(back)}");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(expected, response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Settings_WithALanguage_AnswersInItFromThenOn()
    {
        using var response = await GetAsync("/settings?language=nl");
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie")).Split(';')[0];
        Assert.Contains("lang=\"nl\"", await PageAsync("Cookie", cookie), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_WithATheme_ShowsItFromThenOn()
    {
        using var response = await GetAsync("/settings?theme=dark");
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie")).Split(';')[0];
        Assert.Contains("data-theme=\"dark\"", await PageAsync("Cookie", cookie), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/settings?theme=purple&language=xx")]
    [InlineData("/settings")]
    public async Task Settings_WithNothingKnown_KeepsNothing(string address)
    {
        using var response = await GetAsync(address);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("nl-BE,nl;q=0.9,en;q=0.8", "nl")]
    [InlineData("fr-FR", "en")]
    [InlineData("en-US", "en")]
    public async Task Page_WithoutAChoice_FollowsTheBrowsersLanguage(string accepted, string expected) =>
        Assert.Contains($"lang=\"{expected}\"", await PageAsync("Accept-Language", accepted), StringComparison.Ordinal);

    private Task<HttpResponseMessage> GetAsync(string address) => empty.Site.Client.GetAsync(address, TestContext.Current.CancellationToken);

    private async Task<string> PageAsync(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add(header, value);
        using var response = await empty.Site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
