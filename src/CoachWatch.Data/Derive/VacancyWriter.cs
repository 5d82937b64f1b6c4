using System.Globalization;
using CoachWatch.Data.Resolve;
using CoachWatch.Data.Store;
using CoachWatch.Extraction;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Data.Derive;

/// <summary>Brings one club's vacancies and rumours up to its claims. Rows that are right already stay as they are, and most of them are.</summary>
internal sealed class VacancyWriter(CoachWatchDb db, int club, IEnumerable<Vacancy> rows)
{
    private const int RowsAtOnce = 1000;

    private readonly Dictionary<string, Vacancy> _before = rows.ToDictionary(row => row.Slug);
    private readonly HashSet<string> _slugs = [];
    private readonly List<(Round Round, Vacancy Row)> _written = [];

    public async Task WriteAsync(IReadOnlyList<RoundClaim> claims, CancellationToken cancellation)
    {
        foreach (var job in claims.GroupBy(claim => claim.Job).OrderBy(job => job.Key))
        {
            foreach (var round in RoundFold.Of(job.Key, job))
            {
                _written.Add((round, Write(job.Key, round)));
            }
        }

        db.Vacancies.RemoveRange(_before.Values);
        await db.SaveChangesAsync(cancellation);
        await PointAsync(claims, cancellation);
    }

    private Vacancy Write(Role job, Round round)
    {
        var slug = Slug.Take(string.Create(CultureInfo.InvariantCulture, $"{NameOf(job)} {round.BegunOn:yyyy MM}"), _slugs);
        if (!_before.Remove(slug, out var row))
        {
            row = new Vacancy { ClubId = club, Role = job, Slug = slug, BegunOn = round.BegunOn, UpdatedOn = round.UpdatedOn };
            db.Vacancies.Add(row);
        }

        (row.BegunOn, row.UpdatedOn) = (round.BegunOn, round.UpdatedOn);
        (row.PressureOn, row.ExpectedOn, row.OpenedOn, row.FilledOn, row.LapsedOn) = (round.PressureOn, round.ExpectedOn, round.OpenedOn, round.FilledOn, round.LapsedOn);
        (row.OutgoingId, row.ExitId, row.InterimId, row.InterimOn, row.FilledById) = (round.OutgoingId, round.Exit?.Id, round.InterimId, round.InterimOn, round.FilledById);
        WriteRumours(row, round, job);
        return row;
    }

    private void WriteRumours(Vacancy row, Round round, Role job)
    {
        var before = row.Rumours.ToDictionary(rumour => rumour.CoachId);
        foreach (var links in round.Links.GroupBy(link => link.CoachId))
        {
            if (!before.Remove(links.Key, out var rumour))
            {
                rumour = new Rumour { CoachId = links.Key, ClubId = club, Role = job };
                row.Rumours.Add(rumour);
            }

            rumour.Role = links.All(link => link.IsInterim) ? Role.InterimHeadCoach : job;
        }

        db.Rumours.RemoveRange(before.Values);
    }

    /// <summary>Tells every link its rumour, and every exit its vacancy.</summary>
    private async Task PointAsync(IReadOnlyList<RoundClaim> claims, CancellationToken cancellation)
    {
        var rumours = new Dictionary<int, int>();
        var vacancies = new Dictionary<int, int>();
        foreach (var (round, row) in _written)
        {
            var byCoach = row.Rumours.ToDictionary(rumour => rumour.CoachId, rumour => rumour.Id);
            round.Links.ForEach(link => rumours.Add(link.Id, byCoach[link.CoachId]));
            round.Exits.ForEach(exit => vacancies.Add(exit.Id, row.Id));
        }

        await PointAsync("Links", "RumourId", claims.OfType<LinkClaim>().Where(link => link.RumourId != rumours[link.Id]).Select(link => (link.Id, (int?)rumours[link.Id])), cancellation);
        await PointAsync("Exits", "VacancyId", claims.OfType<ExitClaim>().Select(exit => (exit, To: vacancies.TryGetValue(exit.Id, out var to) ? to : (int?)null)).Where(exit => exit.exit.VacancyId != exit.To).Select(exit => (exit.exit.Id, exit.To)), cancellation);
    }

    private async Task PointAsync(string table, string column, IEnumerable<(int Id, int? To)> changes, CancellationToken cancellation)
    {
        foreach (var rows in changes.Chunk(RowsAtOnce))
        {
            var values = string.Join(",", rows.Select(row => row.To is { } to ? $"({row.Id},{to})" : $"({row.Id},CAST(NULL AS integer))"));
            var sql = $"""UPDATE "{table}" SET "{column}" = v.column2 FROM (VALUES {values}) AS v WHERE "{table}"."Id" = v.column1""";
            await db.Database.ExecuteSqlRawAsync(sql, cancellation);
        }
    }

    private static string NameOf(Role job) => job switch
    {
        Role.HeadCoach => "head coach",
        Role.AssistantCoach => "assistant coach",
        _ => "other",
    };
}
