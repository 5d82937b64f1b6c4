using CoachWatch.Data.Import;

namespace CoachWatch.Data.Tests.Import;

/// <summary>Ways in which pages are built. [K] stands for a paragraph of the article, [L] for one that is not; each gets words of its own.</summary>
public sealed class PageShapeTests
{
    private const string Heading = "<h1>The coach leaves the harbour club after long talks</h1>";
    private const string Menu = "<div class='gh'><ul><li><a href='/1'>Home</a></li><li><a href='/2'>Football</a></li><li><a href='/3'>Rowing</a></li></ul></div>";
    private const string Cards = "<div class='list'><div class='it'><h3><a href='/x'>Anchors</a></h3><p>[L]</p></div><div class='it'><h3><a href='/y'>Buoys</a></h3><p>[L]</p></div><div class='it'><h3><a href='/z'>Chains</a></h3><p>[L]</p></div></div>";

    [Theory]
    [InlineData("a wrapper for each paragraph", "<article><header>" + Heading + "</header><div class='w'><div><p>[K]</p></div></div><div class='w'><div><p>[K]</p></div></div><div class='w'><div><p>[K]</p></div></div></article>" + Cards)]
    [InlineData("page builder's widgets", "<div class='builder-widget'>" + Heading + "</div><div class='builder-widget text-editor'><p>[K]</p></div><div class='builder-widget text-editor'><p>[K]</p></div><aside><p>[L]</p></aside>")]
    [InlineData("utility classes", "<div class='relative overflow-hidden'><div>" + Heading + "<div class='overflow-hidden text-coral break-words'><p>[K]</p><p>[K]</p><p>[K]</p></div></div></div>" + Cards)]
    [InlineData("comments under an unknown class", "<div>" + Heading + "<p>[K]</p><p>[K]</p></div><div class='q7'><h3>14 Comments</h3><div><b>foghorn</b><p>[L]</p></div><div><b>mainsail</b><p>[L]</p></div><div><b>gull</b><p>[L]</p></div></div>")]
    [InlineData("layout table and line breaks", "<table><tr><td>" + Menu + "</td><td><font size=4><b>The coach leaves</b></font><br><br>[K]<br><br>[K]<br><br>[K]</td></tr></table>")]
    [InlineData("short article over many teasers", "<main><article>" + Heading + "<p>[K]</p><p>[K]</p></article><section>" + Cards + Cards + "</section></main>")]
    [InlineData("long sidebar", "<div class='row'><div class='col-8'>" + Heading + "<p>[K]</p><p>[K]</p></div><div class='col-4 sidebar'><p>[L]</p><p>[L]</p><p>[L]</p></div></div>")]
    [InlineData("the next articles below", "<div class='post-wrap'>" + Heading + "<div class='entry-content'><p>[K]</p><p>[K]</p><p>[K]</p></div></div><div class='post-wrap'><h2>Another</h2><div class='entry-content'><p>[L]</p><p>[L]</p><p>[L]</p></div></div>")]
    [InlineData("the next articles below, with nothing said of their bodies", "<div class='item'>" + Heading + "<p>[K]</p><p>[K]</p><p>[K]</p></div><div class='item'><h1>Another</h1><p>[L]</p><p>[L]</p><p>[L]</p></div>")]
    [InlineData("parts of which the first has the headline and most of the text", "<section><div class='part'>" + Heading + "<p>[K]</p><p>[K]</p><p>[K]</p><p>[K]</p><p>[K]</p><p>[K]</p><p>[K]</p></div><figure><img></figure><div class='part'><h3>And then</h3><p>[K]</p><p>[K]</p></div></section>")]
    [InlineData("a list with links", "<article>" + Heading + "<p>[K]</p><ul><li>[K]</li><li><a href='/x'>[K]</a></li><li>[K]</li></ul></article>")]
    [InlineData("a date above the text", "<article>" + Heading + "<p>Monday, May 27, 2024</p><p>[K]</p><p>[K]</p></article>")]
    [InlineData("teasers in wrappers", "<div><div>" + Heading + "<p>[K]</p></div><div class='f'><div><h5><a href='/x'>Anchors</a></h5>[L]</div></div><div class='f'><div><h5><a href='/y'>Buoys</a></h5>[L]</div></div><div class='f'><div><h5><a href='/z'>Chains</a></h5>[L]</div></div></div>")]
    [InlineData("text under the class of a paywall", "<article>" + Heading + "<p>[K]</p><p class='paywall'>[K]</p><p class='paywall'>[K]</p></article>")]
    [InlineData("lists of links between the parts", "<article>" + Heading + "<div class='part'><p>[K]</p></div><div class='related-box'><p>[L]</p></div><div class='part'><p>[K]</p></div>" + Menu + "<div class='part'><p>[K]</p></div></article>")]
    [InlineData("entries of a live report", "<main>" + Heading + "<div class='feed'><article class='post'><h2><a href='#a'>First of the day</a></h2><p>[K]</p></article><article class='post'><h2><a href='#b'>And the next</a></h2><p>[K]</p></article><article class='post'><h2><a href='#c'>The last one</a></h2><p>[K]</p></article></div></main>")]
    [InlineData("consent banner first", "<div id='cmp-layer'><p>[L]</p><p>[L]</p></div><article>" + Heading + "<p>[K]</p><p>[K]</p></article>")]
    [InlineData("boxes in the text", "<article>" + Heading + "<div class='entry-content'><p>[K]</p><div class='inline-promo'><p>[L]</p></div><figure><img><figcaption>[L]</figcaption></figure><p>[K]</p></div><div class='author-box'><p>[L]</p></div><div id='respond'><p>[L]</p></div></article>")]
    [InlineData("everything in a form", "<form>" + Menu + "<div>" + Heading + "<p>[K]</p><p>[K]</p></div></form>")]
    [InlineData("the site's name as first heading", "<header><h1><a href='/'>The Daily Buoy</a></h1></header><article><h2>The coach leaves the harbour club after long talks</h2><p>[K]</p><p>[K]</p></article>")]
    [InlineData("classes that say no", "<div class='no-sidebar comments-closed'>" + Heading + "<div class='without-ads'><p>[K]</p><p>[K]</p></div></div>")]
    [InlineData("a classed body behind the veil of a script", "<div style='display: none'>" + Heading + "<p>[K]</p><p>[K]</p></div>")]
    public void Read_PageBuiltThatWay_KeepsTheArticleAlone(string way, string body)
    {
        var kept = new List<string>();
        var left = new List<string>();
        var page = Fill(body, kept, left);

        var read = new ArticleReader(new FixedClock(2026)).Read(way, $"<html><head><title>The coach leaves the harbour club after long talks | The Daily Buoy</title></head><body>{Menu}{page}</body></html>");

        var article = Assert.Single(read.Articles);
        Assert.All(kept, paragraph => Assert.Contains(paragraph, article.Text, StringComparison.Ordinal));
        Assert.All(left, paragraph => Assert.DoesNotContain(paragraph, article.Text, StringComparison.Ordinal));
        Assert.StartsWith("The coach leaves", article.Title, StringComparison.Ordinal);
        Assert.DoesNotContain("The coach leaves", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PageWithoutText_TakesItFromLinkedData()
    {
        const string Text = "The coach leaves the harbour club, the chairman said on Monday, and nobody in the room was surprised to hear it.";
        var page = $$"""<html><head><title>The coach leaves</title><script type="application/ld+json">{"@type":"NewsArticle","articleBody":"{{Text}}\n\nHe will be missed."}</script></head><body><div id="root"></div></body></html>""";

        var article = Assert.Single(new ArticleReader().Read("a.html", page).Articles);

        Assert.StartsWith(Text, article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PageWithASummaryAlone_SaysSo()
    {
        var page = "<html><head><title>The coach leaves</title><meta property='og:description' content='The coach leaves the club.'></head><body><a href='/'>Home</a></body></html>";

        var article = Assert.Single(new ArticleReader().Read("a.html", page).Articles);

        Assert.Equal("The coach leaves the club.", article.Text);
        Assert.Equal("Only the page's summary was readable.", article.Notice);
    }

    [Fact]
    public void Read_PageThatEndsWithItsAuthor_LeavesThatOut()
    {
        var kept = new List<string>();
        var body = Fill("<article>" + Heading + "<p>[K]</p><p>[K]</p><p>Jane Doe is a rowing writer with the Buoy and lives by the harbour, where she keeps two boats and a dog.</p></article>", kept, []);

        var article = Assert.Single(new ArticleReader().Read("a.html", $"<html><head><meta name='author' content='Jane Doe'></head><body>{body}</body></html>").Articles);

        Assert.Equal(string.Join("\n\n", kept), article.Text);
    }

    [Theory]
    [InlineData("The boat needs at least four rowers and a cox who knows the harbour and its tides. (jdo)", true)]
    [InlineData("The rowers of the harbour club wave to their supporters on Monday. (Reuters)", false)]
    public void EndsSentence_BracketsBehindIt_CountWhereTheyAreInitials(string line, bool ends) => Assert.Equal(ends, Prose.EndsSentence(line));

    private static string Fill(string body, List<string> kept, List<string> left)
    {
        var parts = body.Split('[', ']');
        for (var i = 1; i < parts.Length; i += 2)
        {
            var paragraph = $"Paragraph number {i} tells of a coach, a boat and the {i} people who were to row it, and it goes on for a while before it ends. It has a second sentence, too.";
            (parts[i] == "K" ? kept : left).Add(paragraph);
            parts[i] = paragraph;
        }

        return string.Concat(parts);
    }
}
