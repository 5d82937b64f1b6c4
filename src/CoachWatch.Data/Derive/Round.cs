namespace CoachWatch.Data.Derive;

/// <summary>One round of changes in a job while it is being put together; it becomes a vacancy.</summary>
internal sealed class Round(DateOnly begunOn)
{
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
    public DateOnly? LapsedOn => FilledOn is not null ? null : Earliest(UpdatedOn.AddDays(Spans.Silence), StayingOn?.AddDays(Spans.Calm), ReplacedOn);

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

    public void Fill(LinkClaim link) => (FilledOn, FilledById) = (link.KnownOn, link.CoachId);

    public void PutInCharge(LinkClaim interim)
    {
        if (InterimId != interim.CoachId)
        {
            (InterimId, InterimOn) = (interim.CoachId, interim.KnownOn);
        }
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
