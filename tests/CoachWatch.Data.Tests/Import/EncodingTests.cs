using System.Text;
using CoachWatch.Data.Import;

namespace CoachWatch.Data.Tests.Import;

public sealed class EncodingTests
{
    private const string Sentence = "L’entraîneur du port a dit « non » à 5 000 € par mois, selon la Gazette, et Müller, Ødegård, Şahin et Łukasz aussi.";
    private const string Western = "L’entraîneur du port a dit « non » à 5 000 € par mois, selon la Gazette, et Müller aussi, qui l’a répété deux fois.";

    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-32", true)]
    public void Read_UnicodeText_IsRead(string charset, bool marked)
    {
        var encoding = Encoding.GetEncoding(charset);
        byte[] bytes = [.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes(Sentence)];

        Assert.Equal(Sentence, Text(bytes));
    }

    [Fact]
    public void Read_UndeclaredNotUtf8_IsWindows1252() => Assert.Equal(Western, Text(Encoding.GetEncoding(1252).GetBytes(Western)));

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("ISO-8859-1")]
    [InlineData("iso-8859-15")]
    [InlineData("macintosh")]
    public void Read_DeclaredInPage_IsFollowed(string charset)
    {
        var page = $"<html><head><meta charset=\"{charset}\"><title>Un titre assez long</title></head><body><p>{Western}</p></body></html>";
        var encoding = charset == "ISO-8859-1" ? Encoding.GetEncoding(1252) : Encoding.GetEncoding(charset);
        var expected = encoding.GetString(encoding.GetBytes(Western));

        Assert.Equal(expected, Text(encoding.GetBytes(page)));
    }

    [Fact]
    public void Read_DeclaredInFeed_IsFollowed()
    {
        var feed = $"<?xml version=\"1.0\" encoding=\"windows-1252\"?><rss><channel><item><title>Un titre</title><description>{Western}</description></item></channel></rss>";

        Assert.Equal(Western, Text(Encoding.GetEncoding(1252).GetBytes(feed)));
    }

    [Fact]
    public void Read_DeclaredWronglyButUtf8_IsUtf8() =>
        Assert.Equal(Sentence, Text(Encoding.UTF8.GetBytes($"<meta charset=iso-8859-1><h1>Un titre assez long</h1><p>{Sentence}</p>")));

    [Fact]
    public void Read_DeclaredUtf8ButWestern_IsWestern() =>
        Assert.Equal(Western, Text(Encoding.GetEncoding(1252).GetBytes($"<meta charset=utf-8><h1>Un titre assez long</h1><p>{Western}</p>")));

    [Fact]
    public void Read_Utf8WithAWesternPart_IsReadAsBoth()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("<meta charset=utf-8><h1>Un titre assez long</h1><p>"), .. Encoding.UTF8.GetBytes(Western), .. Encoding.GetEncoding(1252).GetBytes(" Müller a signé, a dit l’agent.</p>")];

        Assert.Equal(Western + " Müller a signé, a dit l’agent.", Text(bytes));
    }

    [Fact]
    public void Read_UnknownCharset_IsNamed()
    {
        var read = new ArticleReader().Read("a.html", Encoding.GetEncoding(1252).GetBytes($"<meta charset=klingon-8><p>{Western}</p>"));

        Assert.Empty(read.Articles);
        Assert.Equal(RejectionReason.UnknownEncoding, read.Rejections[0].Reason);
        Assert.Contains("klingon-8", read.Rejections[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_HalfCharactersAndControls_AreLeftOut() =>
        Assert.Equal("The harbour side let their manager go on Monday, after a defeat that nobody who saw it will forget in a hurry.", new ArticleReader().Read(
            "paste",
            "The har\u00ADbour \uD800side let\0 their manager\u0007 go on Monday, after a defeat that nobody who saw it will forget in a hurry.\uDC00").Articles[0].Text);

    private static string Text(byte[] bytes) => new ArticleReader().Read("file", bytes).Articles.Single().Text;
}
