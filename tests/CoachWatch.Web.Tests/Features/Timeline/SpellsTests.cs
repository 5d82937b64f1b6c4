using CoachWatch.Extraction;
using CoachWatch.Web.Features;
using CoachWatch.Web.Features.Timeline;

namespace CoachWatch.Web.Tests.Features.Timeline;

public sealed class SpellsTests
{
    private static readonly Named Ana = new(1, "ana", "Ana Vos", true);
    private static readonly Named Club = new(1, "club", "Club", true);

    [Fact]
    public void Of_AppointmentAndDepartureToldTwice_IsOneSpell()
    {
        var spell = Assert.Single(Spells.Of(Ana, Club, [Start("2024-07-01"), Start("2024-07-03"), Present("2024-12-01"), End("2025-05-19"), End("2025-05-28")]));
        Assert.Equal(("2024-07-01", "2025-05-19"), (spell.From.ToString(), spell.To.ToString()));
    }

    [Fact]
    public void Of_DayWithinTheYear_IsTheBetterStart() =>
        Assert.Equal("2024-07-01", Assert.Single(Spells.Of(Ana, Club, [Start("2024"), Start("2024-07-01")])).From.ToString());

    [Fact]
    public void Of_ReturnAfterTwoYears_IsASecondSpell() =>
        Assert.Equal(2, Spells.Of(Ana, Club, [Start("2018-01-01"), End("2020-06-30"), Start("2022-07-01")]).Count);

    [Fact]
    public void Of_DepartureAlone_HasNoStart()
    {
        var spell = Assert.Single(Spells.Of(Ana, Club, [Present("2025-03-01"), End("2025-05-19")]));
        Assert.Null(spell.From);
        Assert.Equal(new DateOnly(2025, 3, 1), spell.FirstDay);
        Assert.Equal(new DateOnly(2025, 5, 19), spell.LastDay);
    }

    [Fact]
    public void Of_InterimWhoIsAppointedForGood_IsHeadCoach() =>
        Assert.Equal(Role.HeadCoach, Assert.Single(Spells.Of(Ana, Club, [Start("2025-01-01", Role.InterimHeadCoach), Start("2025-01-01", Role.InterimHeadCoach), Appointed("2025-02-10")])).Role);

    [Fact]
    public void Of_YearAndLaterMonthOfIt_IsOneStart() =>
        Assert.Equal("2022-10", Assert.Single(Spells.Of(Ana, Club, [Start("2022"), Start("2022-10"), End("2025-05-25")])).From.ToString());

    [Fact]
    public void Of_InterimCalledHeadCoachInPassing_IsInterim() =>
        Assert.Equal(Role.InterimHeadCoach, Assert.Single(Spells.Of(Ana, Club, [Start("2023-01", Role.InterimHeadCoach), Start("2023", Role.HeadCoach), Start("2023", Role.InterimHeadCoach)])).Role);

    private static SpellPoint Start(string date, Role role = Role.HeadCoach) => SpellPoint.Start(PartialDate.Parse(date), role);

    private static SpellPoint Appointed(string date) => SpellPoint.Start(PartialDate.Parse(date), Role.HeadCoach, appointed: true);

    private static SpellPoint End(string date) => SpellPoint.End(PartialDate.Parse(date), Role.HeadCoach);

    private static SpellPoint Present(string date) => SpellPoint.Present(DateOnly.ParseExact(date, "yyyy-MM-dd"), Role.HeadCoach);
}
