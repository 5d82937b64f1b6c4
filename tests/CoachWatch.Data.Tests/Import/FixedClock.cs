namespace CoachWatch.Data.Tests.Import;

internal sealed class FixedClock(int year) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(year, 6, 1, 12, 0, 0, TimeSpan.Zero);
}
