using CoachWatch.Data.Import;
using CoachWatch.Extraction;

namespace CoachWatch.Data.Tests.Import;

/// <summary>Ways in which a page or a copy of one names its site.</summary>
public sealed class SitePublisherTests
{
    private const string Sentence = "The rowing coach leaves the harbour club at the end of the season, its chairman told the members on Monday evening, and nobody was surprised.";
    private const string Title = "Rowing coach leaves the harbour club";

    private static readonly OutletReference[] Outlets =
    [
        new("The Daily Buoy", "England", "en") { Domains = ["buoy.example.com"], Aliases = ["Daily Buoy", "TDB"] },
        new("Lantern", "England", "en") { Domains = ["lantern.nl"], Ambiguous = ["LN"] },
        new("Harbour Sports", "England", "en"),
        new("Agencia Mareas", "Spain", "es") { Aliases = ["EFE"] },
    ];

    [Theory]
    [InlineData("Daily Buoy", "Daily Buoy")]
    [InlineData("By Daily Buoy staff", "Daily Buoy")]
    [InlineData("di Redazione Lantern", "Lantern")]
    [InlineData("Par Yves L. pour Harbour News", null)]
    [InlineData("Lantern.nl", "Lantern")]
    [InlineData("LANTERN voetbal", "Lantern")]
    [InlineData("Lantern Southport", "Lantern")]
    [InlineData("Harbour Sports", "Harbour Sports")]
    [InlineData("Lantern - Sport", "Lantern")]
    [InlineData("Lantern, 12 May 2024", "Lantern")]
    [InlineData("Lantern / Sport", "Lantern")]
    [InlineData("tidal-post.de", "tidal-post.de")]
    [InlineData("by TP Staff May 12, 2024", null)]
    [InlineData("Club Statement", null)]
    [InlineData("facebook.com/tidalpost", null)]
    [InlineData("Jane Doe | Lantern | 12 May 2024", "Lantern")]
    [InlineData("TDB - The Daily Buoy", "The Daily Buoy")]
    [InlineData("The Tidal Post", "The Tidal Post")]
    [InlineData("LaVelaWeb", "LaVelaWeb")]
    [InlineData("Vela News", "Vela News")]
    [InlineData("Redazione VelaLecce", "VelaLecce")]
    [InlineData("Jane Doe", null)]
    [InlineData("By Jane Doe", null)]
    [InlineData("Football", null)]
    [InlineData("Photo: Jane Doe", null)]
    [InlineData("ln, 12 May 2024", null)]
    public void Read_LineUnderTheTitle_NamesTheSite(string line, string? publisher) => Assert.Equal(publisher, Publisher($"{Title}\n\n{line}\n\n{Sentence}"));

    [Theory]
    [InlineData(" date 2024-05-12 Lantern\n\n{T}\n\n{S}", "Lantern")]
    [InlineData(" date 2024-05-12 O Farol\n\n{T}\n\n{S}", "O Farol")]
    [InlineData(" date 2024-05-12 Harbour club\n\n{T}\n\n{S}", null)]
    [InlineData(" date 2024-05-12 {T} | Lantern\n\n{S}", "Lantern")]
    [InlineData("{T} - Lantern\n\n{S}", "Lantern")]
    [InlineData("LANTERN / Sport / Rowing\n\n{T}\n\n{S}", "Lantern")]
    [InlineData("Lantern\n12 May 2024\n\nFour words to read\n\n{S}", "Lantern")]
    [InlineData("{T}\n\n{S}\n\n© 2024 Tidal Post", "Tidal Post")]
    [InlineData("{T}\n\n{S}\n\nVelaLecce.it – Tutti i diritti riservati", "VelaLecce.it")]
    [InlineData("{T}\n\n{S}\n\nFollow us: The Daily Buoy on all channels", "The Daily Buoy")]
    [InlineData("{T}\n\nMADRID (EFE).- {S}", "EFE")]
    [InlineData("{T}\n\nLantern\n\nMADRID (EFE).- {S}", "Lantern")]
    [InlineData("{T}\n\n{S} The Daily Buoy reported it.", null)]
    public void Read_LineElsewhere_NamesTheSite(string text, string? publisher) => Assert.Equal(publisher, Publisher(Fill(text)));

    [Theory]
    [InlineData("<title>{T} - Harbour Sports</title>", "", "Harbour Sports")]
    [InlineData("<title>{T} | Tidal Post</title>", "", "Tidal Post")]
    [InlineData("<title>{T}</title>", "<div id='logo'>Tidal Post</div><footer>© 2024 Tidal Post</footer>", "Tidal Post")]
    [InlineData("<title>{T}</title>", "<div id='logo'>Set sail with us</div>", null)]
    [InlineData("<title>{T}</title>", "<footer>© 2020–2024 Tidal Post</footer>", "Tidal Post")]
    [InlineData("<title>{T}</title>", "<p><small>Display settings Copyright © 2020–2024 Tidal Post</small></p>", "Tidal Post")]
    [InlineData("<title>{T}</title><meta property='og:site_name' content='lantern.nl'>", "", "Lantern")]
    [InlineData("<title>{T}</title><meta property='og:site_name' content='Harbour Sports - Rowing'>", "", "Harbour Sports")]
    [InlineData("<title>{T}</title><meta property='og:site_name' content='Tidal Post - Sport'>", "", "Tidal Post - Sport")]
    [InlineData("<title>{T}</title><meta property='og:site_name' content='Lantern.nl'>", "", "Lantern.nl")]
    [InlineData("<title>{T}</title><script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"{T}\"},{\"@type\":\"Organization\",\"name\":\"Tidal Post\"}]}</script>", "", "Tidal Post")]
    [InlineData("<title>{T}</title>", "", null)]
    public void Read_Page_NamesItsSite(string head, string foot, string? publisher) =>
        Assert.Equal(publisher, Publisher(Fill($"<html><head>{head}</head><body><article><h1>{{T}}</h1><p>{{S}}</p><p>{{S}}</p></article>{foot}</body></html>")));

    private static string Fill(string text) => text.Replace("{T}", Title, StringComparison.Ordinal).Replace("{S}", Sentence, StringComparison.Ordinal);

    private static string? Publisher(string text) => Assert.Single(new ArticleReader(new FixedClock(2026), Outlets).Read("a", text).Articles).Publisher;
}
