using CoachWatch.Extraction.Languages;
using CoachWatch.Extraction.Names;

namespace CoachWatch.Extraction.Reading;

/// <summary>The clubs where an article tells of a job that changes hands, by what a first reading found for sure.</summary>
internal static class Openings
{
    private const double SureScore = 7, ForVacancy = 0.5, ForMove = 0.35, ForExitOfHeadCoach = 0.5;

    public static IReadOnlyDictionary<Team, double> None { get; } = new Dictionary<Team, double>();

    public static IReadOnlyDictionary<Team, double> Of(MoveReader reading)
    {
        var openings = new Dictionary<Team, double>();
        foreach (var team in reading.Vacancies)
        {
            openings[team] = Math.Min(1, openings.GetValueOrDefault(team) + ForVacancy);
        }

        foreach (var claim in reading.Claims.Where(claim => !claim.IsPast && claim.Score >= SureScore && claim is not { Kind: ClaimKind.Exit, Exit: ExitStage.Staying }))
        {
            var worth = claim.Kind == ClaimKind.Exit && claim.Role == RoleKind.HeadCoach ? ForExitOfHeadCoach : ForMove;
            openings[claim.Team] = Math.Min(1, openings.GetValueOrDefault(claim.Team) + worth);
        }

        return openings;
    }
}
