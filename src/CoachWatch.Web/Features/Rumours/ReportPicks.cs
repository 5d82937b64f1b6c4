namespace CoachWatch.Web.Features.Rumours;

/// <summary>Which reports a filter picks by what they are; their rumours are told by the picked ones alone.</summary>
internal static class ReportPicks
{
    /// <summary>The facets that are of a report and not of its rumour.</summary>
    public static readonly Facet[] Facets = [Facet.Source, Facet.Publisher, Facet.Language];

    /// <summary>The facets that a rumour has one value of, whatever is reported.</summary>
    public static readonly Facet[] OfRumour = [Facet.Club, Facet.Coach, Facet.Country, Facet.League, Facet.Role];

    public static ReportSet Of(RumourIndex index, RumourFilter filter, DateOnly day)
    {
        var picked = Between(index, filter.From, filter.To < day ? filter.To.Value : day);
        if (filter.Originals)
        {
            picked.KeepOnly(index.Originals);
        }

        foreach (var facet in Facets.Concat(OfRumour).Where(facet => filter[facet].Count > 0))
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

        var (first, last) = (from ?? DateOnly.MinValue, until);
        for (var report = 0; report < index.Days.Length; report++)
        {
            if (index.Days[report] >= first && index.Days[report] <= last)
            {
                picked.Add(report);
            }
        }

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
                    told.AddRange(index.Rumours[rumour].Start, index.Rumours[rumour].End);
                }
            }
        }

        return told;
    }
}
