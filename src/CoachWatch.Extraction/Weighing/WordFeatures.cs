using CoachWatch.Extraction.Names;

namespace CoachWatch.Extraction.Weighing;

/// <summary>The words of a sentence by themselves, those around the coach, around the club, and between the two. What each of them says, and beside whom, is learnt alone.</summary>
internal sealed class WordFeatures(Model model, WordList words)
{
    private const int LongestBetween = 12;

    private readonly Template _anywhere = new(model, "word", words.All, ["anywhere"]);
    private readonly Template _between = new(model, "word.between", words.All, ["coach-first", "club-first"]);
    private readonly WordsAround _coach = new(model, words, "coach", reach: 4);
    private readonly WordsAround _club = new(model, words, "club", reach: 3);

    public void GatherSentence(SentenceCase told, FeatureBag bag)
    {
        var first = told.View.Sentence.FirstToken;
        Gather(told, first, first + told.Words.Length, _anywhere, 0, bag);
    }

    public void GatherCoach(SentenceCase told, Mention? coach, FeatureBag bag) => _coach.Gather(told, coach, bag);

    public void GatherClub(SentenceCase told, Mention? club, FeatureBag bag) => _club.Gather(told, club, bag);

    public void GatherBetween(SentenceCase told, Mention coach, Mention club, FeatureBag bag)
    {
        var isCoachFirst = coach.First < club.First;
        var (from, to) = isCoachFirst ? (coach.End, club.First) : (club.End, coach.First);
        if (to - from <= LongestBetween)
        {
            Gather(told, from, to, _between, isCoachFirst ? 0 : 1, bag);
        }
    }

    /// <summary>The words from one token of the sentence up to another, each a feature of its own.</summary>
    public static void Gather(SentenceCase told, int from, int to, Template template, int side, FeatureBag bag)
    {
        var first = told.View.Sentence.FirstToken;
        for (var i = Math.Max(0, from - first); i < Math.Min(told.Words.Length, to - first); i++)
        {
            if (told.Words[i] is not WordList.None and var word)
            {
                bag.Owner = told.OwnerOfWord(i);
                bag.Add(template[word, side]);
            }
        }

        bag.Owner = FeatureBag.Nobody;
    }
}

/// <summary>The words before and behind a name.</summary>
internal sealed class WordsAround(Model model, WordList words, string name, int reach)
{
    private readonly Template _words = new(model, "word." + name, words.All, ["before", "behind"]);

    /// <param name="mention">Null where the name does not stand in the sentence.</param>
    public void Gather(SentenceCase told, Mention? mention, FeatureBag bag)
    {
        if (mention is not null)
        {
            WordFeatures.Gather(told, mention.First - reach, mention.First, _words, 0, bag);
            WordFeatures.Gather(told, mention.End, mention.End + reach, _words, 1, bag);
        }
    }
}
