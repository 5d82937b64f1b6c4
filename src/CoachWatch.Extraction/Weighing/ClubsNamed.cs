using CoachWatch.Extraction.Names;
using CoachWatch.Extraction.Reading;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Weighing;

/// <summary>Which clubs an article has named so far, and where, as a reader has them in mind at each of its sentences.</summary>
internal sealed class ClubsNamed
{
    private const int Most = 6;

    private readonly List<Team> _latest = [];
    private readonly Dictionary<Team, Sentence> _seen = [];
    private Sentence? _now;
    private Team? _firstOfParagraph;

    /// <summary>The two that were named last, in this sentence or before, and where.</summary>
    private (Team? Team, Seen Seen) _nearest, _next;

    /// <summary>Those of the sentences before, the one named last first.</summary>
    public IReadOnlyList<Team> Latest => _latest;

    /// <summary>Where it was named last, before this sentence.</summary>
    public Seen SeenAt(Team team) =>
        !_seen.TryGetValue(team, out var last) ? Seen.NotYet
        : last.InTitle ? Seen.InTitleOnly
        : (_now!.Paragraph - last.Paragraph) switch { 0 => Seen.SameParagraph, 1 => Seen.ParagraphBefore, _ => Seen.Farther };

    /// <summary>Where the nearest of the others was named last, before this sentence or in it.</summary>
    public Seen OtherSeenAt(Team team) => _nearest.Team == team ? _next.Seen : _nearest.Seen;

    /// <summary>Whether the paragraph named it first, up to this sentence; null where it has named none.</summary>
    public bool? IsFirstOfParagraph(Team team) => _firstOfParagraph is null ? null : team == _firstOfParagraph;

    public void Begin(SentenceView view)
    {
        // The title is as good as the first paragraph's own words.
        if (_now?.Paragraph != view.Sentence.Paragraph || view.Sentence.InTitle)
        {
            _firstOfParagraph = null;
        }

        _now = view.Sentence;
        (_nearest, _next) = ((null, Seen.NotYet), (null, Seen.NotYet));
        foreach (var club in view.Clubs)
        {
            _firstOfParagraph ??= club.IsAside ? null : club.Team;
            See(club.Team, Seen.Here);
        }

        foreach (var team in _latest)
        {
            See(team, SeenAt(team));
        }
    }

    public void End(SentenceView view)
    {
        foreach (var mention in view.Clubs)
        {
            if (!mention.IsAside)
            {
                _latest.Remove(mention.Team!);
                _latest.Insert(0, mention.Team!);
                _seen[mention.Team!] = view.Sentence;
            }
        }

        if (_latest.Count > Most)
        {
            _latest.RemoveRange(Most, _latest.Count - Most);
        }
    }

    private void See(Team? team, Seen seen)
    {
        if (team is null || team == _nearest.Team || team == _next.Team)
        {
            return;
        }

        if (_nearest.Team is null || seen < _nearest.Seen)
        {
            (_nearest, _next) = ((team, seen), _nearest);
        }
        else if (_next.Team is null || seen < _next.Seen)
        {
            _next = (team, seen);
        }
    }
}

/// <summary>Where a club was named last.</summary>
internal enum Seen
{
    Here,
    SameParagraph,
    ParagraphBefore,
    Farther,
    InTitleOnly,
    NotYet,
}
