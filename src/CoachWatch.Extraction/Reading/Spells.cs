namespace CoachWatch.Extraction.Reading;

/// <summary>Dates a spell by the dates that stand beside it: "from 2018 to 2022", "since 2023", "until May", "lost patience in October".</summary>
internal static class Spells
{
    /// <param name="isFormer">The coach is named by the job he had: "the former Ajax coach, out of work since May" has left it then.</param>
    public static void Date(SaidTenure said, SentenceView view, int first, int end, bool isFormer)
    {
        if (view.DateOf(first, end) is not { } nearest)
        {
            return;
        }

        var place = view.Dates.IndexOf(nearest);
        var partner = PartnerOf(view, nearest, place);
        if (nearest.To is { } to)
        {
            (said.From, said.To) = (nearest.Date, to);
        }
        else if (partner is not null)
        {
            (said.From, said.To) = nearest.Date <= partner.Date ? (nearest.Date, partner.Date) : (partner.Date, nearest.Date);
        }
        else if (nearest.Sense == DateSense.Since && !isFormer)
        {
            said.From = nearest.Date;
        }
        else if (nearest.Sense == DateSense.Until)
        {
            said.To = nearest.Date;
        }
        else if (said.IsPast && nearest.Date.Precision > DatePrecision.Year)
        {
            // "Out of work since they lost patience in October" tells when it ended; "who won the title there in 2017" neither that nor when it began.
            said.To = nearest.Date;
        }
    }

    private static DateHit? PartnerOf(SentenceView view, DateHit date, int place)
    {
        const int Apart = 5;
        if (place + 1 < view.Dates.Count && view.Dates[place + 1] is var next && next.First - date.End <= Apart && next.Sense == DateSense.Until)
        {
            return next;
        }

        return place > 0 && view.Dates[place - 1] is var before && date.First - before.End <= Apart && date.Sense == DateSense.Until ? before : null;
    }
}
