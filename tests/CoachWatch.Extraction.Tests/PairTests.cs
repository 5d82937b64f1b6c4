using CoachWatch.Extraction.Names;
using System.Runtime.InteropServices;
using CoachWatch.Extraction.Weighing;

namespace CoachWatch.Extraction.Tests;

/// <summary>Which pairs of coach and club a sentence may speak of.</summary>
public sealed class PairTests
{
    [Theory]
    [InlineData("en", "Rangers parted with their manager in the spring. Russell Martin is wanted for the vacancy.", "Russell Martin, Rangers: Topic")]
    [InlineData("de", "Borussia Dortmund sucht einen Trainer. Niko Kovac wurde gesehen.", "Niko Kovač, Borussia Dortmund: Topic")]
    public void Pairs_OfASentenceWithoutAClub_AreOfTheTopic(string language, string text, string pair) => Assert.Equal([pair], OfLastSentence(Steps.Read(language, text)));

    [Theory]
    [InlineData("Peter Bosz eats an apple.", "Peter Bosz, Feyenoord: Topic")]
    [InlineData("Peter Bosz is wanted.", "Peter Bosz, PSV: Before; Peter Bosz, Feyenoord: Topic")]
    [InlineData("PSV smile, and so does Peter Bosz.", "Peter Bosz, PSV: Named; Peter Bosz, Feyenoord: Topic")]
    public void Pairs_OfAClubOfAnotherSentence_TakeASignalOrItsName(string sentence, string pairs) =>
        Assert.Equal(pairs, string.Join("; ", OfLastSentence(Steps.Read("en", "Feyenoord are fifth. PSV drew on Sunday and Feyenoord lost. " + sentence))));

    [Fact]
    public void Pairs_OfTwoInMind_AreOfBoth()
    {
        var pairs = Steps.Read("en", "Ajax want Erik ten Hag and Peter Bosz. The pair have other plans.").Pairs[1];

        Assert.Equal(["Erik ten Hag", "Peter Bosz"], pairs.Select(pair => pair.Person.Name));
        Assert.All(pairs, pair => Assert.Equal(("Ajax", null, MindKind.Topic), (pair.Team.Name, pair.Coach, pair.Mind)));
    }

    [Theory]
    [InlineData("Feyenoord", 2, "Peter Bosz, Feyenoord: Topic")]
    [InlineData("The rest of it", 0, "Peter Bosz, Ajax: Topic")]
    public void Sections_OfARoundUp_TakeTheHeadingsClub(string heading, int sections, string pair)
    {
        var steps = Steps.Read("en", $"Ajax\nThe board has sacked John Heitinga.\n\n{heading}\nThe talks with Peter Bosz go on.", title: "The weekend in short");

        Assert.Equal(sections, steps.Sections.Count);
        Assert.Equal(pair, OfLastSentence(steps)[0]);
    }

    [Theory]
    [InlineData("Ajax look for a coach.\n\nThe board met on Monday. Peter Bosz is wanted.", "ParagraphBefore")]
    [InlineData("The board met on Monday. Ajax look for a coach. Peter Bosz is wanted.", "SameParagraph")]
    [InlineData("Ajax want Peter Bosz.", "Here")]
    [InlineData("Ajax look for a coach.\n\nThe board met on Monday.\n\nThe talks took an hour.\n\nPeter Bosz is wanted.", "Farther")]
    public void Pairs_ByWhereTheClubWasNamedLast_AreTold(string text, string seen) => Assert.Equal(seen, Steps.Read("en", text).Pairs[^1].Single(pair => pair.Team.Name == "Ajax").Seen.ToString());

    /// <summary>What an article is about comes to mind before it is named; what else it will name does not.</summary>
    [Theory]
    [InlineData("Erik ten Hag is wanted. Feyenoord drew on Sunday. PSV drew on Sunday, and Feyenoord lost.", 0, "Feyenoord")]
    [InlineData("PSV drew on Sunday. Erik ten Hag is wanted. Feyenoord drew on Sunday, and Feyenoord lost.", 1, "Feyenoord, PSV")]
    public void Pairs_OfASecondClubThatIsNotNamedYet_AreNone(string text, int sentence, string clubs) =>
        Assert.Equal(clubs, string.Join(", ", Steps.Read("en", text).Pairs[sentence].Select(pair => pair.Team.Name).Order()));

    [Theory]
    [InlineData("Feyenoord", true, "SameParagraph", "SameParagraph")]
    [InlineData("Ajax", false, "SameParagraph", "SameParagraph")]
    [InlineData("PSV", false, "ParagraphBefore", "SameParagraph")]
    public void Pairs_ByTheParagraphsFirstClub_AreTold(string club, bool isFirst, string seen, string otherSeen)
    {
        var pair = Steps.Read("en", "PSV won.\n\nFeyenoord look for a coach, and Ajax smile. Peter Bosz is wanted.").Pairs[^1].Single(pair => pair.Team.Name == club);

        Assert.Equal((isFirst, seen, otherSeen), (pair.IsFirstOfParagraph, pair.Seen.ToString(), pair.OtherSeen.ToString()));
    }

    /// <summary>That Ten Hag comes to Ajax, a plain word, says of Bosz that Ajax' job has another taker.</summary>
    [Fact]
    public void Pairs_ByWhatTheSentencesBeforeTold_AreTold()
    {
        var steps = Steps.Read("en", "Erik ten Hag is the new coach of Ajax. Ajax and Feyenoord had talked to Peter Bosz.");
        var before = new ToldBefore();
        steps.Pairs[0].ForEach(pair => pair.Shares = SharesOf(link: 0.9f, LinkStage.Appointed));
        before.Add(CollectionsMarshal.AsSpan(steps.Pairs[0]));
        before.Tell(CollectionsMarshal.AsSpan(steps.Pairs[1]));

        var (ajax, feyenoord) = (Bosz("Ajax"), Bosz("Feyenoord"));
        Assert.Equal(("plain", "plain", "no", "no"), (Step(ajax.ClubLinks), Step(ajax.ClubGets), Step(ajax.Elsewhere), Step(ajax.Link)));
        Assert.Equal(("no", "plain", "none"), (Step(feyenoord.ClubLinks), Step(feyenoord.Elsewhere), ToldBefore.Stages[feyenoord.Stage]));

        Before Bosz(string club) => steps.Pairs[1].Single(pair => pair.Person.Name == "Peter Bosz" && pair.Team.Name == club).Before;

        static string Step(byte step) => ToldBefore.Steps[step];
    }

    private static float[] SharesOf(float link, LinkStage stage)
    {
        var shares = new float[Weigher.SentenceGroups.Sum(group => group.Count)];
        (shares[Weigher.Link], shares[Weigher.ClassOf(stage)]) = (link, 1);
        return shares;
    }

    [Fact]
    public void Pairs_ByHowManyWordsOfMovesSpeakOfTheClub_AreRanked()
    {
        var steps = Steps.Read("en", "Ajax have sacked their coach, and Ajax want a new one. Feyenoord won. Peter Bosz, once of Feyenoord, is wanted.");

        Assert.Equal([("Ajax", 0), ("Feyenoord", 1)], steps.Pairs[^1].Select(pair => (pair.Team.Name, pair.JobRank)).Order());
    }

    /// <summary>A club's coach is known by the spells of its women's team, where the article is on women's football.</summary>
    [Fact]
    public void Status_InWomensFootball_IsThatOfTheWomensTeam()
    {
        var steps = Steps.Read("en", "Emma Hayes has won the WSL with Chelsea's women again. The women of Chelsea sing.", published: "2022-05-20");

        Assert.True(new Context(steps.Document, steps.Employment).StatusOf(steps.Person("Emma Hayes"), steps.Team("Chelsea")).Holds);
    }

    /// <summary>Those whose coach the sentence names.</summary>
    private static List<string> OfLastSentence(Steps steps) =>
        steps.Pairs[^1].FindAll(pair => pair.Coach is not null).ConvertAll(pair => $"{pair.Person.Name}, {pair.Team.Name}: {pair.Mind}");

    /// <summary>Whose a club's job is tells whether another comes: of each coach the ties of the others count.</summary>
    [Fact]
    public void Ties_OfTheOthers_AreTheClosestBesidesOnesOwn()
    {
        var (held, holds, stranger) = (new Person("A", null), new Person("B", null), new Person("C", null));

        var ties = default(Ties).With(held, 3).With(holds, 4).With(stranger, 0).With(holds, 4);

        Assert.Equal([4, 3, 4], new[] { held, holds, stranger }.Select(ties.Besides));
    }
}
