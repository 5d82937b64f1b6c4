using CoachWatch.Extraction.Languages;
using CoachWatch.Extraction.Names;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Reading;

/// <summary>Reads links and exits: each cue with its coach and club, bent by negation, modality, tense and date.</summary>
internal sealed class MoveReader(Document document, Employment employment, Story story, HashSet<int> sections, Trace? trace)
{
    private const int DaysOfTheRound = 60, DaysOfAnOldAttempt = 150;
    private const int InterimBefore = 12, InterimBehind = 10;
    private const double NearDate = 9;

    private readonly Pairing _pairing = new(document, employment, story);
    private readonly List<Claim> _claims = [];
    private (Team Team, Match<Cue> Match, int Sentence)? _announced;

    public List<Claim> Claims => _claims;

    /// <summary>The clubs that a sentence says look for a coach.</summary>
    public HashSet<Team> Vacancies { get; } = [];

    public void Read(SentenceView view)
    {
        if (view.Sentence is { IsHeading: true, InTitle: false } && sections.Contains(view.Sentence.Index))
        {
            story.BeginSection(view.Clubs[0].Team);
        }

        ReadAnnounced(view);
        foreach (var match in view.Cues.Where(match => match.Value.Kind is not (CueKind.Holds or CueKind.Held)).OrderBy(match => match.Value.Kind == CueKind.Link ? 1 : 0).ThenBy(match => match.First))
        {
            var known = _claims.Count;
            Read(view, match);
            trace?.Note(view.Sentence, $"{match.Value.Name} '{document.Words(match.First, match.End)}'{(view.IsNegated(match) ? ", negated" : "")}{(view.IsModal(match) ? ", modal" : "")}: {(_claims.Count == known ? "nothing" : string.Join("; ", _claims.Skip(known)))}");
        }

        story.End(view);
    }

    private void Read(SentenceView view, Match<Cue> match)
    {
        switch (match.Value.Kind)
        {
            case CueKind.Vacancy:
                ReadVacancy(view, match);
                break;
            case CueKind.Succession:
                ReadPredecessor(view, match);
                break;
            case CueKind.Exit:
                ReadExit(view, match);
                break;
            case CueKind.Link:
                ReadLink(view, match);
                break;
        }
    }

    private void ReadVacancy(SentenceView view, Match<Cue> match)
    {
        var club = match.Slots.Club ?? view.Clubs.Where(mention => !mention.IsAside).MinBy(mention => Math.Abs(mention.First - match.First));
        if (club?.Team is { } named)
        {
            Vacancies.Add(named);
        }

        if ((club?.Team ?? story.InMind().FirstOrDefault()) is { } team)
        {
            story.NoteVacancy(team);
        }
    }

    /// <summary>"to replace Heitinga": the one who is replaced goes or is gone.</summary>
    private void ReadPredecessor(SentenceView view, Match<Cue> match)
    {
        if (match.Slots.Old is not { Person: not null } mention || Predecessor(view, mention) is not { } old || old.OtherSigns > old.CoachSigns)
        {
            return;
        }

        old.CoachSigns++;
        mention.IsAside = mention.IsPredecessor = true;
        var slots = match.Slots.Copy();
        slots[PhraseReader.Coach] = old == mention.Person ? mention : new Mention(MentionKind.Person, mention.First, mention.First, MentionForm.Reference) { Person = old };
        if (_pairing.Best(view, match with { Slots = slots }, isExit: true) is { } pair)
        {
            AddExit(view, match, pair, ExitStage.Left, isPredecessor: true);
        }
    }

    /// <summary>"Ten Hag is the favourite to succeed him": he is not Ten Hag, but the one who goes.</summary>
    private Person? Predecessor(SentenceView view, Mention mention)
    {
        var isSubject = mention.IsReference && view.Persons.Exists(other => other != mention && other.Person == mention.Person && other.First < mention.First && !other.IsReference);
        if (!isSubject)
        {
            return mention.Person;
        }

        var focus = document.FocusBefore[view.Sentence.Index];
        return focus is not null && focus != mention.Person && story.IsLeaving(focus) ? focus : story.LatestLeaver;
    }

    private void ReadExit(SentenceView view, Match<Cue> match)
    {
        var stage = match.Value.Exit!.Value;
        if (view.IsNegated(match))
        {
            stage = stage switch { ExitStage.Staying => ExitStage.Expected, ExitStage.Expected => ExitStage.Staying, _ => (ExitStage)(-1) };
        }
        else if (stage == ExitStage.Left && view.IsFuture(match))
        {
            stage = ExitStage.Expected;
        }
        else if (stage == ExitStage.Left && view.IsModal(match))
        {
            stage = ExitStage.Pressure;
        }

        if (stage == ExitStage.Staying && IsOlder(view.DateOf(match.First, match.End), DaysOfTheRound))
        {
            return;
        }

        if (stage >= 0 && _pairing.Best(view, match, isExit: true) is { } pair && IsSupported(view, match, pair))
        {
            var group = pair.Coach.IsReference ? [pair.Coach] : Group(view, pair.Coach);
            var shared = group.Count > 1 && RoleBeside(view, match, group[0], ClaimKind.Exit) is RoleKind.AssistantCoach ? RoleKind.AssistantCoach : (RoleKind?)null;
            foreach (var coach in group)
            {
                AddExit(view, match, pair with { Coach = coach }, stage, isPredecessor: false, shared);
                if (stage == ExitStage.Staying)
                {
                    PassUp(view, match, pair with { Coach = coach });
                }
            }
        }
    }

    /// <summary>Who stays where he is, in a story of another club's opening, has passed it up.</summary>
    private void PassUp(SentenceView view, Match<Cue> match, Pair pair)
    {
        const double PlainOpening = 0.5;
        if (story.Topic is { } topic && topic != pair.Team && story.Opening(topic) >= PlainOpening && pair.Coach.Person is { } person && !story.IsLeaving(person, topic) && story.Opening(pair.Team) < PlainOpening)
        {
            AddLink(view, match, new Pair(pair.Coach, topic, pair.Score), LinkStage.Off, null);
        }
    }

    private void AddExit(SentenceView view, Match<Cue> match, Pair pair, ExitStage stage, bool isPredecessor, RoleKind? role = null)
    {
        var person = pair.Coach.Person!;
        var date = view.DateOf(match.First, match.End);
        var isOld = stage == ExitStage.Left && (IsOlder(date, DaysOfTheRound) || employment.HasLongLeft(person, pair.Team));
        var claim = new Claim
        {
            Kind = ClaimKind.Exit, Person = person, Team = pair.Team, Role = role ?? RoleOf(view, match, pair, ClaimKind.Exit), Sentence = view.Sentence, Rule = match.Value.Name,
            First = match.First, End = match.End, Exit = stage, IsPast = isOld, Score = pair.Score, IsInferred = isPredecessor,
        };
        _claims.Add(claim);
        story.Note(claim);
        if (stage == ExitStage.Left)
        {
            claim.To = date?.Date;
        }
    }

    private void ReadLink(SentenceView view, Match<Cue> match)
    {
        if (StageOf(view, match) is not { } stage || stage == LinkStage.Contact && IsInterview(match))
        {
            return;
        }

        var best = _pairing.Best(view, match, isExit: false);
        if (stage == LinkStage.Wanted && !(best?.Score >= Weights.Sure))
        {
            Announce(view, match);
        }

        if (best is not { } pair || !IsSupported(view, match, pair))
        {
            return;
        }

        var date = view.DateOf(match.First, match.End, NearDate);
        if (date?.Sense == DateSense.Since)
        {
            date = null;
        }

        var isOld = stage != LinkStage.Appointed
            && (IsOlder(date, DaysOfAnOldAttempt) || IsOlder(view.LeadingDate, DaysOfAnOldAttempt) || stage == LinkStage.Off && date is null && GoesOnAboutAnOldAttempt(view, pair));
        if (isOld)
        {
            stage = LinkStage.Off;
        }

        foreach (var coach in Group(view, pair.Coach))
        {
            if (coach.Person is not { } person || coach != pair.Coach && (story.IsLeaving(person, pair.Team) || employment.IsSaidToHold(person, pair.Team)))
            {
                continue;
            }

            foreach (var team in Clubs.With(document, view, pair.Team, match).Where(team => team == pair.Team || !employment.IsSaidToHold(person, team)))
            {
                AddLink(view, match, new Pair(coach, team, pair.Score), stage, date, isOld);
            }
        }

        if (match.Slots.Old is not null)
        {
            var slots = match.Slots.Copy();
            slots[PhraseReader.Club] ??= new Mention(MentionKind.Club, match.First, match.First, MentionForm.Reference) { Team = pair.Team };
            ReadPredecessor(view, match with { Slots = slots });
        }
    }

    private void AddLink(SentenceView view, Match<Cue> match, Pair pair, LinkStage stage, DateHit? date, bool isOldAttempt = false)
    {
        var claim = new Claim
        {
            Kind = ClaimKind.Link, Person = pair.Coach.Person!, Team = pair.Team, Role = RoleOf(view, match, pair, ClaimKind.Link), Sentence = view.Sentence, Rule = match.Value.Name,
            First = match.First, End = match.End,
            Link = stage, IsPast = stage == LinkStage.Appointed && (IsOlder(date, DaysOfTheRound) || employment.HasLongHeld(pair.Coach.Person!, pair.Team)), Score = pair.Score, IsOldAttempt = isOldAttempt,
        };
        _claims.Add(claim);
        story.Note(claim);
    }

    private bool GoesOnAboutAnOldAttempt(SentenceView view, Pair pair) =>
        _claims.FindLast(claim => claim.Kind == ClaimKind.Link && claim.Person == pair.Coach.Person && claim.Team == pair.Team) is { IsOldAttempt: true } last && view.Sentence.Index - last.Sentence.Index <= 1;

    /// <summary>"There is one prime candidate. ...": the next sentence names him.</summary>
    private void Announce(SentenceView view, Match<Cue> match)
    {
        var isNamed = view.Persons.Exists(person => !person.IsAside && view.Boundaries(Math.Min(person.End, match.End), Math.Max(person.First, match.First)) == 0);
        var club = view.Clubs.Where(mention => !mention.IsAside).MinBy(mention => Math.Abs(mention.First - match.First));
        if (!isNamed && (club?.Team ?? story.InMind().FirstOrDefault()) is { } team)
        {
            _announced = (team, match, view.Sentence.Index + 1);
        }
    }

    private void ReadAnnounced(SentenceView view)
    {
        if (_announced is not var (team, match, sentence) || sentence != view.Sentence.Index)
        {
            return;
        }

        if (view.Persons.Find(mention => mention is { IsReference: false, IsAside: false, Person.MayCoach: true } && !employment.WorksAt(mention.Person, team) && !story.IsLeaving(mention.Person, team)) is { } coach)
        {
            AddLink(view, match with { First = coach.First, End = coach.End }, new Pair(coach, team, Weights.Sure), LinkStage.Wanted, null);
        }
    }

    private LinkStage? StageOf(SentenceView view, Match<Cue> match)
    {
        var stage = match.Value.Link!.Value;
        if (view.IsNegated(match))
        {
            return stage is LinkStage.Agreed or LinkStage.Appointed ? LinkStage.Off : null;
        }

        return stage switch
        {
            LinkStage.Appointed when view.IsFuture(match) => LinkStage.Agreed,
            LinkStage.Appointed or LinkStage.Agreed when view.IsModal(match) => LinkStage.Mentioned,
            LinkStage.Wanted when PhraseFinder.Find(document.Language.Odds, document, view.Sentence.FirstToken, view.Sentence.EndToken) >= 0 => LinkStage.Mentioned,
            _ => stage,
        };
    }

    /// <summary>"Sportnieuws spoke to the coach": an outlet's conversation is no club's.</summary>
    private bool IsInterview(Match<Cue> match)
    {
        for (var i = match.First - 1; i >= Math.Max(0, match.First - 3) && !document.Tokens[i].IsMark; i--)
        {
            if (document.Covering(i) is { Outlet: not null })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// A single word ("leaves", "candidate") tells little by itself: it counts where the club's job is known to be in question,
    /// or where the coach or his role stands right beside it.
    /// </summary>
    private bool IsSupported(SentenceView view, Match<Cue> match, Pair pair)
    {
        const double Known = 0.35;
        const int Near = 4;
        if (match.End - match.First > 1 || story.Opening(pair.Team) >= Known)
        {
            return true;
        }

        var club = view.Clubs.Find(mention => mention.Team == pair.Team && Gap(mention, match) <= Near);
        var hasRole = Enumerable.Range(view.Sentence.FirstToken, view.Sentence.EndToken - view.Sentence.FirstToken).Any(token => document.Roles[token] is { Kind: not RoleKind.NoCoach } && Math.Abs(token - match.First) <= 2 * Near);
        return match.Value.Kind == CueKind.Exit ? club is not null && Gap(pair.Coach, match) <= Near : hasRole;
    }

    private static int Gap(Mention mention, Match<Cue> match) => mention.First >= match.End ? mention.First - match.End : match.First - mention.End;

    private List<Mention> Group(SentenceView view, Mention coach)
    {
        var group = view.Persons.Contains(coach) ? new Coordination(document, view).With(coach) : [coach];
        return group.FindAll(mention => mention == coach || mention.Person is { } person && (person.MayCoach || person.Listed is null && person is { OtherSigns: 0, IsSure: true } && coach.Person is { MayCoach: true }));
    }

    /// <summary>The role by the cue, by words beside it, or the one that the coach is said to hold there.</summary>
    private RoleKind RoleOf(SentenceView view, Match<Cue> match, Pair pair, ClaimKind kind)
    {
        if ((match.Value.Role ?? match.Slots.Role?.Kind) is { } given && given != RoleKind.HeadCoach)
        {
            return given;
        }

        if (kind == ClaimKind.Exit && employment.SaidOf(pair.Coach.Person!, pair.Team).LastOrDefault(claim => !claim.IsPast) is { } held)
        {
            return held.Role;
        }

        if (RoleBeside(view, match, pair.Coach, kind) is { } beside)
        {
            return beside;
        }

        if (kind == ClaimKind.Exit && employment.KnownRole(pair.Coach.Person!, pair.Team) is { } known)
        {
            return known;
        }

        if (kind == ClaimKind.Link && story.RoleOfVacancy(pair.Team) is { } vacant)
        {
            return vacant;
        }

        var isInterim = kind == ClaimKind.Link && PhraseFinder.Find(document.Language.Interim, document, Math.Max(view.Sentence.FirstToken, match.First - InterimBefore), Math.Min(view.Sentence.EndToken, match.End + InterimBehind)) >= 0;
        return isInterim ? RoleKind.InterimHeadCoach : RoleKind.HeadCoach;
    }

    private RoleKind? RoleBeside(SentenceView view, Match<Cue> match, Mention coach, ClaimKind kind)
    {
        if (kind == ClaimKind.Exit && coach.First > view.Sentence.FirstToken)
        {
            for (var i = coach.First - 1; i >= Math.Max(view.Sentence.FirstToken, coach.First - 3); i--)
            {
                if (document.Roles[i] is { } before && before.End == coach.First && before.Kind != RoleKind.NoCoach)
                {
                    return before.Kind;
                }
            }
        }

        if (kind == ClaimKind.Link && RoleBehind(view, coach) is { } own)
        {
            return own == RoleKind.HeadCoach ? null : own;
        }

        for (var i = match.First; i < Math.Min(view.Sentence.EndToken, match.End + 6) && kind == ClaimKind.Link; i++)
        {
            if (document.Roles[i] is { Kind: RoleKind.AssistantCoach or RoleKind.InterimHeadCoach or RoleKind.Other } role && document.Covering(i) is null)
            {
                return role.Kind;
            }
        }

        return null;
    }

    /// <summary>"Heitinga as head coach and Keizer his No. 2": each is given his own.</summary>
    private RoleKind? RoleBehind(SentenceView view, Mention coach)
    {
        for (var i = coach.End; i < Math.Min(view.Sentence.EndToken, coach.End + 3) && document.Covering(i) is not { Kind: MentionKind.Person, IsReference: false }; i++)
        {
            if (document.Roles[i] is { } role && role.Kind != RoleKind.NoCoach)
            {
                return role.Kind;
            }
        }

        return null;
    }

    private bool IsOlder(DateHit? date, int days) =>
        date is not null && document.Article.Published is { } published && (date.To ?? date.Date).End.AddDays(days) < published.Start;
}
