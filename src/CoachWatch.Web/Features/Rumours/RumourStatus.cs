namespace CoachWatch.Web.Features.Rumours;

/// <summary>Whether a rumour may still come to something.</summary>
public enum RumourStatus
{
    Open,
    Settled,
}
