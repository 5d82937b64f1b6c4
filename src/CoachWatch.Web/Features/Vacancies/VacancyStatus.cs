namespace CoachWatch.Web.Features.Vacancies;

/// <summary>How far a round of changes in a job is.</summary>
public enum VacancyStatus
{
    Open,
    Expected,
    Filled,

    /// <summary>Names are mentioned, but nobody is said to go: no vacancy.</summary>
    Rumoured,

    /// <summary>It came to nothing.</summary>
    Lapsed,
}
