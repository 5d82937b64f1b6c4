using System.Net;
using CoachWatch.Web.Tests.Sites;

namespace CoachWatch.Web.Tests.Pages;

/// <summary>Whatever a reader clicks, there is a page: every address of the site that a page leads to is asked for, from the first page on.</summary>
public sealed class CrawlTests(SeededSite seeded, EmptySite empty)
{
    /// <summary>Filters lead to filters without end: of one page with parameters so many are followed.</summary>
    private const int MostOfOnePath = 60;

    private const int Most = 6_000;

    [Fact]
    public async Task EveryLink_OfTheSiteWithNews_LeadsToAPage()
    {
        var (visited, broken) = await CrawlAsync(seeded.Site, "/");
        Assert.Empty(broken);
        Assert.InRange(visited, 500, Most);
    }

    [Fact]
    public async Task EveryLink_AsKnownOnADay_LeadsToAPage()
    {
        var (visited, broken) = await CrawlAsync(seeded.Site, "/?asof=2025-05-28");
        Assert.Empty(broken);
        Assert.InRange(visited, 300, Most);
    }

    [Fact]
    public async Task EveryLink_OfTheSiteWithoutNews_LeadsToAPage() => Assert.Empty((await CrawlAsync(empty.Site, "/")).Broken);

    private static async Task<(int Visited, List<string> Broken)> CrawlAsync(RunningSite site, string start)
    {
        var (known, ofPath, due, broken) = (new HashSet<string> { start }, new Dictionary<string, int>(), new Queue<(string Address, string On)>([(start, "")]), new List<string>());
        while (due.TryDequeue(out var next) && known.Count < Most)
        {
            var page = await Page.GetAsync(site, next.Address);
            if (page.Status is not (HttpStatusCode.OK or HttpStatusCode.Redirect))
            {
                broken.Add($"{page} on {next.On}");
            }

            foreach (var link in page.Links().Where(link => !known.Contains(link) && Follows(link, ofPath)))
            {
                known.Add(link);
                due.Enqueue((link, next.Address));
            }
        }

        return (known.Count, broken);
    }

    private static bool Follows(string link, Dictionary<string, int> ofPath)
    {
        var path = link.Split('?');
        return path.Length == 1 || (ofPath[path[0]] = ofPath.GetValueOrDefault(path[0]) + 1) <= MostOfOnePath;
    }
}
