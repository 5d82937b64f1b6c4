using System.Globalization;

namespace CoachWatch.Extraction.Tests;

public sealed class ExtractorTests
{
    private const string News = "Ajax have sacked John Heitinga. The club are in talks with Erik ten Hag, De Telegraaf reports. Marcel Keizer is also a candidate to replace him.";

    public static TheoryData<string> Hostile() =>
    [
        "", " ", "\n\n\n", "\uD800", "Ajax \uDC00 sacked \uD83D\uDE00 John Heitinga", new string('A', 100_000), new string('.', 50_000), string.Concat(Enumerable.Repeat("Ajax ", 20_000)),
        string.Concat(Enumerable.Repeat("(", 20_000)), "e\u0301\u0301\u0301", "\0\u0001\uFFFF", "İstanbul'da Fenerbahçe'nin ISPARTA", "'''''’’’’", "1.1.1.1.1.1 2025/26 99/99/9999", "\u202Eahjax\u202C",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Extract_AnyText_NeverThrowsAndSpansStayInside(string text)
    {
        foreach (var article in new[] { new Article("", text), new Article(text, News, PartialDate.Parse("2025")), new Article("T", text, PartialDate.Parse("0001-01-01"), "x", "zz") })
        {
            AssertInside(article, World.Extractor.Extract(article));
        }
    }

    [Fact]
    public void Extract_Evidence_IsOneSentenceOfTheText()
    {
        var article = new Article("", News, PartialDate.Parse("2025-11-06"));

        var link = Assert.Single(World.Extractor.Extract(article).Links, link => link.Coach == "Erik ten Hag");

        Assert.Equal("The club are in talks with Erik ten Hag, De Telegraaf reports.", link.Evidence.Of(article.Text));
        Assert.Equal(["De Telegraaf"], link.Sources);
        Assert.Equal(LinkStage.Talks, link.Stage);
    }

    [Fact]
    public void Extract_InAnotherCulture_GivesTheSame()
    {
        var article = new Article("", News, PartialDate.Parse("2025-11-06"));
        var before = CultureInfo.CurrentCulture;
        var expected = World.Extractor.Explain(article);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal(Told(expected.Findings), Told(new Extractor(World.References).Extract(article)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Extract_OnManyThreads_GivesTheSame()
    {
        var article = new Article("", News, PartialDate.Parse("2025-11-06"));

        var told = Enumerable.Range(0, 64).AsParallel().Select(_ => Told(World.Extractor.Extract(article))).Distinct().ToList();

        Assert.Single(told);
    }

    [Fact]
    public void Explain_AnArticle_TellsTheCuesOfEachSentence()
    {
        var explanation = World.Extractor.Explain(new Article("", News, PartialDate.Parse("2025-11-06")));

        Assert.Equal(3, explanation.Sentences.Count);
        Assert.All(explanation.Sentences, sentence => Assert.NotEmpty(sentence.Cues));
    }

    [Theory]
    [InlineData("De trainer is gisteren door de club ontslagen en dat is voor niemand een verrassing.", "nl")]
    [InlineData("The coach was sacked by the club yesterday and that is a surprise to nobody.", "en")]
    [InlineData("Der Trainer wurde gestern von dem Verein entlassen und das ist für niemanden eine Überraschung.", "de")]
    [InlineData("El entrenador fue despedido ayer por el club y no es una sorpresa para nadie.", "es")]
    [InlineData("Lorem ipsum dolor sit amet", "und")]
    public void Extract_TheLanguage_IsToldFromTheText(string text, string language) =>
        Assert.Equal(language, World.Extractor.Extract(new Article("", text)).Language);

    [Fact]
    public void Extract_AWrongStatedLanguage_IsOverruledByThePlainText() =>
        Assert.Equal("nl", World.Extractor.Extract(new Article("", "De trainer is gisteren door de club ontslagen en dat is voor niemand die het van dichtbij heeft gevolgd een verrassing, want het ging al niet.", Language: "en")).Language);

    /// <summary>"The 44-year-old makes use of a clause": that he is 44 tells who is meant, not that he goes.</summary>
    [Fact]
    public void Extract_TheDecidingWords_AreNotThoseThatNameTheCoach()
    {
        var story = File.ReadAllText(Path.Combine(World.Root, "seeds", "articles", "2021-02-15-rose-dortmund-ruhr-nachrichten.txt"));
        var text = story[(story.IndexOf("---", StringComparison.Ordinal) + 3)..];

        var findings = World.Extractor.Extract(new Article("", text, PartialDate.Parse("2021-02-15"), "Ruhr Nachrichten"));

        Assert.NotEmpty(findings.Exits);
        Assert.DoesNotContain("Jährige", findings.Links.Cast<Finding>().Concat(findings.Exits).Concat(findings.Tenures).Select(finding => finding.Deciding.Of(text)));
    }

    private static string Told(Findings findings) => string.Join("\n", findings.Links.Cast<Finding>().Concat(findings.Exits).Concat(findings.Tenures));

    private static void AssertInside(Article article, Findings findings)
    {
        foreach (var finding in findings.Links.Cast<Finding>().Concat(findings.Exits).Concat(findings.Tenures))
        {
            var source = finding.InTitle ? article.Title : article.Text;
            Assert.InRange(finding.Evidence.Start, 0, source.Length);
            Assert.InRange(finding.Evidence.End, finding.Evidence.Start, source.Length);
            Assert.InRange(finding.Deciding.Start, finding.Evidence.Start, finding.Evidence.End);
            Assert.InRange(finding.Deciding.End, finding.Deciding.Start, finding.Evidence.End);
        }
    }
}
