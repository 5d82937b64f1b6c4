using CoachWatch.Data.Import;

namespace CoachWatch.Data.Tests.Import;

/// <summary>Feeds whose items hold less than an article.</summary>
public sealed class FeedReaderTests
{
    private const string Sentence = "Ajax are in talks with Erik ten Hag over the vacant job, sources at the club say.";
    private const string Picture = "&lt;img src='a.png'&gt;";

    [Theory]
    [InlineData("")]
    [InlineData("<description></description>")]
    [InlineData("<description> </description><summary/>")]
    [InlineData($"<description>{Picture}</description>")]
    public void Read_ItemWithATitleOnly_ReadsTheTitleAndSaysSo(string fields)
    {
        var article = Assert.Single(Read($"<item><title>Ajax in talks with Ten Hag</title>{fields}</item>").Articles);

        Assert.Equal(("Ajax in talks with Ten Hag", "Ajax in talks with Ten Hag"), (article.Title, article.Text));
        Assert.Equal("Only the title was in the feed.", article.Notice);
    }

    [Theory]
    [InlineData($"<content>{Picture}</content><description>{Sentence}</description>")]
    [InlineData($"<description>{Picture}</description><summary>{Sentence}</summary>")]
    public void Read_BetterFieldWithoutText_ReadsTheOther(string fields)
    {
        var article = Assert.Single(Read($"<item><title>A title</title>{fields}</item>").Articles);

        Assert.Equal(Sentence, article.Text);
        Assert.Equal("Only the summary was in the feed.", article.Notice);
    }

    [Theory]
    [InlineData("<item><link>https://news.example/1</link></item>")]
    [InlineData($"<item><title> </title><description>{Picture}</description></item>")]
    public void Read_ItemWithNeither_IsRefusedAndTheOthersKept(string item)
    {
        var read = Read($"<item><title>A title</title></item>{item}<item><title>Another</title></item>");

        Assert.Equal(["A title", "Another"], read.Articles.Select(article => article.Title));
        var rejection = Assert.Single(read.Rejections);
        Assert.Equal(RejectionReason.NoArticle, rejection.Reason);
        Assert.Contains("item 2 of news.xml", rejection.Message, StringComparison.Ordinal);
    }

    private static ReadFile Read(string items) => new ArticleReader().Read("news.xml", $"<rss><channel><title>The Buoy</title>{items}</channel></rss>");
}
