using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace CoachWatch.Extraction.Weighing;

/// <summary>The table of weights as a file: one feature a line, its weight for each class, so that it can be read and compared.</summary>
internal sealed record ModelFile(IReadOnlyList<string> Signals, LinearModel Sentences, LinearModel Pairs, LinearModel Settled, LinearModel Credits, Thresholds Thresholds)
{
    /// <summary>No weights: nothing is found, and features are only counted.</summary>
    public static ModelFile Empty { get; } = new([], new LinearModel(Weigher.SentenceGroups), new LinearModel(Weigher.PairGroups), new LinearModel(Weigher.PairGroups), new LinearModel(Weigher.CreditGroups), new Thresholds(1, 1, 1, 1));

    public static ModelFile Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("weights.json")
            ?? throw new InvalidOperationException("The table of weights is missing: fit it first (see README.md).");
        return Read(stream);
    }

    public static ModelFile Read(Stream stream)
    {
        using var json = JsonDocument.Parse(stream);
        var root = json.RootElement;
        var thresholds = root.GetProperty("thresholds");
        return new ModelFile(
            [.. root.GetProperty("signals").EnumerateArray().Select(name => name.GetString()!)],
            ReadModel(root.GetProperty("sentences"), Weigher.SentenceGroups),
            ReadModel(root.GetProperty("pairs"), Weigher.PairGroups),
            ReadModel(root.GetProperty("settled"), Weigher.PairGroups),
            ReadModel(root.GetProperty("credits"), Weigher.CreditGroups),
            new Thresholds(Share("link"), Share("exit"), Share("tenure"), Share("credit")));

        float Share(string name) => thresholds.GetProperty(name).GetSingle();
    }

    public string Write()
    {
        var text = new StringBuilder();
        text.Append("{\n\"signals\": ").Append(JsonSerializer.Serialize(Signals)).Append(",\n");
        text.Append(CultureInfo.InvariantCulture, $"\"thresholds\": {{ \"link\": {Thresholds.Link:0.00}, \"exit\": {Thresholds.Exit:0.00}, \"tenure\": {Thresholds.Tenure:0.00}, \"credit\": {Thresholds.Credit:0.00} }},\n");
        text.Append("\"sentences\": ");
        Write(text, Sentences);
        text.Append(",\n\"pairs\": ");
        Write(text, Pairs);
        text.Append(",\n\"settled\": ");
        Write(text, Settled);
        text.Append(",\n\"credits\": ");
        Write(text, Credits);
        return text.Append("\n}\n").ToString();
    }

    private static LinearModel ReadModel(JsonElement json, IReadOnlyList<IReadOnlyList<string>> groups)
    {
        var model = new LinearModel(groups);
        foreach (var row in json.GetProperty("weights").EnumerateObject())
        {
            var weights = model.Weights(model.Add(row.Name));
            var place = 0;
            foreach (var weight in row.Value.EnumerateArray())
            {
                weights[place++] = weight.GetSingle();
            }
        }

        return model;
    }

    private static void Write(StringBuilder text, LinearModel model)
    {
        const float Least = 0.02f;
        text.Append("{ \"classes\": ").Append(JsonSerializer.Serialize(model.Classes)).Append(",\n\"weights\": {");
        var separator = "\n";
        foreach (var feature in Enumerable.Range(0, model.Features.Count).OrderBy(number => model.Features[number], StringComparer.Ordinal))
        {
            var weights = model.Weights(feature).ToArray();
            if (weights.Any(weight => MathF.Abs(weight) >= Least))
            {
                text.Append(separator).Append(JsonSerializer.Serialize(model.Features[feature])).Append(": [")
                    .AppendJoin(',', weights.Select(weight => weight.ToString("0.##", CultureInfo.InvariantCulture))).Append(']');
                separator = ",\n";
            }
        }

        text.Append("\n} }");
    }
}

/// <summary>The shares from which on a pair is reported.</summary>
internal sealed record Thresholds(float Link, float Exit, float Tenure, float Credit);
