using CoachWatch.Extraction;

namespace CoachWatch.Data.Derive;

/// <summary>
/// Parts the claims about one job into rounds of changes, in one pass forward through time: what was known on a day never depends on
/// what was heard later.
/// </summary>
internal sealed class RoundFold(Role job)
{
    private readonly List<Round> _rounds = [];
    private Round? _current;

    public static IReadOnlyList<Round> Of(Role job, IEnumerable<RoundClaim> claims)
    {
        var fold = new RoundFold(job);

        // What decides between claims of one moment must not depend on the order in which they were imported.
        foreach (var claim in claims.OrderBy(c => c.KnownOn).ThenBy(c => c.PublishedAt).ThenBy(c => c.Order).ThenBy(c => c.CoachKey, StringComparer.Ordinal).ThenBy(c => c.Id))
        {
            fold.Take(claim);
        }

        return fold._rounds;
    }

    private void Take(RoundClaim claim)
    {
        if (_current is { } round && (round.LapsedOn ?? round.SilentOn) <= claim.KnownOn)
        {
            _current = null;
        }

        switch (claim)
        {
            case ExitClaim exit:
                Take(exit);
                break;
            case LinkClaim link:
                Take(link);
                break;
            case HolderClaim holder:
                Take(holder);
                break;
        }
    }

    private void Take(ExitClaim exit)
    {
        // Neither a coach who stays nor a caretaker who goes begins anything.
        var begins = exit is { Stage: not ExitStage.Staying, IsInterim: false };
        if (begins && (_current is null || _current.IsBefore(exit)))
        {
            Begin(exit);
        }

        if (_current is { } round)
        {
            round.Keep(exit);
            if (!exit.IsInterim && exit.CoachId != round.InterimId)
            {
                Apply(round, exit);
            }
        }
    }

    private static void Apply(Round round, ExitClaim exit)
    {
        if (round.FilledOn is null && round.OpenedOn is null)
        {
            Announce(round, exit);
        }
        else if (exit.Stage == ExitStage.Left && exit.CoachId != round.FilledById)
        {
            round.OutgoingId ??= exit.CoachId;
        }

        if (exit.CoachId == round.OutgoingId && exit.Weight > (round.Exit?.Weight ?? 0))
        {
            round.Exit = exit;
        }
    }

    private static void Announce(Round round, ExitClaim exit)
    {
        switch (exit.Stage)
        {
            case ExitStage.Pressure:
                round.PressureOn ??= exit.KnownOn;
                break;
            case ExitStage.Expected:
                round.ExpectedOn ??= exit.KnownOn;
                break;
            case ExitStage.Left:
                round.OpenedOn = exit.KnownOn;
                break;
            default:
                round.StayingOn ??= (round.OutgoingId ?? exit.CoachId) == exit.CoachId ? exit.KnownOn : null;
                return;
        }

        round.StayingOn = null;
        round.OutgoingId = exit.Stage == ExitStage.Left ? exit.CoachId : round.OutgoingId ?? exit.CoachId;
        round.Exit = round.Exit?.CoachId == round.OutgoingId ? round.Exit : null;
    }

    private void Take(LinkClaim link)
    {
        if (FilledLatelyBy(link) is { } earlier)
        {
            earlier.Keep(link);
            return;
        }

        if (_current is null && link.Stage == LinkStage.Off && _rounds.FindLast(round => round.Links.Exists(told => told.CoachId == link.CoachId)) is { } over)
        {
            over.Remember(link);
            return;
        }

        var before = _current;
        if (before is null || before.IsBefore(link))
        {
            Begin(link);
        }

        _current!.Keep(link);
        Apply(_current, link, before == _current ? null : before);
    }

    /// <summary>A candidate who is told of as the one in the job has got it, and an interim is in charge, even where the news of it was missed.</summary>
    private void Take(HolderClaim holder)
    {
        if (_current is not { FilledOn: null } round || !((round.OpenedOn ?? round.ExpectedOn) < holder.KnownOn) || holder.CoachId == round.OutgoingId)
        {
            return;
        }

        if (holder.IsInterim && round is { OpenedOn: not null, InterimId: null })
        {
            round.PutInCharge(holder);
        }
        else if (!holder.IsInterim && round.Links.Exists(link => link.CoachId == holder.CoachId && !link.IsInterim))
        {
            round.Fill(holder);
        }
    }

    /// <summary>Whoever got the job not long ago is told of as the one who got it, even where the next round has begun.</summary>
    private Round? FilledLatelyBy(LinkClaim link) =>
        _rounds.FindLast(round => round != _current && round.FilledById == link.CoachId && link.KnownOn <= round.FilledOn!.Value.AddDays(Spans.Retold));

    private void Apply(Round round, LinkClaim link, Round? before)
    {
        if (link.Stage != LinkStage.Appointed)
        {
            return;
        }

        if (link.IsInterim)
        {
            if (round.FilledOn is null)
            {
                round.PutInCharge(link);
                round.OpenedOn ??= link.KnownOn;
            }
        }
        else if (round.FilledOn is not null)
        {
            Confirm(round, link);
        }
        else if (link.CoachId != round.OutgoingId || round.OpenedOn?.AddDays(Spans.Calm) < link.KnownOn)
        {
            round.Fill(link);
            if (before?.FilledById is { } predecessor && job == Role.HeadCoach)
            {
                // His going was not reported, or is told in the same breath.
                (round.OpenedOn, round.OutgoingId) = (link.KnownOn, predecessor);
            }
        }
    }

    private void Confirm(Round round, LinkClaim link)
    {
        if (job == Role.HeadCoach && link.CoachId != round.OutgoingId && link.KnownOn <= round.FilledOn!.Value.AddDays(Spans.Doubt))
        {
            round.Fill(link);
        }
    }

    private void Begin(RoundClaim claim)
    {
        if (_current is { FilledOn: null } unfinished)
        {
            unfinished.ReplacedOn = claim.KnownOn;
        }

        _rounds.Add(_current = new Round(job, claim.KnownOn));
    }
}
