using CoachWatch.Data.Store;
using CoachWatch.Extraction;
using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Web.Features.Timeline;

/// <summary>What a claim says of a coach's job at a club, as far as spells follow from it.</summary>
public interface IJobClaim
{
    int ClubId { get; }

    int CoachId { get; }

    DateOnly KnownOn { get; }
}

/// <param name="Overruled">Another has the job that he is said to be appointed to.</param>
public sealed record Appointment(int ClubId, int CoachId, Role Role, DateOnly KnownOn, bool Overruled) : IJobClaim;

public sealed record Departure(int Id, int ArticleId, int ClubId, int CoachId, Role Role, ExitStage Stage, DateOnly KnownOn, DateTime PublishedAt) : IJobClaim;

public sealed record Employment(int ClubId, int CoachId, Role Role, PartialDate? From, PartialDate? To, bool Current, DateOnly KnownOn) : IJobClaim;

/// <summary>Claims of one kind, by club and by coach, in the order in which they became known.</summary>
public sealed class ClaimsOf<TClaim>(IReadOnlyCollection<TClaim> claims)
    where TClaim : IJobClaim
{
    private readonly ILookup<int, TClaim> _byClub = claims.ToLookup(claim => claim.ClubId);
    private readonly ILookup<int, TClaim> _byCoach = claims.ToLookup(claim => claim.CoachId);

    public List<TClaim> Club(int club, DateOnly until) => [.. _byClub[club].TakeWhile(claim => claim.KnownOn <= until)];

    public List<TClaim> Coach(int coach, DateOnly until) => [.. _byCoach[coach].TakeWhile(claim => claim.KnownOn <= until)];
}

/// <summary>All claims that tell who had which job when; a busy club has thousands, too many to be read for each page.</summary>
public sealed record JobClaims(ClaimsOf<Appointment> Appointments, ClaimsOf<Departure> Departures, ClaimsOf<Employment> Employments)
{
    public static async Task<JobClaims> ReadAsync(CoachWatchDb db, IEnumerable<Vacancy> vacancies, CancellationToken cancel)
    {
        var appointments = await db.Links.Where(l => l.Stage == LinkStage.Appointed).OrderBy(l => l.KnownOn).ThenBy(l => l.Id)
            .Select(l => new { l.ClubId, l.CoachId, l.Role, l.KnownOn, VacancyId = (int?)l.Rumour!.VacancyId }).ToListAsync(cancel);
        var departures = await db.Exits.OrderBy(e => e.KnownOn).ThenBy(e => e.Id)
            .Select(e => new Departure(e.Id, e.ArticleId, e.ClubId, e.CoachId, e.Role, e.Stage, e.KnownOn, e.PublishedAt)).ToListAsync(cancel);
        var employments = await db.Tenures.OrderBy(t => t.KnownOn).ThenBy(t => t.Id)
            .Select(t => new Employment(t.ClubId, t.CoachId, t.Role, t.From, t.To, t.Current, t.KnownOn)).ToListAsync(cancel);
        var filledBy = vacancies.ToDictionary(v => v.Id, v => v.FilledById);
        return new(
            new([.. appointments.Select(l => new Appointment(l.ClubId, l.CoachId, l.Role, l.KnownOn,
                l.Role is Role.HeadCoach && l.VacancyId is { } job && filledBy.GetValueOrDefault(job) is { } chosen && chosen != l.CoachId))]),
            new(departures),
            new(employments));
    }
}
