using CoachWatch.Extraction.Languages;
using CoachWatch.Extraction.Names;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Reading;

/// <summary>Reads who holds or held which job: "Swansea's Steve Cooper", "the former Luton manager Nathan Jones", "who coached Lille until 2021".</summary>
internal sealed class TenureReader(Document document, Employment employment, Trace? trace)
{
    public void Read(SentenceView view)
    {
        foreach (var mention in view.Persons)
        {
            if (mention.Job is { } job)
            {
                Add(view, mention, job.Team, job.Role, job.IsPast, mention.First, mention.End, "job");
            }
        }

        foreach (var match in view.Cues)
        {
            if (match.Value.Kind is CueKind.Holds or CueKind.Held)
            {
                Read(view, match);
            }
        }
    }

    private void Read(SentenceView view, Match<Cue> match)
    {
        var coach = match.Slots.Coach ?? Subject(view, match);
        if (coach?.Person is not { } person || match.Slots.Coach is { IsReference: true } && match.Value.Kind == CueKind.Holds || person.OtherSigns > person.CoachSigns || view.IsNegated(match))
        {
            return;
        }

        var role = match.Value.Role ?? match.Slots.Role?.Kind;
        if (role is not null || match.Value.Kind == CueKind.Holds)
        {
            person.CoachSigns++;
        }

        if (match.Value.Kind == CueKind.Holds && match.Slots is { Coach: not null, Club: null })
        {
            ReadIncumbent(view, match, coach);
            return;
        }

        var clubs = match.Slots.Club is { } club ? Clubs.With(document, view, club) : [];
        foreach (var mention in clubs)
        {
            mention.IsAside |= match.Slots.Coach is not null;
            coach.IsAside |= mention.End <= coach.First && IsJoinedByOf(mention.End, coach.First);
            Add(view, coach, mention.Team!, role ?? RoleKind.HeadCoach, match.Value.Kind == CueKind.Held || IsPastRole(view, match, clubs[0].First), match.First, match.End, match.Value.Name);
        }
    }

    /// <summary>"Real Madrid ... the current coach Carlo Ancelotti": of the club that the sentence is about.</summary>
    private void ReadIncumbent(SentenceView view, Match<Cue> match, Mention coach)
    {
        if (view.Clubs.FindLast(club => !club.IsAside && club.End <= match.First) is { Team: { } team })
        {
            Add(view, coach, team, RoleKind.HeadCoach, isPast: false, match.First, match.End, match.Value.Name);
        }
    }

    /// <summary>"el River de Gallardo", "het Chelsea van Maresca": told of the club, not of the coach.</summary>
    private bool IsJoinedByOf(int first, int end) =>
        end - first is > 0 and <= 2 && document.Language.Of.Contains(document.Tokens[first].Word);

    private bool IsPastRole(SentenceView view, Match<Cue> match, int firstClub)
    {
        var first = Math.Min(match.First, firstClub);
        return IsFormer(Math.Max(view.Sentence.FirstToken, first - 2), first);
    }

    /// <summary>The nearest coach before the words, or the one that the sentence goes on about.</summary>
    private Mention? Subject(SentenceView view, Match<Cue> match)
    {
        var before = view.Persons.FindLast(person => person.First < match.First && person.Person is { } known && (known.MayCoach || known.Listed is null) && !person.IsAside);
        if (before is not null && document.Boundaries(before.End, match.First) < 2.5)
        {
            return before;
        }

        return document.FocusBefore[view.Sentence.Index] is { } focus
            ? new Mention(MentionKind.Person, view.Sentence.FirstToken, view.Sentence.FirstToken, MentionForm.Reference) { Person = focus }
            : null;
    }

    private bool IsFormer(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (document.Language.Former.Contains(document.Tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    private void Add(SentenceView view, Mention coach, Team team, RoleKind role, bool isPast, int first, int end, string rule)
    {
        var said = new SaidTenure { Person = coach.Person!, Team = team, Role = role, IsPast = isPast };
        Spells.Date(said, view, first, end, IsFormer(first, end));
        employment.Add(said);
        trace?.Note(view.Sentence, $"{rule} '{document.Words(first, end)}': {said}");
    }
}
