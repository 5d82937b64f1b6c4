using System.Net;
using CoachWatch.Data;
using CoachWatch.Data.Import;
using CoachWatch.Web.Tests.Sites;
using Microsoft.Extensions.DependencyInjection;

namespace CoachWatch.Web.Tests.Hosting;

public sealed class PageCacheTests(SeededSite seeded)
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    public static TheoryData<string> Kept => ["/", "/clubs", "/coaches", "/rumours?stage=talks", "/vacancies", "/sources", "/clubs/ajax"];

    [Theory, MemberData(nameof(Kept))]
    public async Task Page_AskedForTwice_IsMadeOnceAndIsNobodysOwn(string path)
    {
        using var first = await GetAsync(seeded.Site, path);
        using var second = await GetAsync(seeded.Site, path);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.True(IsKept(second));
        Assert.Equal(await first.Content.ReadAsStringAsync(Cancel), await second.Content.ReadAsStringAsync(Cancel));
        Assert.False(first.Headers.Contains("Set-Cookie") || second.Headers.Contains("Set-Cookie"));
        Assert.Equal(["Accept-Encoding", "Cookie", "Accept-Language"], second.Headers.Vary);
        Assert.True(second.Headers.CacheControl is { NoCache: true, Private: true });
        Assert.Single(second.Headers.GetValues("Content-Security-Policy"));
    }

    [Theory]
    [InlineData("theme=dark", "data-theme=\"dark\"")]
    [InlineData("theme=light", "data-theme=\"light\"")]
    [InlineData(".AspNetCore.Culture=c%3Dnl%7Cuic%3Dnl", "<html lang=\"nl\"")]
    public async Task Page_OfAReaderWhoChose_IsNeverAnotherReaders(string cookie, string mark)
    {
        await ReadAsync(seeded.Site, "/sources");
        Assert.Contains(mark, await ReadAsync(seeded.Site, "/sources", cookie), StringComparison.Ordinal);
        Assert.Contains(mark, await ReadAsync(seeded.Site, "/sources", cookie), StringComparison.Ordinal);
        Assert.DoesNotContain(mark, await ReadAsync(seeded.Site, "/sources"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_InAnyEncoding_IsWhatTheReaderAccepts()
    {
        foreach (var encoding in new[] { "", "br", "gzip", "", "br" })
        {
            using var response = await GetAsync(seeded.Site, "/coaches", request => request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding));
            Assert.Equal(encoding, string.Join(",", response.Content.Headers.ContentEncoding));
        }
    }

    [Fact]
    public async Task Page_AfterAnImport_ShowsIt()
    {
        await using var site = await RunningSite.StartEmptyAsync();
        Assert.DoesNotContain("Erik ten Hag", await ReadAsync(site, "/rumours"), StringComparison.Ordinal);
        var pipeline = site.Services.GetRequiredService<Pipeline>();
        var article = new ReadArticle("Ajax appoint Erik ten Hag", "Ajax have appointed Erik ten Hag as head coach. He has signed a contract with Ajax until 2028.", Language: "en");
        var imported = await pipeline.ImportAsync(new ReadFile("pasted", [article], []), Cancel);
        Assert.Equal(1, imported.New);
        using var response = await GetAsync(site, "/rumours");
        Assert.False(IsKept(response));
    }

    [Theory]
    [InlineData("/import")]
    [InlineData("/clubs/no-such-club")]
    [InlineData("/rumours.csv")]
    [InlineData("/healthz")]
    public async Task Page_ThatIsNotOnlyToBeRead_IsMadeEachTime(string path)
    {
        using var first = await GetAsync(seeded.Site, path);
        using var second = await GetAsync(seeded.Site, path);
        Assert.False(IsKept(second));
        Assert.Equal(first.StatusCode, second.StatusCode);
    }

    [Fact]
    public async Task Page_WhileTheFirstNewsIsRead_IsMadeEachTime()
    {
        await using var site = await RunningSite.StartUnreadyAsync();
        await ReadAsync(site, "/rumours");
        using var second = await GetAsync(site, "/rumours");
        Assert.False(IsKept(second));
    }

    // The server adds how old a page is that it kept.
    private static bool IsKept(HttpResponseMessage response) => response.Headers.Age is not null;

    private static async Task<string> ReadAsync(RunningSite site, string path, string? cookie = null)
    {
        using var response = await GetAsync(site, path, request => request.Headers.TryAddWithoutValidation("Cookie", cookie));
        return await response.Content.ReadAsStringAsync(Cancel);
    }

    private static async Task<HttpResponseMessage> GetAsync(RunningSite site, string path, Action<HttpRequestMessage>? with = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        with?.Invoke(request);
        return await site.Client.SendAsync(request, Cancel);
    }
}
