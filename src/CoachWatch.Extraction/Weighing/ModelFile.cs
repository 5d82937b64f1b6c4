using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace CoachWatch.Extraction.Weighing;

/// <summary>The table of weights as a file: one feature a line, its weight for each class, so that it can be read and compared.</summary>
internal sealed record ModelFile(IReadOnlyList<string> Signals, IReadOnlyList<string> Words, Model Sentences, Model Pairs, Model Settled, Model Credits, Model Roles, Thresholds Thresholds)
{
    /// <summary>No weights: nothing is found, and features are only counted.</summary>
    public static ModelFile Empty { get; } = new([], [], new Model(Weigher.SentenceGroups), new Model(Weigher.PairGroups), new Model(Weigher.PairGroups), new Model(Weigher.CreditGroups), new Model(Weigher.RoleGroups), new Thresholds(1, 1, 1, 1, 1, new Confirmation(1, 1, 1)));

    public static ModelFile Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("weights.json")
            ?? throw new InvalidOperationException("The table of weights is missing: fit it first (see README.md).");
        return Read(stream);
    }

    public static ModelFile Read(Stream stream)
    {
        var table = JsonSerializer.Deserialize<Table>(stream, JsonSerializerOptions.Web)!;
        var from = table.Thresholds;
        return new ModelFile(
            table.Signals,
            table.Words,
            table.Sentences.Of(Weigher.SentenceGroups),
            table.Pairs.Of(Weigher.PairGroups),
            table.Settled.Of(Weigher.PairGroups),
            table.Credits.Of(Weigher.CreditGroups),
            table.Roles.Of(Weigher.RoleGroups),
            new Thresholds(from["link"], from["exit"], from["tenure"], from["credit"], from["news"], new Confirmation(from["confirmedLink"], from["confirmedExit"], from["confirmedTenure"])));
    }

    /// <summary>Ends fitting: the table is only used from now on, and can not be written any more.</summary>
    public ModelFile Close()
    {
        foreach (var model in new[] { Sentences, Pairs, Settled, Credits, Roles })
        {
            model.Close();
        }

        return this;
    }

    public string Write()
    {
        var text = new StringBuilder();
        text.Append("{\n\"signals\": ").Append(JsonSerializer.Serialize(Signals)).Append(",\n\"words\": ").Append(JsonSerializer.Serialize(Words)).Append(",\n");
        text.Append(CultureInfo.InvariantCulture, $"\"thresholds\": {{ \"link\": {Thresholds.Link:0.00}, \"exit\": {Thresholds.Exit:0.00}, \"tenure\": {Thresholds.Tenure:0.00}, \"credit\": {Thresholds.Credit:0.00}, \"news\": {Thresholds.News:0.00}, ");
        text.Append(CultureInfo.InvariantCulture, $"\"confirmedLink\": {Thresholds.Confirmed.Link:0.00}, \"confirmedExit\": {Thresholds.Confirmed.Exit:0.00}, \"confirmedTenure\": {Thresholds.Confirmed.Tenure:0.00} }},\n");
        text.Append("\"sentences\": ");
        Write(text, Sentences);
        text.Append(",\n\"pairs\": ");
        Write(text, Pairs);
        text.Append(",\n\"settled\": ");
        Write(text, Settled);
        text.Append(",\n\"credits\": ");
        Write(text, Credits);
        text.Append(",\n\"roles\": ");
        Write(text, Roles);
        return text.Append("\n}\n").ToString();
    }

    private static void Write(StringBuilder text, Model model)
    {
        text.Append("{ \"classes\": ").Append(JsonSerializer.Serialize(model.Classes)).Append(",\n\"bias\": ").Append(Row(model.Bias)).Append(",\n\"sums\": [");
        for (var sum = 0; sum < Model.Sums; sum++)
        {
            text.Append(sum == 0 ? "\n" : ",\n").Append(Row(model.ClassRow(sum)));
        }

        text.Append("],\n\"rows\": {");
        var separator = "\n";
        foreach (var feature in Enumerable.Range(0, model.Features.Count).Where(feature => model.Row(feature).ContainsAnyExcept(0)).OrderBy(number => model.Features[number], StringComparer.Ordinal))
        {
            text.Append(separator).Append(JsonSerializer.Serialize(model.Features[feature])).Append(": ").Append(Row(model.Row(feature)));
            separator = ",\n";
        }

        text.Append("\n} }");
    }

    /// <summary>The places behind the last class are nothing, and left out.</summary>
    private static string Row(ReadOnlySpan<float> weights)
    {
        weights = weights.TrimEnd(0f);
        var row = new StringBuilder("[");
        foreach (var weight in weights)
        {
            row.Append(row.Length > 1 ? "," : "").Append(weight.ToString("0.###", CultureInfo.InvariantCulture));
        }

        return row.Append(']').ToString();
    }

    private sealed record Table(
        IReadOnlyList<string> Signals, IReadOnlyList<string> Words, Dictionary<string, float> Thresholds, ModelTable Sentences, ModelTable Pairs, ModelTable Settled, ModelTable Credits, ModelTable Roles);

    /// <summary>The last places of a row are left out where they are nothing.</summary>
    private sealed record ModelTable(float[] Bias, float[][] Sums, Dictionary<string, float[]> Rows)
    {
        public Model Of(IReadOnlyList<IReadOnlyList<string>> groups)
        {
            var model = new Model(groups, Rows.Count);
            Bias.CopyTo(model.Bias, 0);
            foreach (var (sum, row) in Sums.Index())
            {
                row.CopyTo(model.ClassRow(sum));
            }

            foreach (var (feature, row) in Rows)
            {
                row.CopyTo(model.Row(model.Add(feature)));
            }

            return model;
        }
    }
}

/// <summary>The shares from which on a pair is reported.</summary>
/// <param name="News">What an article's plainest move must have: where even that is less plain, the article is about something else.</param>
internal sealed record Thresholds(float Link, float Exit, float Tenure, float Credit, float News, Confirmation Confirmed)
{
    public bool IsNews(List<WeighedPair> pairs) => pairs.Exists(pair => Math.Max(pair.Link, pair.Exit) >= News);
}

/// <summary>The shares from which on what is reported counts as confirmed.</summary>
internal sealed record Confirmation(float Link, float Exit, float Tenure);
