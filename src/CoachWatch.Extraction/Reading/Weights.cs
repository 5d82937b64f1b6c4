namespace CoachWatch.Extraction.Reading;

/// <summary>What speaks for and against a pair of coach and club that a cue may mean. Learnt from labelled articles; one table, so that it can be read and tuned as one.</summary>
internal static class Weights
{
    /// <summary>A pair below this is none.</summary>
    public const double Least = 0.6;

    /// <summary>A move of which no sentence tells more surely than this is not reported: on labelled articles most of them are wrong.</summary>
    public const double Sure = 7;

    /// <summary>Who is meant weighs more than where; most so where somebody goes, for he can only go from where he is.</summary>
    public const double CoachMatters = 1.35, ClubOfExit = 0.6;

    public const double InSentence = 3, ClubInSentence = 1.2, PerToken = -0.11, FarthestTokens = 18;

    /// <summary>Touches the cue: "talks with Ten Hag".</summary>
    public const double Beside = 0.8;

    /// <summary>The club right behind the cue, as in "wanted by Chelsea", or right before it.</summary>
    public const double ClubBehind = 2.4, ClubBefore = 1.2;

    public const double Subject = 1.1, BehindMark = -0.8, CoachInMindBesideOthers = -1.5;

    /// <summary>The cue stands in a clause about this one: "Leko, who ...".</summary>
    public const double Antecedent = 2.4;

    public const double Parenthetic = -1.6, Lead = 1.5;

    /// <summary>Sureness gained where no other pair comes near.</summary>
    public const double PerMargin = 0.5, WideMargin = 4;

    public const double NamedBySlot = 6;

    public const double Aside = -4.2, Reference = -0.35, Place = -0.6, Opponent = -3;

    /// <summary>Not in the sentence: the coach or club that the article has in mind there.</summary>
    public const double InMind = 1.1;

    public const double Latest = 1, Topic = 1.2, Opening = 2.6;

    /// <summary>"... when Schreuder was sacked".</summary>
    public const double RightBeforeExit = 2.5;

    /// <summary>What comes to nothing is what was told before.</summary>
    public const double OffWhereLinked = 2, OffElsewhere = -1.5;

    public const double LinkToOwnEmployer = -12, LinkToKnownEmployer = -9, LinkToLeaver = -5, PredecessorsClub = 4, NotPredecessorsClub = -3, LinkToPastEmployer = -0.5, JobIsFilled = -2;

    public const double ExitFromEmployer = 4, ExitFromKnownEmployer = 3.5, ExitFromElsewhere = -3, ExitByNewcomer = -3;

    public const double UnlistedCoach = -0.4, NoCoachSign = -12, NoCoachSignButNamed = -2;
}
