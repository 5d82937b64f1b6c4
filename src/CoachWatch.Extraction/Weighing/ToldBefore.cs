using CoachWatch.Extraction.Names;

namespace CoachWatch.Extraction.Weighing;

/// <summary>What the sentences read so far have told of coaches and clubs: whose job is to be filled, a reader knows from them when the next one names nobody but a candidate.</summary>
internal sealed class ToldBefore
{
    private const float Least = 0.1f, Likely = 0.35f, Plain = 0.65f;

    /// <summary>Each pair of which anything was told, with the plainest that was.</summary>
    private readonly List<Told> _told = [];

    public static IReadOnlyList<string> Steps { get; } = ["no", "maybe", "likely", "plain"];

    public static IReadOnlyList<string> Stages { get; } = [.. Enum.GetNames<LinkStage>(), "none"];

    /// <summary>Sets what each of a sentence's pairs knows of the sentences before.</summary>
    public void Tell(ReadOnlySpan<PairInSentence> pairs)
    {
        foreach (var pair in pairs)
        {
            pair.Before = Of(pair);
        }
    }

    /// <summary>Adds a sentence, once its pairs are weighed.</summary>
    public void Add(ReadOnlySpan<PairInSentence> pairs)
    {
        foreach (var pair in pairs)
        {
            Add(pair, pair.Shares);
        }
    }

    /// <summary>What was told that bears on the pair.</summary>
    private Before Of(PairInSentence pair)
    {
        var (own, coachElsewhere, clubLinks, clubExits, clubGets, elsewhere) = (new Told(), 0f, 0f, 0f, 0f, 0f);
        foreach (var told in _told)
        {
            switch (told.Person == pair.Person, told.Team == pair.Team)
            {
                case (true, true):
                    own = told;
                    break;
                case (true, false):
                    coachElsewhere = MathF.Max(coachElsewhere, told.Link);
                    break;
                case (false, true):
                    (clubLinks, clubExits, clubGets) = (MathF.Max(clubLinks, told.Link), MathF.Max(clubExits, told.Exit), MathF.Max(clubGets, told.Gets));
                    break;
                default:
                    elsewhere = MathF.Max(elsewhere, told.Link);
                    break;
            }
        }

        return new Before
        {
            Link = StepOf(own.Link), Exit = StepOf(own.Exit), Stage = own.Link >= Likely ? (byte)own.Stage : (byte)(Stages.Count - 1), CoachElsewhere = StepOf(coachElsewhere),
            ClubLinks = StepOf(clubLinks), ClubExits = StepOf(clubExits), ClubGets = StepOf(clubGets), Elsewhere = StepOf(elsewhere),
        };
    }

    /// <param name="shares">Of <see cref="Weigher.SentenceGroups"/>' classes.</param>
    private void Add(PairInSentence pair, ReadOnlySpan<float> shares)
    {
        var (link, exit) = (shares[Weigher.Link], shares[Weigher.Exit]);
        if (link < Least && exit < Least)
        {
            return;
        }

        var gets = link * (shares[Weigher.ClassOf(LinkStage.Appointed)] + shares[Weigher.ClassOf(LinkStage.Agreed)]);
        var told = new Told(pair.Person, pair.Team, link, exit, (LinkStage)Model.Likeliest(shares.Slice(Weigher.ClassOf(LinkStage.Mentioned), Weigher.LinkStages)), gets);
        var place = _told.FindIndex(known => known.Person == pair.Person && known.Team == pair.Team);
        if (place < 0)
        {
            _told.Add(told);
        }
        else
        {
            var known = _told[place];
            _told[place] = told with { Link = MathF.Max(link, known.Link), Exit = MathF.Max(exit, known.Exit), Stage = link >= known.Link ? told.Stage : known.Stage, Gets = MathF.Max(gets, known.Gets) };
        }
    }

    private static byte StepOf(float share) => share switch { < Least => 0, < Likely => 1, < Plain => 2, _ => 3 };

    private readonly record struct Told(Person? Person, Team? Team, float Link, float Exit, LinkStage Stage, float Gets);
}

/// <summary>What the sentences before told that bears on a pair, each by its place among <see cref="ToldBefore.Steps"/>.</summary>
internal readonly record struct Before
{
    public static Before Nothing { get; } = new() { Stage = (byte)(ToldBefore.Stages.Count - 1) };

    /// <summary>That the coach comes to the club, and that he goes from it.</summary>
    public byte Link { get; init; }

    public byte Exit { get; init; }

    /// <summary>How far it had come; one of <see cref="ToldBefore.Stages"/>.</summary>
    public byte Stage { get; init; }

    /// <summary>That the coach comes to another club.</summary>
    public byte CoachElsewhere { get; init; }

    /// <summary>That others come to the club, that others go from it, and that another has its job.</summary>
    public byte ClubLinks { get; init; }

    public byte ClubExits { get; init; }

    public byte ClubGets { get; init; }

    /// <summary>That others come to other clubs.</summary>
    public byte Elsewhere { get; init; }
}
