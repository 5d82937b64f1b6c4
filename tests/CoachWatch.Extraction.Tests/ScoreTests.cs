using CoachWatch.Extraction.Tests.Scoring;

namespace CoachWatch.Extraction.Tests;

/// <summary>Held to labelled articles: the documents that started it all, the shared corpus, and the stories of the first start.</summary>
public sealed class ScoreTests
{
    [Fact]
    public void Seeds_EveryMove_IsReadAndNothingElse()
    {
        var folder = World.Shared("seeds");
        var score = Score.Of(folder, folder);
        Assert.Equal(3, score.Articles);
        Assert.Equal((1.0, 1.0, 1.0), (score.Links.F1, score.Exits.F1, score.Strict.F1));
        Assert.Equal(1.0, score.Sources.F1);
        Assert.True(score.Tenures.F1 >= 0.85, $"tenures {score.Tenures.F1:0.000}");
        Assert.Empty(score.Faults);
    }

    [Theory]
    [InlineData("en", 0.75)]
    [InlineData("nl", 0.75)]
    [InlineData("de", 0.60)]
    [InlineData("fr", 0.50)]
    [InlineData("es", 0.60)]
    [InlineData("it", 0.60)]
    [InlineData("pt", 0.60)]
    public void Corpus_OfEachLanguage_IsReadAsWellAsBefore(string language, double moves)
    {
        var folder = World.Shared(Path.Combine("corpus", "dev"));
        var score = Score.Of(folder, folder, language);
        Assert.True(score.Moves.F1 >= moves, $"moves {score.Moves.F1:0.000}");
        Assert.Empty(score.Faults);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("nl")]
    public void Corpus_ArticlesWithoutAMove_StayClean(string language)
    {
        var folder = World.Shared(Path.Combine("corpus", "dev"));
        var score = Score.Of(folder, folder, language);
        Assert.True(score.Clean >= 0.75 * score.WithoutMoves, $"{score.Clean} of {score.WithoutMoves}");
    }

    [Theory]
    [InlineData("blind4", 0.70, 0.60)]
    [InlineData("blind5", 0.70, 0.60)]
    [InlineData("blind6", 0.70, 0.60)]
    [InlineData("blind7", 0.70, 0.60)]
    [InlineData("blind8", 0.70, 0.60)]
    [InlineData("blind9", 0.70, 0.60)]
    [InlineData("blind10", 0.70, 0.60)]
    [InlineData("blind11", 0.60, 0.50)]
    [InlineData("blind12", 0.60, 0.50)]
    [InlineData("blind13", 0.70, 0.60)]
    public void Rounds_OfArticlesWrittenBlind_AreReadAsWellAsBefore(string round, double moves, double strict)
    {
        var folder = Path.Combine(World.Corpus, "articles", round);
        var score = Score.Of(folder, folder);
        Assert.True(score.Moves.F1 >= moves, $"moves {score.Moves.F1:0.000}");
        Assert.True(score.Strict.F1 >= strict, $"strict {score.Strict.F1:0.000}");
    }

    /// <summary>A language that the weights were not fitted to: what it knows is its file alone.</summary>
    [Fact]
    public void Danish_AddedInFilesAlone_IsReadAsWellAsBefore()
    {
        var folder = Path.Combine(World.Corpus, "articles", "danish");
        var score = Score.Of(folder, folder);
        Assert.True(score.Moves.F1 >= 0.75, $"moves {score.Moves.F1:0.000}");
        Assert.True(score.Strict.F1 >= 0.60, $"strict {score.Strict.F1:0.000}");
        Assert.Empty(score.Faults);
    }

    [Theory]
    [InlineData("en", 0.60)]
    [InlineData("nl", 0.55)]
    public void Stories_OfTheFirstStart_AreReadAsWellAsBefore(string language, double moves)
    {
        var score = Score.Of(Path.Combine(World.Root, "seeds", "articles"), Path.Combine(World.Corpus, "articles"), language);
        Assert.True(score.Moves.F1 >= moves, $"moves {score.Moves.F1:0.000}");
        Assert.Empty(score.Faults);
    }
}
