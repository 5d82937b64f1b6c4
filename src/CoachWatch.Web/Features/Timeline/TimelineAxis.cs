namespace CoachWatch.Web.Features.Timeline;

/// <summary>One stretch of the axis: a month with news, or a fold over months without.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">The day after its last.</param>
public sealed record AxisStretch(DateOnly From, DateOnly Until, bool Folded, double X, double Width);

/// <summary>
/// Days to places from left to right. Months in which something happened get room, the quiet ones between them are folded, and where there
/// are more months than fit, the oldest are left out.
/// </summary>
public sealed class TimelineAxis
{
    private const double FoldWidth = 16;

    /// <summary>How much of a busy month's room a month gets that is only passed through.</summary>
    private const double Quiet = 0.5;

    /// <param name="busy">Days of reports.</param>
    /// <param name="marked">Other days that must have a place, such as the beginning of a bar.</param>
    /// <param name="leastMonth">Pixels that a busy month must get.</param>
    public TimelineAxis(IReadOnlyCollection<DateOnly> busy, IReadOnlyCollection<DateOnly> marked, DateOnly today, double width, double leastMonth)
    {
        Width = width;
        var reported = busy.Where(d => d <= today).Select(MonthOf).ToHashSet();
        var months = marked.Append(today).Where(d => d <= today).Select(MonthOf).Concat(reported).Distinct().OrderDescending().ToList();
        var room = 0.0;
        var shown = months.TakeWhile(m => (room += (reported.Contains(m) ? 1 : Quiet) * leastMonth + FoldWidth) <= width).Order().ToList();
        Cut = months.Count > shown.Count;
        Stretches = Lay(shown, reported, width);
    }

    public double Width { get; }

    public IReadOnlyList<AxisStretch> Stretches { get; }

    /// <summary>True where older months did not fit.</summary>
    public bool Cut { get; }

    public DateOnly From => Stretches[0].From;

    public DateOnly Until => Stretches[^1].Until;

    /// <summary>The day's place; before the axis and after it, its ends.</summary>
    public double X(DateOnly day)
    {
        if (day <= From)
        {
            return 0;
        }

        var stretch = Stretches.FirstOrDefault(s => day < s.Until);
        return stretch is null
            ? Width
            : stretch.X + stretch.Width * (day.DayNumber - stretch.From.DayNumber) / (stretch.Until.DayNumber - stretch.From.DayNumber);
    }

    private static List<AxisStretch> Lay(List<DateOnly> months, HashSet<DateOnly> reported, double width)
    {
        var folds = Enumerable.Range(1, months.Count - 1).Count(i => months[i] != months[i - 1].AddMonths(1));
        var unit = (width - folds * FoldWidth) / months.Sum(m => reported.Contains(m) ? 1 : Quiet);
        var stretches = new List<AxisStretch>();
        var x = 0.0;
        foreach (var from in months)
        {
            if (stretches.Count > 0 && stretches[^1].Until < from)
            {
                stretches.Add(new(stretches[^1].Until, from, Folded: true, x, FoldWidth));
                x += FoldWidth;
            }

            var month = (reported.Contains(from) ? 1 : Quiet) * unit;
            stretches.Add(new(from, from.AddMonths(1), Folded: false, x, month));
            x += month;
        }

        return stretches;
    }

    private static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);
}
