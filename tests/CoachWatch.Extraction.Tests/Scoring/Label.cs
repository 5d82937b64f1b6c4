using System.Text.Json;

namespace CoachWatch.Extraction.Tests.Scoring;

/// <summary>What a careful reader found in an article.</summary>
internal sealed record Label(string Id, string Language, string? Published, IReadOnlyList<LabelledMove> Links, IReadOnlyList<LabelledMove> Exits, IReadOnlyList<LabelledTenure> Tenures)
{
    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web);

    public static Label Read(string file) => JsonSerializer.Deserialize<Label>(File.ReadAllText(file), Camel)!;
}

internal sealed record LabelledMove(string Coach, string Club, string Role, string Stage, IReadOnlyList<string>? Sources);

internal sealed record LabelledTenure(string Coach, string Club, string Role);
