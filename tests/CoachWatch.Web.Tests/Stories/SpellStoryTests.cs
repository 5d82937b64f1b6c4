using CoachWatch.Extraction;
using CoachWatch.Web.Features.Rumours;
using CoachWatch.Web.Features.Timeline;
using Microsoft.Extensions.DependencyInjection;

namespace CoachWatch.Web.Tests.Stories;

/// <summary>Who led each team, in order, and who is named at the head of its page.</summary>
[Collection(nameof(ToldStore))]
public sealed class SpellStoryTests(ToldStore store)
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    /// <summary>For so long two may be told of as in the job when one hands over to the other.</summary>
    private const int Handover = 31;

    [Theory]
    [InlineData("ajax", new[]
    {
        "Peter Bosz ? to 2017",
        "Marcel Keizer 2017 to 2017",
        "Erik ten Hag 2018-01 to 2022",
        "Alfred Schreuder 2022-07 to 2023-01",
        "John Heitinga (interim) 2023-01 to 2023-06",
        "Maurice Steijn 2023 to ?",
        "Francesco Farioli 2024 to 2025-05-19",
        "John Heitinga 2025-05-31 to 2025-11-06",
        "Fred Grim (interim) 2025-11-06 to ?",
    })]
    [InlineData("liverpool", new[]
    {
        "Brendan Rodgers ? to 2015-10",
        "Jürgen Klopp 2015-10 to 2024-05-20",
        "Arne Slot 2024-05-20 to ?",
    })]
    [InlineData("feyenoord", new[]
    {
        "Arne Slot 2021 to 2024-05-20",
        "Brian Priske 2024-06-12 to 2025-02-10",
        "Pascal Bosschaart (interim) 2025-02-10 to 2025-02",
        "Robin van Persie 2025-02-23 to ?",
    })]
    [InlineData("bayer-leverkusen", new[]
    {
        "Xabi Alonso 2022-10 to 2025-05-25",
        "Erik ten Hag 2025-05-26 to 2025-09-01",
        "Kasper Hjulmand 2025-09-08 to ?",
    })]
    [InlineData("tottenham-hotspur", new[]
    {
        "Antonio Conte ? to 2023-03",
        "Ange Postecoglou 2023 to 2025-06-06",
        "Thomas Frank 2025-06-12 to ?",
    })]
    [InlineData("nottingham-forest", new[]
    {
        "Nuno Espírito Santo ? to 2025-09-09",
        "Ange Postecoglou 2025-09-09 to 2025-10-18",
        "Sean Dyche 2025-10-21 to ?",
    })]
    [InlineData("manchester-united", new[]
    {
        "Alex Ferguson ? to 2013",
        "Ole Gunnar Solskjær ? to 2021-11-21",
        "Michael Carrick (interim) 2021-11-21 to 2021-11-29",
        "Ralf Rangnick (interim) 2021-11-29 to 2022-07",
        "Erik ten Hag 2022-07 to 2024-10-28",
        "Ruud van Nistelrooy (interim) 2024-10-28 to 2024-11-11",
        "Ruben Amorim 2024-11-11 to ?",
    })]
    [InlineData("juventus", new[]
    {
        "Massimiliano Allegri 2014 to 2019",
        "Massimiliano Allegri ? to 2024-05-17",
        "Paolo Montero (interim) ? to 2024-06-12",
        "Thiago Motta 2024-06-12 to 2025-03",
    })]
    [InlineData("union-saint-gilloise", new[]
    {
        "Alexander Blessin ? to 2024-07-08",
        "Sébastien Pocognoli 2024-07-08 to 2025-10-11",
        "David Hubert 2025-10-13 to ?",
    })]
    [InlineData("borussia-monchengladbach", new[]
    {
        "Marco Rose ? to 2021-07",
        "Adi Hütter 2021-07 to ?",
    })]
    [InlineData("real-madrid", new[]
    {
        "Carlo Ancelotti ? to 2025-05-25",
        "Xabi Alonso 2025-05-25 to ?",
    })]
    [InlineData("borussia-dortmund", new[]
    {
        "Lucien Favre ? to 2020-12",
        "Edin Terzić (interim) 2020-12 to 2021-07",
        "Marco Rose 2021-07 to ?",
    })]
    [InlineData("germany", new[]
    {
        "Joachim Löw 2006 to 2021-07",
        "Hansi Flick 2021-07 to ?",
    })]
    [InlineData("rb-leipzig", new[]
    {
        "Ralf Rangnick 2018 to 2019",
        "Julian Nagelsmann 2019 to 2021-07",
        "Jesse Marsch 2021-07 to ?",
        "Marco Rose ? to 2025-03",
    })]
    [InlineData("sc-heerenveen", new[]
    {
        "Robin van Persie 2024 to 2025-02-23",
        "Henk Brugge (interim) 2025-02-23 to 2025-03",
        "Robin Veldman 2025-03-31 to ?",
    })]
    [InlineData("southampton", new[]
    {
        "Ralph Hasenhüttl ? to ?",
        "Rubén Sellés ? to 2023-06-03",
        "Russell Martin 2023-06-22 to ?",
    })]
    [InlineData("al-hilal", new[]
    {
        "Jorge Jesus ? to 2025-05-30",
        "Mohammad Al-Shalhoub (interim) 2025-05 to 2025-06-09",
        "Simone Inzaghi 2025-06-09 to ?",
    })]
    [InlineData("west-ham-united", new[]
    {
        "Julen Lopetegui ? to 2025-01",
        "Graham Potter 2025-01 to 2025-09-27",
        "Nuno Espírito Santo 2025-09-27 to ?",
    })]
    public async Task FindAsync_Club_HasItsCoachesInOrder(string club, string[] expected) =>
        Assert.Equal(expected, (await ViewAsync(club, Today)).Spells.Select(Told.Of));

    [Theory]
    [InlineData("borussia-dortmund", "2021-02-20", "Edin Terzić")]
    [InlineData("borussia-monchengladbach", "2021-02-20", "Marco Rose, Expected")]
    [InlineData("borussia-monchengladbach", "2021-06-20", "Marco Rose, Expected")]
    [InlineData("borussia-monchengladbach", "2021-11-08", "Adi Hütter")]
    [InlineData("eintracht-frankfurt", "2021-04-20", "Adi Hütter, Expected")]
    [InlineData("rb-leipzig", "2021-06-20", "Julian Nagelsmann, Expected")]
    [InlineData("rb-leipzig", "2021-11-08", "Jesse Marsch")]
    [InlineData("germany", "2021-06-20", "Joachim Löw, Expected")]
    [InlineData("germany", "2021-11-08", "Hansi Flick")]
    [InlineData("norwich-city", "2021-11-08", "nobody")]
    [InlineData("aston-villa", "2021-11-08", "nobody")]
    [InlineData("manchester-united", "2021-11-25", "Michael Carrick")]
    [InlineData("manchester-united", "2022-04-25", "Ralf Rangnick, Expected")]
    [InlineData("manchester-united", "2024-11-05", "Ruud van Nistelrooy")]
    [InlineData("manchester-united", "2025-06-10", "Ruben Amorim")]
    [InlineData("ajax", "2022-04-25", "Erik ten Hag, Expected")]
    [InlineData("ajax", "2025-05-24", "nobody")]
    [InlineData("ajax", "2025-11-03", "John Heitinga, Pressure")]
    [InlineData("ajax", "2025-11-07", "Fred Grim")]
    [InlineData("juventus", "2024-05-25", "Paolo Montero")]
    [InlineData("juventus", "2024-06-13", "Thiago Motta")]
    [InlineData("real-madrid", "2025-05-24", "Carlo Ancelotti, Expected")]
    [InlineData("real-madrid", "2025-11-07", "Xabi Alonso")]
    [InlineData("bayer-leverkusen", "2025-09-02", "nobody")]
    [InlineData("bayer-leverkusen", "2026-11-22", "Kasper Hjulmand")]
    [InlineData("feyenoord", "2025-02-15", "Pascal Bosschaart")]
    [InlineData("feyenoord", "2025-11-07", "Robin van Persie")]
    [InlineData("tottenham-hotspur", "2023-07-20", "Ange Postecoglou")]
    [InlineData("nottingham-forest", "2025-10-10", "Ange Postecoglou")]
    [InlineData("union-saint-gilloise", "2026-11-22", "David Hubert")]
    public async Task FindAsync_OnTheDay_NamesWhoeverIsInCharge(string club, string day, string expected)
    {
        var view = await ViewAsync(club, DateOnly.ParseExact(day, "yyyy-MM-dd"));

        Assert.Equal(expected, (view.InCharge?.Coach.Name ?? "nobody") + (view.Position is { } position ? $", {position.Stage}" : ""));
    }

    [Fact]
    public async Task FindAsync_AllClubs_HaveOneHeadCoachAtATime()
    {
        foreach (var club in await ClubsAsync())
        {
            var heads = (await ViewAsync(club, Today)).Spells.ToList();
            foreach (var (one, next) in heads.Zip(heads.Skip(1)))
            {
                Assert.True(one.LastDay is null || one.To is { Precision: DatePrecision.Year } || next.FirstDay.AddDays(Handover) >= one.LastDay, $"{club}: {Told.Of(one)} and {Told.Of(next)}");
                Assert.True(one.FirstDay <= (one.LastDay ?? Today), $"{club}: {Told.Of(one)}");
            }
        }
    }

    [Theory]
    [InlineData(1098, 46)]
    [InlineData(326, 36)]
    public async Task Layout_BusiestClubs_LaysNothingOverAnother(double width, double leastMonth)
    {
        foreach (var club in new[] { "ajax", "liverpool", "feyenoord", "bayer-leverkusen", "tottenham-hotspur", "manchester-united", "juventus", "borussia-monchengladbach", "real-madrid" })
        {
            foreach (var day in new[] { Today, new DateOnly(2025, 6, 10), new DateOnly(2024, 6, 13) })
            {
                var layout = new TimelineLayout(await ViewAsync(club, day), new RumourFilter(), day, width, leastMonth, mostMarks: 40);
                AssertApart(layout.Bars.Select(bar => (bar.Row, bar.X, Math.Max(bar.X + bar.Width, bar.X + 8 + WidthOf(bar.Label)))), width, $"{club} on {day}");
                AssertApart(layout.Lanes.Select(lane => (lane.Row, Math.Min(lane.LabelX, lane.Marks[0].X - 6), Math.Max(lane.LabelX + WidthOf(TimelineLayout.LabelOf(lane.Lane)), lane.EndX ?? lane.Marks[^1].X + 6))), width, $"{club} on {day}");
            }
        }
    }

    private static double WidthOf(string label) => label.Length * 6.5;

    private static void AssertApart(IEnumerable<(int Row, double From, double To)> things, double width, string where)
    {
        foreach (var row in things.GroupBy(thing => thing.Row).Select(row => row.OrderBy(thing => thing.From).ToList()))
        {
            Assert.All(row, thing => Assert.True(thing.From >= -0.01 && thing.To <= width + 0.01, $"{where}: {thing} leaves the drawing"));
            Assert.All(row.Zip(row.Skip(1)), pair => Assert.True(pair.First.To <= pair.Second.From + 0.01, $"{where}: {pair}"));
        }
    }

    private async Task<TimelineView> ViewAsync(string club, DateOnly day) =>
        (await store.Services.GetRequiredService<TimelineQuery>().FindAsync(club, new RumourFilter(), day, TestContext.Current.CancellationToken))!;

    private async Task<IEnumerable<string>> ClubsAsync() =>
        (await store.Services.GetRequiredService<RumourIndexes>().CurrentAsync(TestContext.Current.CancellationToken)).Vacancies.Select(vacancy => vacancy.Club.Slug).Distinct();
}
