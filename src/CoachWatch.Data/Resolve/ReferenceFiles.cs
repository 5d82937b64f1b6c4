using System.Text.Json;
using System.Text.Json.Serialization;
using CoachWatch.Extraction;

namespace CoachWatch.Data.Resolve;

/// <summary>Reads the reference data: clubs.json, coaches.json, tenures.json and sources.json of one folder.</summary>
public static class ReferenceFiles
{
    internal static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new PartialDateConverter(), new RoleConverter() },
    };

    /// <exception cref="ReferenceFileException">A file is missing or wrong; the message says where.</exception>
    public static References Read(string folder)
    {
        var sources = Read<SourcesFile>(folder, "sources.json");
        var references = new References(
            Read<List<ClubReference>>(folder, "clubs.json"),
            Read<List<CoachReference>>(folder, "coaches.json"),
            Read<List<TenureReference>>(folder, "tenures.json"),
            sources.Outlets,
            sources.Reporters);
        RefuseDoubles(folder, "clubs.json", references.Clubs.Select(club => club.Name));
        RefuseDoubles(folder, "coaches.json", references.Coaches.Select(coach => coach.Name));
        RefuseDoubles(folder, "sources.json", references.Outlets.Select(outlet => outlet.Name).Concat(references.Reporters.Select(reporter => reporter.Name)));
        return references;
    }

    private static T Read<T>(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        try
        {
            using var file = File.OpenRead(path);
            return JsonSerializer.Deserialize<T>(file, Json) ?? throw new JsonException("The file holds null.", null, 0, null);
        }
        catch (JsonException fault)
        {
            throw new ReferenceFileException($"{path}, line {(fault.LineNumber ?? 0) + 1}: {Sentence(fault)} Correct the entry {fault.Path ?? "$"}.", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ReferenceFileException($"The reference data {path} cannot be read: {fault.Message} Put the file there, or set Seeds:Path to the folder that has it.", fault);
        }
    }

    private static void RefuseDoubles(string folder, string file, IEnumerable<string> names)
    {
        foreach (var group in names.GroupBy(NameKey.Of))
        {
            if (group.Key.Length == 0 || group.Count() > 1)
            {
                throw new ReferenceFileException(group.Key.Length == 0
                    ? $"{Path.Combine(folder, file)} has a name without letters ('{group.First()}'); correct it."
                    : $"{Path.Combine(folder, file)} lists the same name twice: {string.Join(" and ", group)}; remove or rename one.");
            }
        }
    }

    /// <summary>The first sentence: the place follows in ours.</summary>
    private static string Sentence(JsonException fault) => fault.Message.Split(" Path: ")[0];

    private sealed record SourcesFile(IReadOnlyList<OutletReference> Outlets, IReadOnlyList<ReporterReference> Reporters);

    private sealed class PartialDateConverter : JsonConverter<PartialDate>
    {
        public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && PartialDate.TryParse(reader.GetString(), out var date)
                ? date
                : throw new JsonException("A date is a text such as \"2025\", \"2025-05\" or \"2025-05-28\".");

        public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    private sealed class RoleConverter : JsonConverter<Role>
    {
        private static readonly string[] Names = ["head coach", "interim head coach", "assistant coach", "other"];

        public override Role Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var index = reader.TokenType == JsonTokenType.String ? Array.IndexOf(Names, reader.GetString()) : -1;
            return index >= 0 ? (Role)index : throw new JsonException($"A role is one of: {string.Join(", ", Names)}.");
        }

        public override void Write(Utf8JsonWriter writer, Role value, JsonSerializerOptions options) => writer.WriteStringValue(Names[(int)value]);
    }
}
