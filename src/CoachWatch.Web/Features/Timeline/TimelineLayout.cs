using CoachWatch.Data.Store;
using CoachWatch.Extraction;
using CoachWatch.Web.Features.Rumours;

namespace CoachWatch.Web.Features.Timeline;

public sealed record BarShape(Spell Spell, double X, double Width, int Row, string Label);

public sealed record GapShape(IndexedVacancy Vacancy, double X, double Width);

/// <summary>Words on a coach's position that lie too close to tell apart are one tick: the newest, and how many.</summary>
public sealed record TickShape(PressureMark Mark, double X, int Count);

/// <summary>Reports that lie too close to tell apart are one mark: the furthest stage, and how many.</summary>
public sealed record MarkShape(LaneMark Mark, double X, int Count);

/// <param name="LabelX">Where the name above the marks begins.</param>
/// <param name="EndX">Where the job went to another; null where that is not known, or the last mark says how it ended.</param>
public sealed record LaneShape(Lane Lane, int Row, double LabelX, IReadOnlyList<MarkShape> Marks, double? EndX);

/// <summary>Where everything of a club's drawing goes: bars on top, a lane for each candidate under them, no label over another.</summary>
public sealed class TimelineLayout
{
    private const double Letter = 7.3;
    private const double Digit = 6;
    private const double MarkSize = 15;
    private const int MostRows = 14;

    /// <summary>How much further from each other marks must be at each step, until there are few enough to read.</summary>
    private const double Step = 1.4;

    /// <summary>So many tell how a candidate came along.</summary>
    private const int MarksToTellALane = 3;

    /// <param name="leastMonth">Pixels that a month must get to be shown.</param>
    /// <param name="mostMarks">A busy club has more reports than can be told apart: it gets fewer months, and so many marks, each of more reports.</param>
    public TimelineLayout(TimelineView view, RumourFilter filter, DateOnly today, double width, double leastMonth, int mostMarks)
    {
        var end = filter.To < today ? filter.To.Value : today;
        bool InPeriod(DateOnly day) => !(day < filter.From) && day <= end;
        var (reported, marked) = (ReportDays(view).Where(InPeriod).ToHashSet(), BarDays(view).Where(InPeriod).ToList());
        Axis = new TimelineAxis(reported, marked, end, width, leastMonth);
        while (view.Lanes.Sum(l => Math.Min(MarksToTellALane, l.From(Axis.Until) - l.From(Axis.From))) > mostMarks && leastMonth < width / 4)
        {
            Axis = new TimelineAxis(reported, marked, end, width, leastMonth *= Step);
        }

        Bars = LayBars(view, today);
        BarRows = Bars.Count == 0 ? 1 : Bars.Max(b => b.Row) + 1;
        Gaps = [.. view.Vacancies.Where(v => v.Role is Role.HeadCoach && v.OpenedOn < end).Select(v => GapOf(v, end)).Where(g => g.Width > 1)];
        Ticks = LayTicks(view, mostMarks / 6);
        var lanes = LayLanes(view, mostMarks);
        Lanes = [.. lanes.Where(l => l.Row < MostRows)];
        Hidden = lanes.Count - Lanes.Count;
        LaneRows = Lanes.Count == 0 ? 0 : Lanes.Max(l => l.Row) + 1;
    }

    public TimelineAxis Axis { get; }

    public IReadOnlyList<BarShape> Bars { get; }

    public int BarRows { get; }

    public IReadOnlyList<GapShape> Gaps { get; }

    public IReadOnlyList<TickShape> Ticks { get; }

    public IReadOnlyList<LaneShape> Lanes { get; }

    public int LaneRows { get; }

    /// <summary>Lanes for which there was no room.</summary>
    public int Hidden { get; }

    private static IEnumerable<DateOnly> ReportDays(TimelineView view) =>
        view.Lanes.SelectMany(l => l.Marks).Select(m => m.Day).Concat(view.Pressure.Select(p => p.Day));

    private static IEnumerable<DateOnly> BarDays(TimelineView view) =>
        view.Spells.SelectMany(s => new[] { s.From is null ? null : s.FirstDay, s.LastDay })
            .Concat(view.Vacancies.SelectMany(v => new[] { v.OpenedOn, v.FilledOn }))
            .OfType<DateOnly>();

    private List<BarShape> LayBars(TimelineView view, DateOnly today)
    {
        var rows = new Rows(gap: 2);
        var bars = new List<BarShape>();
        foreach (var bar in view.Spells.Where(s => s.FirstDay <= today && !((s.LastDay ?? s.LastSeen) < Axis.From && !s.IsInChargeOn(today))).Select(s => Bar(s, s.LastDay ?? (s.IsInChargeOn(today) ? Axis.Until : s.LastSeen))).OrderBy(b => b.X))
        {
            bars.Add(bar with { Row = rows.Place(bar.X, Math.Max(bar.X + bar.Width, bar.X + LabelWidth(bar.Label))) });
        }

        return bars;
    }

    private BarShape Bar(Spell spell, DateOnly last)
    {
        var end = Axis.X(last.AddDays(1));
        var x = Axis.X(spell.FirstDay);
        var label = LabelWidth(spell.Coach.Name) <= end - x ? spell.Coach.Name : Surname(spell.Coach.Name);
        if (spell.From is null)
        {
            // He was there before: the bar fades in, as wide as his name.
            x = Math.Max(0, Math.Min(x, end - LabelWidth(label)));
        }

        x = Math.Max(0, Math.Min(x, Axis.Width - LabelWidth(label)));
        return new(spell, x, Math.Max(6, end - x), 0, label);
    }

    private static double LabelWidth(string label) => label.Length * Letter + 16;

    private List<TickShape> LayTicks(TimelineView view, int most)
    {
        List<TickShape> ticks = [.. view.Pressure.Where(p => p.Day >= Axis.From && p.Day < Axis.Until).OrderBy(p => p.Day).Select(p => new TickShape(p, Math.Clamp(Axis.X(p.Day), 6, Axis.Width - 6), 1))];
        ticks = Merge(ticks, 1);
        for (var apart = Step; ticks.Count > most && apart < Axis.Width; apart *= Step)
        {
            ticks = Merge(ticks, apart);
        }

        return ticks;
    }

    private static List<TickShape> Merge(List<TickShape> all, double apart)
    {
        var ticks = new List<TickShape>();
        foreach (var tick in all)
        {
            if (ticks.Count > 0 && tick.X - ticks[^1].X < apart * RoomOf(ticks[^1].Count))
            {
                ticks[^1] = ticks[^1] with { Mark = tick.Mark, Count = ticks[^1].Count + tick.Count };
            }
            else
            {
                ticks.Add(tick);
            }
        }

        return ticks;
    }

    private GapShape GapOf(IndexedVacancy vacancy, DateOnly end)
    {
        var x = Axis.X(vacancy.OpenedOn!.Value);
        var until = vacancy.FilledOn ?? vacancy.LapsedOn ?? end;
        return new(vacancy, x, Axis.X(until < end ? until : end) - x);
    }

    private List<LaneShape> LayLanes(TimelineView view, int most)
    {
        var rows = new Rows(gap: 10);
        var lanes = new List<LaneShape>();
        foreach (var lane in Shapes(view, most).OrderBy(l => Math.Min(l.LabelX, l.Marks[0].X)))
        {
            var to = Math.Max(Math.Max(lane.LabelX + LabelOf(lane.Lane).Length * Letter, lane.Marks[^1].X + MarkSize), lane.EndX + MarkSize ?? 0);
            lanes.Add(lane with { Row = rows.Place(Math.Min(lane.LabelX, lane.Marks[0].X - MarkSize / 2), to) });
        }

        return lanes;
    }

    /// <summary>The lanes with as many marks as can be told apart.</summary>
    private List<LaneShape> Shapes(TimelineView view, int most)
    {
        var shapes = view.Lanes.Select(lane => (Lane: lane, Marks: Merge(MarksOf(lane), 1))).Where(l => l.Marks.Count > 0).ToList();
        for (var apart = Step; shapes.Sum(l => l.Marks.Count) > most && apart < Axis.Width; apart *= Step)
        {
            shapes = shapes.ConvertAll(l => (l.Lane, Merge(l.Marks, apart)));
        }

        return shapes.ConvertAll(l => Shape(l.Lane, l.Marks));
    }

    private IEnumerable<MarkShape> MarksOf(Lane lane) => lane.Marks[lane.From(Axis.From)..lane.From(Axis.Until)]
        .Select(m => new MarkShape(m, Math.Clamp(Axis.X(m.Day), MarkSize / 2, Axis.Width - MarkSize / 2), 1));

    /// <param name="apart">How many times its own room each must be from the next.</param>
    private static List<MarkShape> Merge(IEnumerable<MarkShape> all, double apart)
    {
        var marks = new List<MarkShape>();
        foreach (var mark in all)
        {
            if (marks.Count > 0 && mark.X - marks[^1].X < apart * RoomOf(marks[^1].Count))
            {
                marks[^1] = marks[^1] with { Mark = mark.Mark.Stage >= marks[^1].Mark.Stage ? mark.Mark : marks[^1].Mark, Count = marks[^1].Count + mark.Count };
            }
            else
            {
                marks.Add(mark);
            }
        }

        return marks;
    }

    private LaneShape Shape(Lane lane, List<MarkShape> marks)
    {
        double? end = lane.Outcome is Outcome.PassedOver && lane.SettledOn is { } on && Axis.X(on) - marks[^1].X > RoomOf(marks[^1].Count) ? Math.Min(Axis.X(on), Axis.Width - MarkSize / 2) : null;
        var label = LabelOf(lane).Length * Letter;
        return new(lane, 0, Math.Max(0, Math.Min(marks[0].X - MarkSize / 2, Axis.Width - label)), marks, end);
    }

    /// <summary>A mark of several reports has their number at its side.</summary>
    private static double RoomOf(int count) => MarkSize + (count > 1 ? Math.Ceiling(Math.Log10(count + 1)) * Digit : 0);

    /// <summary>The name on a lane, with the role where it is not the head coach's.</summary>
    public static string LabelOf(Lane lane) => lane.Role switch
    {
        Role.InterimHeadCoach => lane.Coach.Name + " · interim",
        Role.AssistantCoach => lane.Coach.Name + " · assistant",
        Role.Other => lane.Coach.Name + " · staff",
        _ => lane.Coach.Name,
    };

    private static string Surname(string name) => name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? name[(space + 1)..] : name;
}
