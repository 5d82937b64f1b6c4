using CoachWatch.Web.Features.Timeline;

namespace CoachWatch.Web.Tests.Features.Timeline;

public sealed class TimelineAxisTests
{
    private static readonly DateOnly Today = new(2025, 11, 6);

    [Fact]
    public void X_QuietYearsBetween_AreFolded()
    {
        var axis = new TimelineAxis([new(2021, 5, 1), new(2021, 6, 20)], [], Today, 1000, 40);
        Assert.Equal([false, false, true, false], axis.Stretches.Select(s => s.Folded));
        Assert.True(axis.X(new(2021, 6, 1)) - axis.X(new(2021, 5, 1)) > 300);
        Assert.True(axis.X(new(2025, 11, 1)) - axis.X(new(2021, 7, 1)) < 30);
    }

    [Fact]
    public void X_AllDays_RiseFromLeftToRight()
    {
        var axis = new TimelineAxis([new(2021, 5, 1), new(2023, 1, 31), new(2025, 2, 3)], [new(2022, 8, 9)], Today, 1000, 40);
        var places = Enumerable.Range(0, 1700).Select(d => axis.X(new DateOnly(2021, 5, 1).AddDays(d))).ToList();
        Assert.Equal(places.Order(), places);
        Assert.InRange(places[^1], 0, 1000);
    }

    [Fact]
    public void Stretches_MoreMonthsThanFit_KeepTheNewest()
    {
        var axis = new TimelineAxis([.. Enumerable.Range(0, 40).Select(m => Today.AddMonths(-m))], [], Today, 330, 36);
        Assert.True(axis.Cut);
        Assert.Equal(Today.AddMonths(1).Month, axis.Until.Month);
        Assert.All(axis.Stretches.Where(s => !s.Folded), s => Assert.True(s.Width >= 36));
        Assert.Equal(330, axis.Stretches[^1].X + axis.Stretches[^1].Width, precision: 6);
    }

    [Fact]
    public void Stretches_DaysAfterToday_AreNotShown() =>
        Assert.Equal(new DateOnly(2025, 12, 1), new TimelineAxis([new(2026, 3, 1)], [], Today, 500, 40).Until);
}
