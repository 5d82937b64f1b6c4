using CoachWatch.Data.Import;

namespace CoachWatch.Data.Tests.Import;

public sealed class PaywallTests
{
    private const string Notice = "Only the opening was readable: the rest is for subscribers.";
    private const string Sentence = "The rowing coach leaves the harbour club at the end of the season, its chairman told the members on Monday evening, and nobody was surprised. ";
    private static readonly string Long = string.Concat(Enumerable.Range(0, 12).Select(i => $"<p>{i} {Sentence}</p>"));

    [Theory]
    [InlineData("<div class='wall'><h3>Weiterlesen mit Hafen+</h3></div>")]
    [InlineData("<div class='wall'>Pour lire la suite, abonnez-vous.</div>")]
    [InlineData("<p>To continue reading, create a free account.</p>")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\"}</script>")]
    public void Read_Stub_SaysThatOnlyTheOpeningWasReadable(string wall)
    {
        var article = Read(Page($"<p>{Sentence}</p><p>{Sentence}And more.</p>{wall}"));

        Assert.Equal(Notice, article.Notice);
        Assert.DoesNotContain("reading", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WholeTextUnderALock_SaysNothing() =>
        Assert.Null(Read(Page(Long + "<p>To continue reading, create a free account.</p><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script>")).Notice);

    [Fact]
    public void Read_CopiedStub_SaysSo() =>
        Assert.Equal(Notice, Read($"The rowing coach leaves the club\n\n{Sentence}\n\n{Sentence}And more.\n\nAlleen voor abonnees: lees verder met een abonnement").Notice);

    [Fact]
    public void Read_TextUnderAConsentWall_SaysNothing() =>
        Assert.Null(Read(Page($"<p>{Sentence}</p><p>{Sentence}And more.</p><div>Accetta i cookie per continuare a leggere o abbonati</div>")).Notice);

    [Fact]
    public void Read_FreeText_SaysNothing() => Assert.Null(Read($"The rowing coach leaves the club\n\n{Sentence}\n\n{Sentence}And more.").Notice);

    private static string Page(string body) => $"<html><head><title>The coach leaves the club</title></head><body><article><h1>The coach leaves the club</h1>{body}</article></body></html>";

    private static ReadArticle Read(string text) => Assert.Single(new ArticleReader(new FixedClock(2026)).Read("a", text).Articles);
}
