using CoachWatch.Web.Features.Rumours;
using CoachWatch.Web.Tests.Sites;
using Microsoft.Extensions.DependencyInjection;

namespace CoachWatch.Web.Tests.Features.Rumours;

public sealed class RumoursQueryTests(SeededSite seeded)
{
    private static readonly DateOnly Day = new(2025, 11, 22);

    public static TheoryData<string> Filters =>
    [
        "", "?disputed=1", "?orig=1", "?status=open", "?status=settled&orig=1", "?stage=talks", "?stage=appointed&language=nl", "?language=nl", "?language=nl,de&orig=1",
        "?from=2025-05-01&to=2025-06-30", "?from=2025-05-01&orig=1&status=settled", "?role=headcoach&status=settled", "?language=en&stage=wanted&disputed=1",
    ];

    [Theory, MemberData(nameof(Filters))]
    public async Task Facets_OfAnyFilter_TellWhatChoosingTheValueShows(string query) => await CheckAsync(RumourFilter.Parse(query), Day);

    [Theory, MemberData(nameof(Filters))]
    public async Task Facets_AsOfADay_TellWhatChoosingTheValueShows(string query) => await CheckAsync(RumourFilter.Parse(query), new DateOnly(2025, 5, 28));

    [Theory, MemberData(nameof(Filters))]
    public async Task Facets_OfSeveralSources_TellWhatChoosingTheValueShows(string query)
    {
        var filter = RumourFilter.Parse(query);
        var sources = (await RunAsync(filter, Day)).Facets[Facet.Source].Take(3).Select(value => value.Value.Key).ToList();
        await CheckAsync(filter.With(Facet.Source, sources), Day);
        await CheckAsync(filter.With(Facet.Source, sources) with { AllBut = true }, Day);
    }

    [Fact]
    public async Task Run_AllButASource_LeavesOutItsReportsAlone()
    {
        var all = await RunAsync(new RumourFilter(), Day);
        var source = all.Facets[Facet.Source][0].Value.Key;
        var but = await RunAsync(new RumourFilter().With(Facet.Source, [source]) with { AllBut = true }, Day);
        Assert.InRange(but.Total, 1, all.Total);
        Assert.DoesNotContain(but.Rows, row => row.Origin?.Slug == source);
    }

    private async Task CheckAsync(RumourFilter filter, DateOnly day)
    {
        var list = await RunAsync(filter, day);
        foreach (var facet in RumourFilter.Facets)
        {
            foreach (var value in list.Facets[facet].Take(4))
            {
                var chosen = await RunAsync(filter.With(facet, [value.Value.Key]) with { AllBut = filter.AllBut && facet != Facet.Source }, day);
                Assert.True(value.Count == chosen.Total, $"{filter.Address()}: {facet} {value.Value.Key} promises {value.Count} and shows {chosen.Total}.");
            }
        }
    }

    private async Task<RumourList> RunAsync(RumourFilter filter, DateOnly day)
    {
        using var scope = seeded.Site.Services.CreateScope();
        return await scope.ServiceProvider.GetRequiredService<RumoursQuery>().RunAsync(filter, day, TestContext.Current.CancellationToken);
    }
}
