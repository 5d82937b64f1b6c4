using System.Globalization;
using System.Text;
using CoachWatch.Data.Import;

namespace CoachWatch.Data.Tests.Import;

/// <summary>Input made to hurt. Each is refused or read; a test that hangs is the failure.</summary>
public sealed class HostileInputTests
{
    private const string Sentence = "The harbour side let their manager go on Monday, after a defeat that nobody who saw it will forget in a hurry.";

    public static TheoryData<string, string> DeepPages => new()
    {
        { "<div>", "" },
        { "<ul><li>", "" },
        { "<b><i>", "" },
        { "<font><p>x", "" },
        { "<table><tr><td>", "" },
        { "<b><p>", "</b>" },
        { "<a>", "" },
        { "<span>", "" },
        { "<div></span>", "" },
        { "<svg><g>", "" },
        { "<blockquote><p>", "" },
        { "<select><option>", "" },
        { "<template>", "" },
    };

    [Theory]
    [MemberData(nameof(DeepPages))]
    public void Read_TagsWithoutEnd_AreRefused(string opening, string closing)
    {
        var page = Page(string.Concat(Enumerable.Repeat(opening, 100_000)) + string.Concat(Enumerable.Repeat(closing, 100_000)));

        var read = new ArticleReader().Read("deep.html", page);

        Assert.Equal(RejectionReason.TooDeep, Assert.Single(read.Rejections).Reason);
    }

    [Theory]
    [InlineData("<div>", "</div>", 400)]
    [InlineData("<div>", "", 5_500)]
    [InlineData("<b><i>", "", 2_700)]
    [InlineData("<p>", "", 5_000)]
    [InlineData("<ul><li>", "", 200)]
    [InlineData("<b>", "", 300)]
    [InlineData("<br>", "", 50_000)]
    public void Read_UntidyPage_IsRead(string opening, string closing, int times)
    {
        var page = Page($"<h1>A title of some five words</h1><p>{Sentence}</p>" + string.Concat(Enumerable.Repeat(opening, times)) + "<p>And a second paragraph, which stands rather deep and is an article's all the same, with a full stop.</p>" + string.Concat(Enumerable.Repeat(closing, times)));

        Assert.StartsWith(Sentence, Assert.Single(new ArticleReader().Read("untidy.html", page).Articles).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ManyAttributesEntitiesAndComments_IsRead()
    {
        var attributes = string.Concat(Enumerable.Range(0, 100_000).Select(i => $" a{i}=b"));
        var page = Page($"<div{attributes}></div><!--{new string('-', 500_000)}--><h1>A title of some five words</h1><p>{Sentence}</p><!-- open");

        Assert.Equal(Sentence, new ArticleReader().Read("a.html", page).Articles[0].Text);
    }

    [Fact]
    public void Read_NestedEntities_AreForbidden()
    {
        var bomb = new StringBuilder("<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a0 'lol'>");
        for (var i = 1; i < 12; i++)
        {
            bomb.Append(CultureInfo.InvariantCulture, $"<!ENTITY a{i} '{string.Concat(Enumerable.Repeat($"&a{i - 1};", 10))}'>");
        }

        bomb.Append("]><rss><channel><item><title>&a11;</title></item></channel></rss>");

        Forbidden(bomb.ToString());
    }

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><rss><channel><item><title>&x;</title></item></channel></rss>")]
    [InlineData("<?xml version='1.0'?><!DOCTYPE feed [<!ENTITY % p SYSTEM 'http://127.0.0.1:9/x.dtd'> %p;]><feed><entry><title>t</title></entry></feed>")]
    [InlineData("<!DOCTYPE rss PUBLIC '-//x' 'http://127.0.0.1:9/' [<!ENTITY y 'z'>]><rss><channel><item><title>&y;</title></item></channel></rss>")]
    public void Read_EntitiesFromElsewhere_AreForbidden(string feed) => Forbidden(feed);

    [Fact]
    public void Read_DoctypeWithoutEntities_IsRead()
    {
        var read = new ArticleReader().Read("a.xml", $"<?xml version='1.0'?><!DOCTYPE rss SYSTEM 'http://127.0.0.1:9/rss.dtd'><rss><channel><item><title>A title</title><description>{Sentence}</description></item></channel></rss>");

        Assert.Equal(Sentence, Assert.Single(read.Articles).Text);
    }

    [Fact]
    public void Read_DeepFeed_KeepsWhatCameBefore()
    {
        var feed = $"<rss><channel><item><title>A title</title><description>{Sentence}</description></item><item><title>b</title><description>{string.Concat(Enumerable.Repeat("<x>", 200_000))}";

        var read = new ArticleReader().Read("a.xml", feed);

        Assert.Single(read.Articles);
        Assert.Equal(RejectionReason.TooDeep, Assert.Single(read.Rejections).Reason);
    }

    [Fact]
    public void Read_FeedThatBreaksOff_KeepsTheItemsBefore()
    {
        var item = $"<item><title>A title</title><description>{Sentence}</description></item>\n";
        var feed = $"<rss><channel>\n{item}{item}<item><title>A < B</title></item>{item}</channel></rss>";

        var read = new ArticleReader().Read("a.xml", feed);

        Assert.Equal(2, read.Articles.Count);
        var rejection = Assert.Single(read.Rejections);
        Assert.Equal(RejectionReason.MalformedFeed, rejection.Reason);
        Assert.Contains("line 4", rejection.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ItemWithDeepMarkup_DoesNotStopTheOthers()
    {
        var deep = string.Concat(Enumerable.Repeat("&lt;div&gt;", 20_000));
        var feed = $"<rss><channel><item><title>bad</title><description>{deep}</description></item><item><title>A title</title><description>{Sentence}</description></item></channel></rss>";

        var read = new ArticleReader().Read("a.xml", feed);

        Assert.Equal("A title", Assert.Single(read.Articles).Title);
        Assert.Equal(RejectionReason.TooDeep, Assert.Single(read.Rejections).Reason);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Read_RandomCuts_NeverThrow(int seed)
    {
        var random = new Random(seed);
        var pages = SavedFiles();
        for (var i = 0; i < 300; i++)
        {
            var bytes = pages[random.Next(pages.Count)].ToArray();
            for (var change = 0; change < 20; change++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var read = new ArticleReader().Read("cut", bytes.AsMemory(0, random.Next(bytes.Length)));

            Assert.True(read.Articles.Count > 0 || read.Rejections.Count > 0);
        }
    }

    [Theory]
    [InlineData("a b: ")]
    [InlineData("12 ")]
    [InlineData("a_")]
    [InlineData("1.")]
    [InlineData("january ")]
    [InlineData("\n")]
    [InlineData("( ")]
    public void Read_LongMonotony_Ends(string piece)
    {
        var read = new ArticleReader().Read("a.txt", string.Concat(Enumerable.Repeat(piece, 500_000)));

        Assert.True(read.Articles.Count > 0 || read.Rejections.Count > 0);
    }

    private static List<byte[]> SavedFiles() =>
        [.. ArticleFiles.Find([SavedFileTests.Folder]).Select(File.ReadAllBytes)];

    private static void Forbidden(string feed)
    {
        var read = new ArticleReader().Read("a.xml", feed);

        Assert.Empty(read.Articles);
        Assert.Equal(RejectionReason.ForbiddenEntity, Assert.Single(read.Rejections).Reason);
    }

    private static string Page(string body) => $"<!DOCTYPE html><html><head><title>A title</title></head><body>{body}";
}
