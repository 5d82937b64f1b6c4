using CoachWatch.Data.Resolve;

namespace CoachWatch.Data.Tests.Resolve;

public sealed class NameKeyTests
{
    [Theory]
    [InlineData("Hütter", "Huetter", "Hutter", "HÜTTER", "Hu\u0308tter", " hütter ")]
    [InlineData("Ørsted", "Oersted", "Orsted", "ORSTED")]
    [InlineData("Łukasz", "Lukasz", "łukasz")]
    [InlineData("Đurić", "Duric")]
    [InlineData("Groß", "Gross", "GROẞ")]
    [InlineData("Œuvre", "Oeuvre", "Ouvre")]
    [InlineData("Håland", "Haaland", "Haland")]
    [InlineData("Kadıköy", "Kadikoy", "KADIKÖY", "KADİKÖY")]
    [InlineData("A.C. Milan", "AC Milan", "ac  milan")]
    [InlineData("Bodø/Glimt", "Bodø-Glimt", "Bodo Glimt", "Bodoe Glimt")]
    [InlineData("O'Neill", "O’Neill", "ONeill")]
    [InlineData("Nguyễn Hữu Thắng", "Nguyen Huu Thang")]
    [InlineData("Юрий Сёмин", "Юрий Семин")]
    public void Of_SpellingsOfOneName_AreOneKey(params string[] spellings) =>
        Assert.Single(spellings.Select(NameKey.Of).Distinct());

    [Theory]
    [InlineData("Robin van Persie", "Ryan van Persie")]
    [InlineData("Inter", "Inter Miami")]
    [InlineData("Union", "Unión Española")]
    [InlineData("Juventus", "Juventus Women")]
    [InlineData("Зенит", "Зенін")]
    public void Of_TwoNames_AreTwoKeys(string one, string other) => Assert.NotEqual(NameKey.Of(one), NameKey.Of(other));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("…?!")]
    [InlineData("\ud800")]
    [InlineData("\udc00\ud800")]
    public void Of_NoLetterAtAll_IsEmpty(string name) => Assert.Empty(NameKey.Of(name));

    [Fact]
    public void Of_LoneSurrogateInAName_PartsWords() => Assert.Equal("ten hag", NameKey.Of("Ten\ud800Hag"));

    [Fact]
    public void Of_UnderAnyCulture_IsTheSame()
    {
        Assert.SkipUnless(System.Globalization.CultureInfo.GetCultures(System.Globalization.CultureTypes.AllCultures).Any(culture => culture.Name == "tr-TR"), "The runtime has no culture data.");
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = new System.Globalization.CultureInfo("tr-TR");
            Assert.Equal("inter istanbul", NameKey.Of("INTER ISTANBUL"));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("Bayer Leverkusen", "bayer-leverkusen")]
    [InlineData("Manuel Pellegrini", "manuel-pellegrini")]
    [InlineData("1. FC Köln", "1-fc-koln")]
    [InlineData("Bodø/Glimt", "bodo-glimt")]
    public void Slug_OfAName_IsReadable(string name, string slug) => Assert.Equal(slug, Slug.Of(name));

    [Fact]
    public void Slug_TakenBefore_GetsANumber()
    {
        var taken = new HashSet<string>();
        Assert.Equal("arsenal", Slug.Take("Arsenal", taken));
        Assert.Equal("arsenal-2", Slug.Take("ARSENAL", taken));
        Assert.Equal("arsenal-3", Slug.Take("Arsénal", taken));
    }
}
