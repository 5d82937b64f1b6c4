using System.Globalization;
using CoachWatch.Extraction;
using CoachWatch.Web.Features.Rumours;
using CoachWatch.Web.Features.Timeline;
using CoachWatch.Web.Features.Vacancies;

namespace CoachWatch.Web.Tests.Stories;

/// <summary>What the pages show, in a line each, for tables of expectations.</summary>
internal static class Told
{
    /// <summary>"2021-02: expected 02-15, filled 04-13 by Adi Hütter after Marco Rose; first Ruhr Nachrichten 57 days before"</summary>
    public static string Of(VacancyBlock block)
    {
        var vacancy = block.Vacancy;
        var parts = new[]
        {
            vacancy.ExpectedOn is { } expected ? $"expected {Day(expected)}" : null,
            vacancy.OpenedOn is { } opened ? $"opened {Day(opened)}" : null,
            block.FilledBy is { } chosen ? $"filled {Day(vacancy.FilledOn!.Value)} by {chosen.Name}" : vacancy.LapsedOn is { } lapsed ? $"lapsed {lapsed:yyyy-MM-dd}" : null,
        };
        return $"{vacancy.Slug["head-coach-".Length..]}: {string.Join(", ", parts.OfType<string>())}"
            + (block.Outgoing is { } outgoing ? $" after {outgoing.Name}" : "")
            + (block.Interim is { } interim ? $", interim {interim.Name}" : "")
            + (block.FirstOnChosen is { } first ? $"; first {first.Source?.Name ?? "?"} {vacancy.FilledOn!.Value.DayNumber - first.On.DayNumber} days before" : "");
    }

    /// <summary>"Talks, disputed, Open, 2 of 3, first De Telegraaf"</summary>
    public static string Of(RumourRow row) =>
        $"{row.State.Stage}{(row.State.Disputed ? ", disputed" : "")}, {row.State.Outcome}, {row.Independent} of {row.Reports}, first {row.Origin?.Name ?? "?"}";

    /// <summary>"Pascal Bosschaart (interim) 2025-02-10 to 2025-02"</summary>
    public static string Of(Spell spell) =>
        $"{spell.Coach.Name}{(spell.Role is Role.InterimHeadCoach ? " (interim)" : "")} {spell.From?.ToString() ?? "?"} to {spell.To?.ToString() ?? "?"}";

    private static string Day(DateOnly day) => day.ToString("MM-dd", CultureInfo.InvariantCulture);
}
