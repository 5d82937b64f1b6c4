using CoachWatch.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Data.Tests.Store;

/// <summary>All that a store says, without the numbers of its rows, which depend on the order of arrival.</summary>
internal static class StoreContent
{
    public static async Task<List<string>> ReadAsync(IDbContextFactory<CoachWatchDb> store)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var db = store.CreateDbContext();
        var lines = new List<string>();
        lines.AddRange(await db.Articles.Select(a => $"article {a.Fingerprint} {a.Title} {a.Publisher!.Name} {a.PublishedAt} {a.KnownOn} {a.Language}").ToListAsync(cancellation));
        lines.AddRange(await db.ArticleAddresses.Select(a => $"address {a.Url}").ToListAsync(cancellation));
        lines.AddRange(await db.Coaches.Select(c => $"coach {c.Slug} {c.Name} {c.Confirmed}").ToListAsync(cancellation));
        lines.AddRange(await db.Links.IgnoreQueryFilters().Select(l => $"link {l.Confirmed} {l.Article!.Fingerprint} {l.Coach!.Slug} {l.Club!.Slug} {l.Role} {l.Stage} {l.Disputed} {l.Origin!.Slug} {l.Repeat} {l.Evidence.Start} {l.Evidence.Length} {l.Rumour!.Vacancy!.Slug} {l.Rumour.CoachId == l.CoachId}").ToListAsync(cancellation));
        lines.AddRange(await db.Exits.IgnoreQueryFilters().Select(e => $"exit {e.Confirmed} {e.Article!.Fingerprint} {e.Coach!.Slug} {e.Club!.Slug} {e.Role} {e.Stage} {db.Vacancies.Where(v => v.Id == e.VacancyId).Select(v => v.Slug).FirstOrDefault()}").ToListAsync(cancellation));
        lines.AddRange(await db.Tenures.IgnoreQueryFilters().Select(t => $"tenure {t.Confirmed} {t.Article!.Fingerprint} {t.Coach!.Slug} {t.Club!.Slug} {t.Role} {t.From} {t.To}").ToListAsync(cancellation));
        lines.AddRange(await db.Vacancies.Select(v => $"vacancy {v.Club!.Slug} {v.Slug} {v.BegunOn} {v.PressureOn} {v.ExpectedOn} {v.OpenedOn} {v.FilledOn} {v.LapsedOn} {v.UpdatedOn} {v.Outgoing!.Slug} {v.Interim!.Slug} {v.FilledBy!.Slug}").ToListAsync(cancellation));
        lines.AddRange(await db.ArticleRejections.Select(r => $"rejection {r.What} {r.Reason}").ToListAsync(cancellation));
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }
}
