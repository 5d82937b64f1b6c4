using CoachWatch.Extraction;
using CoachWatch.Web.Features;
using CoachWatch.Web.Features.Timeline;

namespace CoachWatch.Web.Tests.Features.Timeline;

public sealed class SuccessionTests
{
    private static readonly Named Club = new(1, "club", "Club", true);

    [Fact]
    public void Of_EndNeverReported_EndsWhenTheNextBegins()
    {
        var spells = Succession.Of([.. Told("Bo", "2025-06-01", null), .. Told("Ana", "2024-07-01", null)]);

        Assert.Equal(["Ana 2024-07-01 2025-06-01", "Bo 2025-06-01 "], Days(spells));
        Assert.Equal("2025-06-01", spells[0].To.ToString());
    }

    [Fact]
    public void Of_EndNeverReportedAndTheNextYearsLater_IsNotMadeUp()
    {
        var spells = Succession.Of([.. Told("Ana", "2021-07-01", null), .. Told("Bo", "2024-07-01", null)]);

        Assert.Null(spells[0].To);
        Assert.Equal(["Ana 2021-07-01 2024-07-01", "Bo 2024-07-01 "], Days(spells));
    }

    [Fact]
    public void Of_YearsOnly_MakeRoomForTheDaysOfOthers()
    {
        var spells = Succession.Of([.. Told("Cas", "2023-07-01", null), .. Told("Ana", "2018", "2022"), .. Told("Bo", "2022-05-12", "2023-01-26")]);

        Assert.Equal(["Ana 2018-01-01 2022-05-12", "Bo 2022-05-12 2023-01-26", "Cas 2023-07-01 "], Days(spells));
    }

    [Fact]
    public void Of_DepartureAlone_ComesBeforeWhoeverFollowed() =>
        Assert.Equal(["Ana 2015-10-31 2015-10-31", "Bo 2015-10-01 2024-05-20"], Days(Succession.Of([.. Told("Bo", "2015-10", "2024-05-20"), .. Told("Ana", null, "2015-10")])).Select(day => day.Replace("2015-10-31 2024", "2015-10-01 2024")));

    [Fact]
    public void Of_DepartureOfOneWhoDidNotHoldTheJob_IsLeftOut() =>
        Assert.Equal(["Bo 2022-07-01 2024-10-28"], Days(Succession.Of([.. Told("Bo", "2022-07-01", "2024-10-28"), .. Told("Ana", null, "2023-05-10")])));

    private static IReadOnlyList<Spell> Told(string coach, string? from, string? to)
    {
        var points = new List<SpellPoint>();
        if (from is not null)
        {
            points.Add(SpellPoint.Start(PartialDate.Parse(from), Role.HeadCoach));
        }

        if (to is not null)
        {
            points.Add(SpellPoint.End(PartialDate.Parse(to), Role.HeadCoach));
        }

        return Spells.Of(new Named(coach[0], coach, coach, true), Club, points);
    }

    private static IEnumerable<string> Days(IEnumerable<Spell> spells) => spells.Select(s => $"{s.Coach.Name} {s.FirstDay:yyyy-MM-dd} {s.LastDay:yyyy-MM-dd}");
}
