using CoachWatch.Extraction.Languages;
using CoachWatch.Extraction.Names;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Reading;

/// <summary>Finds the coach and the club that a cue is about: of all pairs in the sentence and in mind, the one for which most speaks.</summary>
internal sealed class Pairing(Document document, Employment employment, Story story)
{
    public Pair? Best(SentenceView view, Match<Cue> match, bool isExit)
    {
        Pair? best = null;
        var second = double.MinValue;
        var clubs = Clubs(view, match).ToList();
        foreach (var (coach, coachScore) in Coaches(view, match, isExit))
        {
            var reachable = isExit ? clubs.Concat(Employers(coach.Person!, clubs)) : clubs;
            foreach (var (team, teamScore) in reachable)
            {
                var score = Weights.CoachMatters * coachScore + (isExit ? Weights.ClubOfExit : 1) * teamScore + Fit(coach.Person!, team, isExit, match);
                if (best is null || score > best.Score)
                {
                    second = best is not null && (best.Coach.Person != coach.Person || best.Team != team) ? best.Score : second;
                    best = new Pair(coach, team, score);
                }
                else if (best.Coach.Person != coach.Person || best.Team != team)
                {
                    second = Math.Max(second, score);
                }
            }
        }

        return best is null || best.Score < Weights.Least ? null : best with { Score = best.Score + Weights.PerMargin * Math.Min(best.Score - second, Weights.WideMargin) };
    }

    private IEnumerable<(Mention Coach, double Score)> Coaches(SentenceView view, Match<Cue> match, bool isExit)
    {
        if (match.Slots.Coach is { Person: not null } named)
        {
            if (named.Person.OtherSigns <= named.Person.CoachSigns)
            {
                yield return (named, Weights.NamedBySlot + SignScore(named.Person, true));
            }

            yield break;
        }

        var any = false;
        var antecedent = view.Antecedent(match);
        var focus = document.FocusBefore[view.Sentence.Index];
        foreach (var mention in view.Persons)
        {
            var isAntecedent = mention == antecedent;
            if (mention.Person is { } person && mention != match.Slots.Old && (isExit || isAntecedent || !mention.IsPredecessor) && IsCandidate(person))
            {
                any = true;
                var meant = mention.IsReference && focus is not null && view.Persons.Exists(other => other.IsPredecessor && other.Person == person) ? Instead(mention, focus) : mention;
                yield return (meant, Near(view, mention, match) + SignScore(meant.Person!, false) + SubjectScore(view, mention, match) + (isAntecedent ? Weights.Antecedent : 0));
            }
        }

        if (focus is not null && IsCandidate(focus) && !(any && view.Persons.Exists(mention => mention.Person == focus)))
        {
            yield return (new Mention(MentionKind.Person, match.First, match.First, MentionForm.Reference) { Person = focus }, (any ? Weights.CoachInMindBesideOthers : Weights.InMind) + SignScore(focus, false));
        }
    }

    private static Mention Instead(Mention mention, Person person) => new(MentionKind.Person, mention.First, mention.First, MentionForm.Reference) { Person = person };

    /// <summary>Who is named first is mostly who the sentence tells of; who is named behind the cue and a mark, mostly not.</summary>
    private static double SubjectScore(SentenceView view, Mention mention, Match<Cue> match)
    {
        var isFirst = view.Persons[0] == mention && mention.First < match.First;
        var isSubjectOfPassive = match.Value.Kind == CueKind.Exit && mention is { IsReference: false } && mention.End == match.First;
        var isBehindMark = mention.First >= match.End && view.Boundaries(view.Colon(match.End, mention.First) ?? match.End, mention.First) > 0;
        return (isFirst ? Weights.Subject : 0) + (isSubjectOfPassive ? Weights.RightBeforeExit : 0) + (isBehindMark ? Weights.BehindMark : 0) + (IsParenthetic(view, mention, match) ? Weights.Parenthetic : 0);
    }

    /// <summary>"Leven, helped by Anderson, is in charge": Anderson stands in a bracket of commas.</summary>
    private static bool IsParenthetic(SentenceView view, Mention mention, Match<Cue> match) =>
        mention.End <= match.First && view.Persons[0] != mention && !mention.IsReference
        && view.Boundaries(mention.End, match.First) is > 0.6 and < 2 && view.Boundaries(view.Persons[0].End, mention.First) is > 0.6 and < 1;

    private static bool IsCandidate(Person person) => person.OtherSigns <= person.CoachSigns && (person.Listed is not { Retired: true } || person.CoachSigns > 0);

    private static double SignScore(Person person, bool isNamedByCue) => (person.Listed, person.CoachSigns) switch
    {
        (not null, _) => 0,
        (_, > 0) => Weights.UnlistedCoach,
        _ => Weights.UnlistedCoach + (isNamedByCue ? Weights.NoCoachSignButNamed : Weights.NoCoachSign),
    };

    private IEnumerable<(Team Team, double Score)> Clubs(SentenceView view, Match<Cue> match)
    {
        if (match.Slots.Club is { Team: { } named })
        {
            yield return (named, Weights.NamedBySlot);
            yield break;
        }

        foreach (var mention in view.Clubs)
        {
            if (mention.Team is { } team)
            {
                yield return (team, Near(view, mention, match) + Weights.ClubInSentence + Touch(mention, match) + Lead(view, mention) + (mention.Form == MentionForm.Place ? Weights.Place : 0) + StoryScore(team));
            }
        }

        foreach (var team in story.InMind())
        {
            if (!view.Clubs.Exists(mention => mention.Team == team && !mention.IsAside))
            {
                yield return (team, Weights.InMind + StoryScore(team) + (story.IsLatest(team) ? Weights.Latest : 0));
            }
        }
    }

    private IEnumerable<(Team Team, double Score)> Employers(Person person, List<(Team Team, double Score)> clubs) =>
        document.Teams.Where(team => clubs.TrueForAll(club => club.Team != team) && (employment.IsSaidToHold(person, team) || employment.KnownSpell(person, team) is not null))
            .Select(team => (team, Weights.InMind));

    private double Touch(Mention club, Match<Cue> match)
    {
        var behind = club.First - match.End;
        if (behind is 0 or 1 && (behind == 0 || document.Language.Determiners.Contains(document.Tokens[match.End].Word) || document.Language.Locatives.Contains(document.Tokens[match.End].Word)))
        {
            return Weights.ClubBehind;
        }

        return match.First - club.End is 0 or 1 && !document.Tokens[match.First - 1].IsMark ? Weights.ClubBefore : 0;
    }

    /// <summary>"At Rangers, ..." tells where the sentence plays.</summary>
    private double Lead(SentenceView view, Mention club) =>
        club.First - view.Sentence.FirstToken is > 0 and <= 2 && document.Language.Locatives.Contains(document.Tokens[view.Sentence.FirstToken].Word) && !club.IsAside ? Weights.Lead : 0;

    private double StoryScore(Team team) => (team == story.Topic ? Weights.Topic * story.Dominance : 0) + Weights.Opening * story.Opening(team);

    private static double Near(SentenceView view, Mention mention, Match<Cue> match)
    {
        var isInside = mention.First >= match.First && mention.End <= match.End;
        var (from, to) = mention.First >= match.End ? (view.Colon(match.End, mention.First) ?? match.End, mention.First) : (mention.End, match.First);
        var gap = isInside ? 0 : Math.Max(0, to - from);
        return Weights.InSentence + Weights.PerToken * Math.Min(gap, Weights.FarthestTokens) - (isInside ? 0 : view.Boundaries(from, to))
            + (gap <= 1 ? Weights.Beside : 0) + (mention.IsAside ? Weights.Aside : 0) + (mention.IsReference ? Weights.Reference : 0);
    }

    private double Fit(Person person, Team team, bool isExit, Match<Cue> match) => isExit ? ExitFit(person, team) : LinkFit(person, team, match);

    private double ExitFit(Person person, Team team)
    {
        if (employment.IsSaidToHold(person, team) || employment.IsSaidToHaveHeld(person, team))
        {
            return Weights.ExitFromEmployer;
        }

        if (employment.KnownSpell(person, team) is not null)
        {
            return Weights.ExitFromKnownEmployer;
        }

        if (story.IsLinked(person, team))
        {
            return Weights.ExitByNewcomer;
        }

        if (employment.IsKnownToHaveWorked(person, team))
        {
            return 0;
        }

        return employment.SaidEmployer(person) is not null || employment.IsKnownElsewhere(person) ? Weights.ExitFromElsewhere : 0;
    }

    private double LinkFit(Person person, Team team, Match<Cue> match)
    {
        if (match.Value.Link is LinkStage.Appointed or LinkStage.Agreed && employment.SaidOf(person, team).Any(claim => claim.Role is RoleKind.InterimHeadCoach or RoleKind.AssistantCoach or RoleKind.Other))
        {
            return 0;
        }

        if (story.IsLeaving(person, team))
        {
            return Weights.LinkToLeaver;
        }

        if (match.Value.Link == LinkStage.Off && story.IsLinked(person))
        {
            return story.IsLinked(person, team) ? Weights.OffWhereLinked : Weights.OffElsewhere;
        }

        if (match.Slots.Old?.Person is { } old && employment.IsKnownElsewhere(old, team) is { } elsewhere)
        {
            return elsewhere ? Weights.NotPredecessorsClub : Weights.PredecessorsClub;
        }

        if (employment.IsSaidToHold(person, team))
        {
            return Weights.LinkToOwnEmployer;
        }

        if (employment.KnownSpell(person, team) is { From: not null, Role: Role.HeadCoach })
        {
            return Weights.LinkToKnownEmployer;
        }

        return (employment.IsSaidToHaveHeld(person, team) ? Weights.LinkToPastEmployer : 0)
            + (story.IsFilled(team) && team != story.Topic && match.Value.Link < LinkStage.Agreed ? Weights.JobIsFilled : 0);
    }
}

internal sealed record Pair(Mention Coach, Team Team, double Score);
