using CoachWatch.Extraction;

namespace CoachWatch.Data.Derive;

/// <summary>One round of changes in a job while it is being put together; it becomes a vacancy.</summary>
internal sealed class Round(Role job, DateOnly begunOn)
{
    private readonly Dictionary<int, (DateOnly On, int Times)> _appointed = [];

    public DateOnly BegunOn { get; } = begunOn;

    public DateOnly UpdatedOn { get; private set; } = begunOn;

    public DateOnly? PressureOn { get; set; }

    public DateOnly? ExpectedOn { get; set; }

    public DateOnly? OpenedOn { get; set; }

    public DateOnly? FilledOn { get; private set; }

    public int? FilledById { get; private set; }

    public DateOnly? StayingOn { get; set; }

    /// <summary>Set where another round took its place before it ended by itself.</summary>
    public DateOnly? ReplacedOn { get; set; }

    public int? OutgoingId { get; set; }

    public ExitClaim? Exit { get; set; }

    public int? InterimId { get; private set; }

    public DateOnly? InterimOn { get; private set; }

    public List<LinkClaim> Links { get; } = [];

    public List<ExitClaim> Exits { get; } = [];

    /// <summary>
    /// The day on which it ends without an appointment if nothing more is heard, and so often a day ahead: whatever is heard before that day moves it,
    /// so that no day in the past ever looks different afterwards.
    /// </summary>
    public DateOnly? LapsedOn => FilledOn is not null ? null : Earliest(SilentOn, StayingOn?.AddDays(Spans.Calm), ReplacedOn);

    /// <summary>The day from which on nothing more is heard of it, unless something is.</summary>
    public DateOnly SilentOn => UpdatedOn.AddDays(job != Role.HeadCoach ? Spans.StaffSilence : (OpenedOn ?? ExpectedOn) is not null && FilledOn is null ? Spans.OpenSilence : Spans.Silence);

    public void Keep(LinkClaim link)
    {
        Links.Add(link);
        Touch(link.KnownOn);
    }

    public void Keep(ExitClaim exit)
    {
        Exits.Add(exit);
        Touch(exit.KnownOn);
    }

    /// <summary>Keeps a word that it is over for a coach, told long after it was. It moves nothing.</summary>
    public void Remember(LinkClaim link) => Links.Add(link);

    /// <summary>Where two are said to be appointed, the one of whom more articles say so has the job; and an appointment that proves false was none.</summary>
    public void Fill(RoundClaim appointment)
    {
        var (on, times) = _appointed.GetValueOrDefault(appointment.CoachId, (appointment.KnownOn, 0));
        _appointed[appointment.CoachId] = (on, times + 1);
        if (FilledById is not { } before || _appointed[before].Times < times + 1)
        {
            (FilledOn, FilledById) = (on, appointment.CoachId);
        }
    }

    public void PutInCharge(RoundClaim interim)
    {
        if (InterimId != interim.CoachId)
        {
            (InterimId, InterimOn) = (interim.CoachId, interim.KnownOn);
        }
    }

    /// <summary>True where the exit begins the next round.</summary>
    public bool IsBefore(ExitClaim exit)
    {
        if (FilledOn is { } filled)
        {
            // Whoever was appointed has the job: only after a while another may have it, unheard of, and go.
            return exit.CoachId == FilledById || (exit.CoachId != OutgoingId && filled.AddDays(Spans.Retold) < exit.KnownOn);
        }

        // Names of long before anybody was said to go are not for the job that opens now.
        if (Exits.Count == 0 && UpdatedOn.AddDays(Spans.AfterStories) < exit.KnownOn)
        {
            return true;
        }

        return job == Role.HeadCoach && exit.Stage == ExitStage.Left && exit.CoachId != OutgoingId && OpenedOn?.AddDays(Spans.Missed) < exit.KnownOn;
    }

    /// <summary>True where the link begins the next round.</summary>
    public bool IsBefore(LinkClaim link)
    {
        if (FilledOn is not { } filled || link.Stage == LinkStage.Off || link.CoachId == FilledById)
        {
            return false;
        }

        var isStoryOfIt = link.KnownOn <= filled.AddDays(Spans.AfterStories);
        return job == Role.HeadCoach && link is { Stage: LinkStage.Appointed, IsInterim: false }
            ? filled.AddDays(Spans.Doubt) < link.KnownOn && (link.CoachId != OutgoingId || !isStoryOfIt)
            : link.CoachId != InterimId && !isStoryOfIt;
    }

    private void Touch(DateOnly day) => UpdatedOn = day > UpdatedOn ? day : UpdatedOn;

    private static DateOnly Earliest(DateOnly day, params ReadOnlySpan<DateOnly?> others)
    {
        foreach (var other in others)
        {
            day = other < day ? other.Value : day;
        }

        return day;
    }
}
