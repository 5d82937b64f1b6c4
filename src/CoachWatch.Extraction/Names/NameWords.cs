using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoachWatch.Extraction.Names;

/// <summary>Words by which names are told that are not listed; the same in every language.</summary>
internal sealed record NameWords
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public required IReadOnlyList<string> GivenNames { get; init; }

    /// <summary>Small words inside names: "van", "de", "von".</summary>
    public required IReadOnlyList<string> Particles { get; init; }

    public required IReadOnlyList<string> NoNames { get; init; }

    /// <summary>"Copa América", "South America": names that hold a club's or a country's, and are another.</summary>
    public required IReadOnlyList<string> OtherNames { get; init; }

    /// <summary>"FC", "AS": what stands before a club's name.</summary>
    public required IReadOnlyList<string> ClubPrefixes { get; init; }

    /// <summary>"United", "Rovers": what stands behind it.</summary>
    public required IReadOnlyList<string> ClubSuffixes { get; init; }

    /// <summary>What a nickname may end in, and what else it ends in then as an adjective: "rossoneri" and "rossonera".</summary>
    public required IReadOnlyList<IReadOnlyList<string>> NicknameEndings { get; init; }

    /// <summary>"Herald", "Radio", "Zeitung": what outlets are named with.</summary>
    public required IReadOnlyList<string> OutletWords { get; init; }

    /// <summary>"com", "nl": what an outlet's address may end in.</summary>
    public required IReadOnlyList<string> AddressEndings { get; init; }

    /// <summary>What towns are called in other languages than English.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Towns { get; init; }

    public static NameWords Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("name-words.json")!;
        return JsonSerializer.Deserialize<NameWords>(stream, Strict)!;
    }
}
