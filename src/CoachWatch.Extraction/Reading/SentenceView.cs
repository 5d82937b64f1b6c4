using System.Collections.Frozen;
using CoachWatch.Extraction.Languages;
using CoachWatch.Extraction.Names;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Reading;

/// <summary>One sentence with all that was found in it: names, dates, cues.</summary>
internal sealed class SentenceView
{
    private const double PerMark = 9;
    private const int NegationReach = 6, NegationReachOfExits = 3, ModalityReach = 5;

    private readonly Document _document;

    public SentenceView(Document document, Sentence sentence, DateReader dates, PatternMatcher<Cue> cues)
    {
        _document = document;
        Sentence = sentence;
        var mentions = document.In(sentence).ToList();
        Persons = mentions.FindAll(mention => mention.Kind == MentionKind.Person);
        Clubs = mentions.FindAll(mention => mention.Kind == MentionKind.Club);
        Dates = dates.Read(sentence);
        Cues = FindCues(cues);
    }

    public Sentence Sentence { get; }

    public List<Mention> Persons { get; }

    public List<Mention> Clubs { get; }

    public List<DateHit> Dates { get; }

    public List<Match<Cue>> Cues { get; }

    /// <summary>The place behind a colon between the two: what follows it is what was announced before.</summary>
    public int? Colon(int first, int end)
    {
        for (var i = end - 1; i >= first; i--)
        {
            if (_document.Mark(i) == ':')
            {
                return i + 1;
            }
        }

        return null;
    }

    /// <summary>Whom the clause of the cue is about, where it begins "..., who".</summary>
    public Mention? Antecedent(int token)
    {
        for (var i = token; i > Sentence.FirstToken; i--)
        {
            if (_document.Language.Relatives.Contains(_document.Tokens[i].Word) && _document.Covering(i) is null)
            {
                var before = _document.Mark(i - 1) == ',' && i - 2 >= Sentence.FirstToken ? i - 2 : i - 1;
                return _document.Covering(before) is { Kind: MentionKind.Person } person ? person : null;
            }

            if (_document.Tokens[i].IsMark)
            {
                return null;
            }
        }

        return null;
    }

    public bool IsNegated(Match<Cue> match) =>
        Precedes(_document.Language.Negations, match.First, match.Value.Kind == CueKind.Exit ? NegationReachOfExits : NegationReach) || Follows(_document.Language.NegationsBehind, match.End, NegationReach)
        || Follows(_document.Language.Negations, match.Slots.Gap.First, match.Slots.Gap.End - match.Slots.Gap.First);

    public bool IsModal(Match<Cue> match) => Precedes(_document.Language.Modality, match.First, ModalityReach);

    public bool IsFuture(Match<Cue> match) => IsFuture(match.First);

    public bool IsFuture(int token)
    {
        for (var i = token; i >= Math.Max(Sentence.FirstToken, token - ModalityReach) && (i == token || !_document.Tokens[i].IsMark); i--)
        {
            if (PhraseFinder.Length(_document.Language.Future, _document, i, Sentence.EndToken) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"In April of last year, ...": the date that the whole sentence is set in.</summary>
    public DateHit? LeadingDate => Dates.Count == 0 ? null : Dates.Find(date => date.First - Sentence.FirstToken <= 2);

    /// <summary>The date in the same clause, the nearest first.</summary>
    public DateHit? DateOf(int first, int end, double farthest = 16)
    {
        DateHit? nearest = null;
        var best = farthest;
        foreach (var date in Dates)
        {
            var gap = date.First >= end ? date.First - end : first - date.End;
            var distance = Math.Max(0, gap) + PerMark * _document.Boundaries(Math.Min(end, date.End), Math.Max(first, date.First));
            if (distance < best)
            {
                (nearest, best) = (date, distance);
            }
        }

        return nearest;
    }

    public bool Precedes(FrozenSet<int> words, int first, int reach)
    {
        for (var i = first - 1; i >= Math.Max(Sentence.FirstToken, first - reach) && !_document.Tokens[i].IsMark && !_document.Language.Conjunctions.Contains(_document.Tokens[i].Word); i--)
        {
            if (words.Contains(_document.Tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    public bool Follows(FrozenSet<int> words, int end, int reach)
    {
        for (var i = end; i < Math.Min(Sentence.EndToken, end + reach) && !_document.Tokens[i].IsMark; i++)
        {
            if (words.Contains(_document.Tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The longest cue at each place; a shorter one inside a longer one says nothing more.</summary>
    private List<Match<Cue>> FindCues(PatternMatcher<Cue> matcher)
    {
        var found = new List<Match<Cue>>();
        for (var i = Sentence.FirstToken; i < Sentence.EndToken; i++)
        {
            foreach (var match in matcher.At(i, Sentence.EndToken))
            {
                if (match.End > match.First && !IsCovered(match, found, 0))
                {
                    found.Add(match);
                }
            }
        }

        found.RemoveAll(match => IsCovered(match, found, match.End - match.First + 1));
        return found;
    }

    /// <param name="least">Tokens of those that cover it.</param>
    private static bool IsCovered(Match<Cue> match, List<Match<Cue>> found, int least)
    {
        foreach (var other in found)
        {
            if (other.End - other.First >= least && Covers(other, match))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Covers(Match<Cue> longer, Match<Cue> match) =>
        longer.First <= match.First && match.End <= longer.End && (Group(longer) == Group(match) || longer.Value == match.Value || IsHistory(longer));

    /// <summary>"A year after he was appointed": told as what was, it is no move.</summary>
    private static bool IsHistory(Match<Cue> match) => match.Value.Kind == CueKind.Held && match.Slots is { Coach: not null, Club: null };

    /// <summary>Moves compete with moves, tenures with tenures.</summary>
    private static int Group(Match<Cue> match) => match.Value.Kind is CueKind.Holds or CueKind.Held ? 1 : match.Value.Kind == CueKind.Vacancy ? 2 : 0;
}
