namespace CoachWatch.Web.Features.Rumours;

/// <summary>Which reports a filter picks by what they are; their rumours are told by the picked ones alone.</summary>
internal static class ReportPicks
{
    public static ReportSet Of(RumourIndex index, RumourFilter filter, DateOnly day)
    {
        var picked = Between(index, filter.From, filter.To < day ? filter.To.Value : day);
        if (filter.Originals)
        {
            picked.KeepOnly(index.Originals);
        }

        foreach (var facet in RumourFilter.Facets.Where(facet => facet is not (Facet.Stage or Facet.Status) && filter[facet].Count > 0))
        {
            if (facet is Facet.Source && filter.AllBut)
            {
                picked.LeaveOut(Told(index, facet, filter[facet]));
            }
            else
            {
                picked.KeepOnly(Told(index, facet, filter[facet]));
            }
        }

        return picked;
    }

    private static ReportSet Between(RumourIndex index, DateOnly? from, DateOnly until)
    {
        var picked = new ReportSet(index.Reports.Length);
        if (from is null && until >= index.LastDay)
        {
            picked.AddRange(0, index.Reports.Length);
            return picked;
        }

        picked.AddBetween(index.Days, from ?? DateOnly.MinValue, until);
        return picked;
    }

    private static ReportSet Told(RumourIndex index, Facet facet, IReadOnlyList<string> keys)
    {
        var told = new ReportSet(index.Reports.Length);
        foreach (var value in index.Values[(int)facet].Numbers(keys))
        {
            if (index.ToldBy[(int)facet] is { } reports)
            {
                told.AddAll(reports.With(value));
            }
            else
            {
                foreach (var rumour in index.RumoursOf[(int)facet]![value])
                {
                    told.AddRange(index.Starts[rumour], index.Starts[rumour + 1]);
                }
            }
        }

        return told;
    }
}
