using CoachWatch.Web.Features.Rumours;

namespace CoachWatch.Web.Tests.Features.Rumours;

public sealed class RumourFilterTests
{
    [Theory]
    [InlineData("?source=de-telegraaf,vi&stage=talks&from=2025-05-01&to=2025-06-30&orig=1&sort=coach&page=2")]
    [InlineData("?source=kicker&but=1")]
    [InlineData("?club=ajax&status=open&disputed=1")]
    public void Address_OfAParsedAddress_IsThatAddress(string query) =>
        Assert.Equal("/rumours" + query, RumourFilter.Parse(query).Address());

    [Fact]
    public void Parse_RepeatedParameter_TakesAllItsValues() =>
        Assert.Equal(["ajax", "psv"], RumourFilter.Parse("?club=ajax&club=psv")[Facet.Club]);

    [Theory]
    [InlineData("?from=yesterday", "from=yesterday")]
    [InlineData("?page=-1", "page=-1")]
    [InlineData("?page=0", "page=0")]
    [InlineData("?sort=7", "sort=7")]
    [InlineData("?0=ajax", "0=ajax")]
    [InlineData("?colour=red", "colour=red")]
    public void Parse_Nonsense_IsIgnoredAndSaid(string query, string said)
    {
        var filter = RumourFilter.Parse(query);
        Assert.Equal([said], filter.Ignored);
        Assert.Equal("/rumours", filter.Address());
    }

    [Fact]
    public void Parse_EmptyFieldsOfAForm_AreNothing()
    {
        var filter = RumourFilter.Parse("?from=&to=&source=");
        Assert.Empty(filter.Ignored);
        Assert.False(filter.Narrows);
    }

    [Fact]
    public void Without_LastSource_TakesAllButAwayToo() =>
        Assert.Equal("/rumours", RumourFilter.Parse("?source=vi&but=1&page=3").Without(Facet.Source, "vi").Address());
}
