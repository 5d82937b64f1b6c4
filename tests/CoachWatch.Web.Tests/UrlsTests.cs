namespace CoachWatch.Web.Tests;

public sealed class UrlsTests
{
    [Fact]
    public void With_ValuesMissing_LeavesThemOut() =>
        Assert.Equal("/rumours?source=de-telegraaf,vi", Urls.With("/rumours", ("source", "de-telegraaf,vi"), ("stage", null), ("club", "")));

    [Fact]
    public void With_AddressThatHasParameters_AddsToThem() =>
        Assert.Equal("/rumours?page=2&asof=2025-05-28", Urls.With("/rumours?page=2", ("asof", "2025-05-28")));

    [Fact]
    public void With_CharactersOfAnAddress_EscapesThem() =>
        Assert.Equal("/search?q=a%26b%3D%3Cc%3E", Urls.With("/search", ("q", "a&b=<c>")));
}
