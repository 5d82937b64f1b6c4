using CoachWatch.Extraction.Names;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Weighing;

/// <summary>A coach and a club that one sentence may speak of together: each is named there, or in the reader's mind.</summary>
internal sealed class PairInSentence(SentenceCase told, Person person, Team team, Mention? coach, Mention? club, MindKind mind)
{
    public SentenceCase Told { get; } = told;

    public Person Person { get; } = person;

    public Team Team { get; } = team;

    /// <summary>Null where the coach is only in mind.</summary>
    public Mention? Coach { get; } = coach;

    /// <summary>Null where the club is only in mind.</summary>
    public Mention? Club { get; } = club;

    public MindKind Mind { get; } = mind;

    public Sentence Sentence => Told.View.Sentence;

    /// <summary>Whether the club is the one that the words of moves spoke of last, before this sentence; null where they spoke of none.</summary>
    public bool? IsOfJob { get; init; }

    /// <summary>The role word at the coach's name; one of <see cref="SentenceCase.RolesBeside"/>.</summary>
    public int RoleBeside { get; init; }

    /// <summary>Where the club was named last, before this sentence or in it.</summary>
    public Seen Seen { get; init; }

    /// <summary>Where the nearest other club was named last.</summary>
    public Seen OtherSeen { get; init; }

    /// <summary>Whether the club is the first one that the paragraph names; null where it has named none.</summary>
    public bool? IsFirstOfParagraph { get; init; }

    /// <summary>What the sentences before told.</summary>
    public Before Before { get; set; }

    /// <summary>The club's place among those that the article's words of moves speak of, by how many do; 0 for the first.</summary>
    public int JobRank { get; init; }

    /// <summary>The share of each class of <see cref="Weigher.SentenceGroups"/>.</summary>
    public float[] Shares { get; set; } = [];
}

/// <summary>Why a club is in mind.</summary>
internal enum MindKind
{
    Named,
    Topic,
    Latest,
    Employer,
    Before,
}
