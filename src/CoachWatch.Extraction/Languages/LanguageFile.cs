using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoachWatch.Extraction.Languages;

/// <summary>
/// One language's words as its file has them. Phrases are plain words, folded when compared. "(a|b)" and "(a|)" stand for each of the
/// alternatives; "..." for a few words between; {coach} {old} {club} {from} {role} {number} for what the engine found there.
/// </summary>
internal sealed record LanguageFile
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        PropertyNameCaseInsensitive = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Where it is spoken, the likeliest first: decides between clubs that share a name.</summary>
    public required IReadOnlyList<string> Countries { get; init; }

    /// <summary>The commonest words, to tell the language by.</summary>
    public required IReadOnlyList<string> StopWords { get; init; }

    public required IReadOnlyList<string> Abbreviations { get; init; }

    /// <summary>True where "20." may be "20th".</summary>
    public required bool OrdinalDot { get; init; }

    public required bool NounsAreCapital { get; init; }

    /// <summary>True where a club's nickname is written small: "i rossoneri".</summary>
    public required bool NicknamesAreSmall { get; init; }

    /// <summary>What a club's nickname stands behind as an adjective, besides <see cref="ClubNouns"/>: "la panchina rossonera", "le banc lillois". Not the coach, who may come from there.</summary>
    public required IReadOnlyList<string> ClubParts { get; init; }

    /// <summary>What is glued to a name: "s" in "Roses Vertrag".</summary>
    public required IReadOnlyList<string> NameEndings { get; init; }

    /// <summary>Words that another word differs from by its marks alone ("würde" and "wurde", "è" and "e"), which are told apart.</summary>
    public required IReadOnlyList<string> Marked { get; init; }

    public required IReadOnlyList<string> Conjunctions { get; init; }

    public required IReadOnlyList<string> Determiners { get; init; }

    /// <summary>Before what somebody becomes: "as", "become". A job named there is not yet his.</summary>
    public required IReadOnlyList<string> Copulas { get; init; }

    /// <summary>Tells that a name comes from bookmakers, polls or fans, not from the club.</summary>
    public required IReadOnlyList<string> Odds { get; init; }

    public required IReadOnlyList<string> Relatives { get; init; }

    /// <summary>What outlets are called before their names: "the newspaper Tubantia", "das Portal Soccerdonna".</summary>
    public required IReadOnlyList<string> Media { get; init; }

    public required PronounWords Pronouns { get; init; }

    public required IReadOnlyList<RoleWords> Roles { get; init; }

    /// <summary>Tells that a job is for the time being: "until the end of the season".</summary>
    public required IReadOnlyList<string> Interim { get; init; }

    /// <summary>Tells of those who work beside a head coach: "coaching staff", "assisted".</summary>
    public required IReadOnlyList<string> Staff { get; init; }

    /// <summary>A club's or country's teams besides the first: "under-19s", "reserves".</summary>
    public required IReadOnlyList<string> OtherTeams { get; init; }

    /// <summary>Before a role: held once, no longer.</summary>
    public required IReadOnlyList<string> Former { get; init; }

    public required IReadOnlyList<string> Women { get; init; }

    /// <summary>What the national team of the language's first country is called, where no country is named.</summary>
    public required IReadOnlyList<string> NationalTeam { get; init; }

    /// <summary>What any country's team and federation are called: "national team", "the federation".</summary>
    public required IReadOnlyList<string> Federations { get; init; }

    /// <summary>What a country's women's team is called beside the country's adjective: "die englischen Fußballerinnen".</summary>
    public required IReadOnlyList<string> NationalSides { get; init; }

    /// <summary>What the coach of any country's team is called, as no club's is: "Nationaltrainer", "seleccionador".</summary>
    public required IReadOnlyList<string> NationalCoach { get; init; }

    /// <summary>Before the given name of a relative, who bears the same surname: "brother", "son".</summary>
    public required IReadOnlyList<string> Kin { get; init; }

    public required IReadOnlyList<string> ClubNouns { get; init; }

    public required IReadOnlyList<string> Ages { get; init; }

    public required IReadOnlyList<Demonym> Demonyms { get; init; }

    /// <summary>Before a place: the country or the town, not its team.</summary>
    public required IReadOnlyList<string> Locatives { get; init; }

    /// <summary>Joins a job to its team: "of".</summary>
    public required IReadOnlyList<string> Of { get; init; }

    /// <summary>Before the club that was played against.</summary>
    public required IReadOnlyList<string> Opponents { get; init; }

    public required IReadOnlyList<IReadOnlyList<string>> Months { get; init; }

    /// <summary>From Sunday to Saturday, each with its short forms.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Weekdays { get; init; }

    public required IReadOnlyList<RelativeDate> RelativeDates { get; init; }

    /// <summary>Before the date that something has gone on from: "since".</summary>
    public required IReadOnlyList<string> Since { get; init; }

    public required IReadOnlyList<string> Until { get; init; }

    public required IReadOnlyList<string> Negations { get; init; }

    /// <summary>Negations that stand behind the verb.</summary>
    public required IReadOnlyList<string> NegationsBehind { get; init; }

    public required IReadOnlyList<string> Modality { get; init; }

    public required IReadOnlyList<string> Future { get; init; }

    public required IReadOnlyList<string> Attributions { get; init; }

    /// <summary>Words by which a club or federation speaks for itself.</summary>
    public required IReadOnlyList<string> Official { get; init; }

    public required IReadOnlyList<string> Denials { get; init; }

    public required IReadOnlyList<CueWords> Cues { get; init; }

    /// <summary>Looser words for each meaning of Weighing/signals.json; "dismiss*" stands for every word that begins so.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Signals { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    public static LanguageFile Read(Stream json) =>
        JsonSerializer.Deserialize<LanguageFile>(json, Strict) ?? throw new JsonException("The language file is empty.");
}

/// <param name="Any">Said of men and women alike.</param>
/// <param name="Pair">Said of two: "the pair", "both".</param>
internal sealed record PronounWords(IReadOnlyList<string> Male, IReadOnlyList<string> Female, IReadOnlyList<string> Any, IReadOnlyList<string> Pair);

internal sealed record RoleWords(RoleKind Role, IReadOnlyList<string> Phrases);

/// <param name="Country">In English, as the coaches' nationalities are.</param>
internal sealed record Demonym(string Country, IReadOnlyList<string> People, IReadOnlyList<string> Adjectives);

/// <summary>A date counted from the article's own: "last year", "three weeks ago".</summary>
/// <param name="Month">The middle of a season: "in the summer".</param>
internal sealed record RelativeDate(IReadOnlyList<string> Phrases, int Days = 0, int Months = 0, int Years = 0, int? Month = null);

internal sealed record CueWords(string Name, CueKind Kind, IReadOnlyList<string> Phrases, string? Stage = null, RoleKind? Role = null);

internal enum RoleKind
{
    HeadCoach,
    InterimHeadCoach,
    AssistantCoach,
    Other,

    /// <summary>A job that is no coach's: player, director, chairman, agent, reporter.</summary>
    NoCoach,
}

internal enum CueKind
{
    /// <summary>A coach may join a club.</summary>
    Link,

    /// <summary>A coach may leave a club.</summary>
    Exit,

    /// <summary>Names {old}, whose job it is or was.</summary>
    Succession,

    /// <summary>A club looks for a coach.</summary>
    Vacancy,

    /// <summary>A coach holds the job now.</summary>
    Holds,

    /// <summary>A coach held a job.</summary>
    Held,

    /// <summary>Stands for whoever holds the {role} at {club}.</summary>
    Holder,

    /// <summary>Stands for a coach by a job he once had at {club}.</summary>
    FormerHolder,
}
