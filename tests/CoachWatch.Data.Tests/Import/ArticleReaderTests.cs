using System.Text;
using CoachWatch.Data.Import;
using CoachWatch.Extraction;

namespace CoachWatch.Data.Tests.Import;

public sealed class ArticleReaderTests
{
    private const string Sentence = "The harbour side let their manager go on Monday, after a defeat that nobody who saw it will forget in a hurry.";
    private readonly ArticleReader _reader = new(new FixedClock(2026));

    [Theory]
    [InlineData("18h47 | ", "17h20 | ")]
    [InlineData("20h05 : ", "19h : ")]
    [InlineData("18:47 | ", "17:20 | ")]
    public void Read_EntriesOfALiveBlog_AreItsText(string last, string first)
    {
        var article = Assert.Single(_reader.Read("a", $"LIVE: the harbour club looks for a coach\n\n{last}{Sentence} Good night.\n\n{first}{Sentence} More soon.").Articles);

        Assert.Contains("Good night.", article.Text, StringComparison.Ordinal);
        Assert.Contains("More soon.", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PathThatDoesNotExist_IsRefusedAsMissing() => Refused(_reader.Read("/no/such/place.txt"), RejectionReason.Missing, "/no/such/place.txt");

    [Fact]
    public void Read_FolderWithoutArticles_IsRefusedAsMissing()
    {
        var folder = Directory.CreateTempSubdirectory();

        Refused(_reader.Read(folder.FullName), RejectionReason.Missing, folder.FullName);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\n ")]
    [InlineData("\uFEFF")]
    public void Read_NoText_IsRefusedAsEmpty(string text) => Refused(_reader.Read("a.txt", text), RejectionReason.Empty, "a.txt");

    [Theory]
    [InlineData("25504446" + "2D312E34")] // %PDF-1.4
    [InlineData("504B0304140000000800")] // a zip, as .docx is
    [InlineData("89504E470D0A1A0A0000000D49484452")] // PNG
    [InlineData("00000000000000000000000000000000")]
    public void Read_NoTextFile_IsRefusedAsBinary(string hex) => Refused(_reader.Read("a.txt", Convert.FromHexString(hex)), RejectionReason.Binary, "a.txt");

    [Theory]
    [InlineData("Frank de Boer 13,00")]
    [InlineData("25/1 Lee Carsley")]
    [InlineData("Eddie Howe (Bournemouth) .......... 7-1")]
    [InlineData("Thomas Vermaelen ......... 8")]
    public void Read_ARowOfOdds_IsKept(string row)
    {
        const string Paragraph = "The board of the club has met to talk about the next coach, and the bookmakers already know who he will be. They mostly do.";

        var article = Assert.Single(_reader.Read("a.txt", $"{Paragraph}\n\nThe odds\n{row}\n{row[..^1]}9\n\n{Paragraph}\n\nRead more\nAnother story").Articles);

        Assert.Contains(row, article.Text.Split('\n'));
        Assert.DoesNotContain("Another story", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ATableOfOddsOnAPage_IsKept()
    {
        const string Paragraph = "<p>The board of the club has met to talk about the next coach, and the bookmakers already know who he will be. They mostly do.</p>";
        var page = $"<html><body><article><h1>Who comes next?</h1>{Paragraph}<table><tr><td>Frank de Boer</td><td>13,00</td></tr><tr><td>Ryan Giggs (Wales)</td><td>15</td></tr></table><table><tr><td>Born</td><td>in Hoorn</td></tr></table></article></body></html>";

        var article = Assert.Single(_reader.Read("a.html", page).Articles);

        Assert.EndsWith("Frank de Boer\n\n13,00\n\nRyan Giggs (Wales)\n\n15", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_APriceBehindALink_IsAnAdvert()
    {
        const string Paragraph = "<p>The board of the club has met to talk about the next coach, and number {0} of the bookmakers already knows who he will be. They mostly do.</p>";
        var page = $"<html><body><article><h1>Who comes next?</h1>{Paragraph.Replace("{0}", "one")}<ul><li><a href='/shop'>Wales home shirt 79,95</a></li></ul>{Paragraph.Replace("{0}", "two")}</article></body></html>";

        Assert.DoesNotContain("shirt", Assert.Single(_reader.Read("a.html", page).Articles).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FileOverTheLimit_IsRefusedUnread()
    {
        var path = Path.GetTempFileName();
        using (var file = File.OpenWrite(path))
        {
            file.SetLength(50 * 1024 * 1024);
        }

        var read = _reader.Read(path);
        File.Delete(path);

        Refused(read, RejectionReason.TooLarge, "50.0 MB");
    }

    [Fact]
    public void Read_PasteOverTheLimit_IsRefused() => Refused(new ArticleReader { MaximumBytes = 100 }.Read("paste", new string('a', 101)), RejectionReason.TooLarge, "paste");

    [Theory]
    [InlineData("<html><body><nav><a href='/'>Home</a></nav></body></html>")]
    [InlineData("Short\nlines\nonly")]
    public void Read_NothingLikeAnArticle_IsRefused(string text) => Refused(_reader.Read("a", text), RejectionReason.NoArticle, "a");

    [Fact]
    public void Read_XmlThatIsNoFeed_IsRefused() => Refused(_reader.Read("map.xml", "<?xml version='1.0'?><urlset><url><loc>x</loc></url></urlset>"), RejectionReason.NoArticle, "map.xml");

    [Theory]
    [InlineData("1024-05-03")]
    [InlineData("2028-01-01")]
    [InlineData("2025-13-45")]
    [InlineData("soon")]
    public void Read_DateThatCannotBe_IsRefusedAndTheArticleKept(string date)
    {
        var read = _reader.Read("a.txt", $"publisher: The Buoy\npublished: {date}\ntitle: A title\n---\n{Sentence}");

        var article = Assert.Single(read.Articles);
        Assert.Null(article.Published);
        Assert.Contains(date, article.Notice, StringComparison.Ordinal);
        Assert.Equal(RejectionReason.BadDate, Assert.Single(read.Rejections).Reason);
    }

    [Fact]
    public void Read_NextYear_IsPossible() => Assert.Equal("2027-01", _reader.Read("a.txt", $" date 2027-01 {Sentence}").Articles[0].Published.ToString());

    [Theory]
    [InlineData(" date 2025-01-01 Buoy\n\nA title of some five words\n\n{0}", "Buoy")]
    [InlineData(" date 2025-01-01 buoy.example\n\nA title of some five words\n\n{0}", "The Daily Buoy")]
    [InlineData(" date 2025-01-01 A title of some five words\n\n{0}\n\nFollow us: The Daily Buoy on all channels", "The Daily Buoy")]
    [InlineData("<html><head><link rel=canonical href='https://www.buoy.example/1'></head><body><h1>A title here</h1><p>{0}</p></body></html>", "The Daily Buoy")]
    [InlineData("publisher: Elsewhere\n---\n{0}", "Elsewhere")]
    [InlineData("title: A title of some five words\nsource: Elsewhere\n\n{0}", "Elsewhere")]
    [InlineData("Titel: Een kop van vijf woorden\nDatum: 20 januari 2025\nBron: Elders\n\n{0}", "Elders")]
    [InlineData("title: A title: and more of it\noutlet: Elsewhere\nCOLUMN\n\n{0}", "Elsewhere")]
    [InlineData("Datum: 20 januari 2025\nMedium: Elders\nKop: Een kop van vijf woorden\n--\n{0}", "Elders")]
    [InlineData("title: A title: and more of it\nverdict: none\n\n{0}", null)]
    [InlineData(" date 2025-01-01 A title of some five words\n\n{0}", null)]
    [InlineData(" date 2025-01-01 A title of some five words\n\n{0} The Daily Buoy reported it.", null)]
    public void Read_PublisherNotStated_IsFoundAmongTheListed(string text, string? publisher)
    {
        var outlet = new OutletReference("The Daily Buoy", "England", "en") { Domains = ["buoy.example"], Aliases = ["Buoy"] };

        var read = new ArticleReader(new FixedClock(2026), [outlet]).Read("a", text.Replace("{0}", Sentence, StringComparison.Ordinal));

        Assert.Equal(publisher, read.Articles[0].Publisher);
    }

    [Theory]
    [InlineData(" date 2025-01-20 13:40 Buoy\n\nA title of some five words\n\n{0}", "2025-01-20T13:40")]
    [InlineData(" date 2025-01-20 Buoy\n\nA title of some five words\n\n20 Jan, 00:51\n\n{0}", "2025-01-20T00:51")]
    [InlineData(" date 2025-01-20 Buoy\n\nA title of some five words\n\n20/01 11:02\n\n{0}", "2025-01-20T11:02")]
    [InlineData(" date 2025-01-20 Buoy\n\nA title of some five words\n\n21/01 11:02\n\n{0}", "2025-01-20")]
    [InlineData("A title of some five words\n\nROMA, 13 giugno 2018 (ONDA) - {0}", "2018-06-13")]
    [InlineData("Rosario (Argentina), 24 abr 2019 (ONDA).- {0}", "2019-04-24")]
    [InlineData("A title of some five words\n\n{0}\n\nred/gm - 16-Ott-22 15:08", "2022-10-16T15:08")]
    [InlineData("A title of some five words\n\nReportaje · Buoy · Febrero de 2025\n\n{0}", "2025-02")]
    [InlineData("buoy.example › Sport\n\nStand: März 2024\n\nA title of some five words\n\n{0}", "2024-03")]
    [InlineData("The Buoy, issue November 2017\n\nA title of some five words\n\n{0}", "2017-11")]
    [InlineData("<title>A title here</title><h1>A title of some five words</h1><p>{0}</p><p>{0}</p><p>{0} And so on.</p><div>Publié le 29/10/2012</div>", "2012-10-29")]
    public void Read_DateInOddPlace_IsFound(string text, string published) =>
        Assert.Equal(published, _reader.Read("a", text.Replace("{0}", Sentence, StringComparison.Ordinal)).Articles[0].Published.ToString());

    [Theory]
    [InlineData("Buoy\n12 May 2024\n\nRower wins again\n\n{0}", "Rower wins again")]
    [InlineData("Rower wins again\n\nSimon Stroke, Buoy Sport\n\n{0}", "Rower wins again")]
    [InlineData("The Buoy / Sport / Rowing in Kent\n\nRower wins again at the harbour\n\n{0}", "Rower wins again at the harbour")]
    [InlineData("Rower out / Coach back / analysis\n\n{0}", "Rower out / Coach back / analysis")]
    [InlineData("by our rowing staff\n\nRower wins again at the harbour\n\n{0}", "Rower wins again at the harbour")]
    [InlineData("From rowing staff to coach\n\n{0}", "From rowing staff to coach")]
    [InlineData("date: 2025-01-20\nsource: Elsewhere\nRower wins again\n\n{0}", "Rower wins again")]
    [InlineData("title: Rower wins again\nsource: Elsewhere\nCOLUMN\n\n{0}", "Rower wins again")]
    public void Read_LinesAboveTheText_GivesTheHeadline(string text, string title) =>
        Assert.Equal(title, _reader.Read("a", text.Replace("{0}", Sentence, StringComparison.Ordinal)).Articles[0].Title);

    [Theory]
    [InlineData("published: Mai 2024\ntitle: A title\n---\n{0}", "2024-05")]
    [InlineData("A title of some five words\n\nContract: until June 2027\n\n{0}", null)]
    [InlineData("A title of some five words\n\nMay \u0662\u0660\u0662\u0664\n\n{0}", null)]
    public void Read_AMonth_IsTheDateWhereItIsStatedAlone(string text, string? published) =>
        Assert.Equal(published, _reader.Read("a", text.Replace("{0}", Sentence, StringComparison.Ordinal)).Articles[0].Published?.ToString());

    [Fact]
    public void ToArticle_ReadArticle_CarriesWhatTheExtractorNeeds()
    {
        var article = _reader.Read("a", $"publisher: The Buoy\npublished: 2025-05\ntitle: A title\nlanguage: en-GB\n---\n{Sentence}").Articles[0].ToArticle();

        Assert.Equal(new Article("A title", Sentence, PartialDate.OfMonth(2025, 5), "The Buoy", "en"), article);
    }

    [Fact]
    public void Find_FoldersAndFiles_GivesArticleFilesInOrder()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        foreach (var name in new[] { "b.html", "a.TXT", "c.json", "Z.xml", "sub/d.atom" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, name))!);
            File.WriteAllText(Path.Combine(folder, name), Sentence);
        }

        var found = ArticleFiles.Find([folder, "missing.txt", Path.Combine(folder, "c.json")]).Select(file => Path.GetRelativePath(folder, file)).ToList();

        Assert.Equal(["Z.xml", "a.TXT", "b.html", "sub/d.atom"], found.Take(4));
        Assert.EndsWith("missing.txt", found[4], StringComparison.Ordinal);
        Assert.Equal("c.json", found[5]);
    }

    [Fact]
    public void Read_MixedLineEndings_AreOneKind()
    {
        var read = _reader.Read("a.txt", Encoding.UTF8.GetBytes($" date 2025-01-01 A title of some five words\r\n\r\n{Sentence}\r\r{Sentence} Again.\n"));

        Assert.Equal($"{Sentence}\n\n{Sentence} Again.", read.Articles[0].Text);
    }

    [Theory]
    [InlineData("• ")]
    [InlineData("- ")]
    [InlineData("> ")]
    [InlineData("+ ")]
    public void Read_ParagraphsWithBullets_AreKept(string bullet)
    {
        var read = _reader.Read("a.txt", $" date 2025-01-01 A title of some five words\n\n{Sentence}\n\n{bullet}{Sentence} Again.\n\n{bullet}{Sentence} And again.");

        Assert.Equal($"{Sentence}\n\n{bullet}{Sentence} Again.\n\n{bullet}{Sentence} And again.", read.Articles[0].Text);
    }

    private static void Refused(ReadFile read, RejectionReason reason, string named)
    {
        Assert.Empty(read.Articles);
        var rejection = Assert.Single(read.Rejections);
        Assert.Equal(reason, rejection.Reason);
        Assert.Contains(named, rejection.Message, StringComparison.Ordinal);
    }
}
