using CoachWatch.Extraction.Languages;
using CoachWatch.Extraction.Names;

namespace CoachWatch.Extraction.Reading;

/// <summary>A job that the article says in so many words that a coach holds or held.</summary>
internal sealed class SaidTenure
{
    public required Person Person { get; init; }

    public required Team Team { get; init; }

    public required RoleKind Role { get; init; }

    /// <summary>True where it is told as what was.</summary>
    public bool IsPast { get; init; }

    public PartialDate? From { get; set; }

    public PartialDate? To { get; set; }

    public override string ToString() => $"{Person.Name} at {Team.Name} ({Role}{(IsPast ? ", past" : "")})";
}
