using System.Text.Json;
using CoachWatch.Data;
using CoachWatch.Data.Import;
using CoachWatch.Extraction;

namespace CoachWatch.Web.Tests.Stories;

/// <summary>The news that comes with the program, each article with what a careful reader found in it: what is made of it then owes nothing to the extractor.</summary>
internal static class LabelledNews
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<ExtractedArticle> Read(ArticleReader reader)
    {
        var root = RepositoryFolder();
        var labels = Directory.EnumerateFiles(Path.Combine(root, "tests/CoachWatch.Extraction.Tests/Corpus/articles"), "*.json").ToDictionary(file => Path.GetFileNameWithoutExtension(file), ReadLabel);
        return
        [
            .. Directory.EnumerateFiles(Path.Combine(root, "seeds/articles"))
                .Where(file => labels.ContainsKey(Path.GetFileNameWithoutExtension(file)))
                .Order(StringComparer.Ordinal)
                .Select(file => Of(reader.Read(file).Articles.Single(), labels[Path.GetFileNameWithoutExtension(file)])),
        ];
    }

    private static Label ReadLabel(string file) => JsonSerializer.Deserialize<Label>(File.ReadAllText(file), Json)!;

    private static ExtractedArticle Of(ReadArticle article, Label label) => new(article, new Findings(
        label.Language,
        [.. label.Links.Select(item => ToLink(article, item))],
        [.. label.Exits.Select(item => ToExit(article, item))],
        [.. label.Tenures.Select(item => ToTenure(article, item))]));

    private static LinkFinding ToLink(ReadArticle article, LabelItem item) => new()
    {
        Coach = item.Coach,
        Club = item.Club,
        Role = RoleOf(item),
        Stage = Enum.Parse<LinkStage>(item.Stage!, ignoreCase: true),
        Disputed = item.Disputed,
        Sources = item.Sources,
        Journalists = item.Journalists,
        Evidence = Find(article, item, out var inTitle),
        InTitle = inTitle,
        Rule = "label",
    };

    private static ExitFinding ToExit(ReadArticle article, LabelItem item) => new()
    {
        Coach = item.Coach,
        Club = item.Club,
        Role = RoleOf(item),
        Stage = Enum.Parse<ExitStage>(item.Stage!, ignoreCase: true),
        Sources = item.Sources,
        Journalists = item.Journalists,
        Evidence = Find(article, item, out var inTitle),
        InTitle = inTitle,
        Rule = "label",
    };

    private static TenureFinding ToTenure(ReadArticle article, LabelItem item) => new()
    {
        Coach = item.Coach,
        Club = item.Club,
        Role = RoleOf(item),
        From = Date(item.From),
        To = Date(item.To),
        Current = item.Current,
        Evidence = Find(article, item, out var inTitle),
        InTitle = inTitle,
        Rule = "label",
    };

    private static TextSpan Find(ReadArticle article, LabelItem item, out bool inTitle)
    {
        var start = article.Text.IndexOf(item.Evidence, StringComparison.Ordinal);
        inTitle = start < 0;
        start = inTitle ? article.Title.IndexOf(item.Evidence, StringComparison.Ordinal) : start;
        return start < 0
            ? throw new InvalidOperationException($"\"{article.Title}\" does not hold the evidence \"{item.Evidence}\" of its label.")
            : new TextSpan(start, item.Evidence.Length);
    }

    private static Role RoleOf(LabelItem item) => item.Role switch
    {
        "head coach" => Role.HeadCoach,
        "interim head coach" => Role.InterimHeadCoach,
        "assistant coach" => Role.AssistantCoach,
        _ => Role.Other,
    };

    private static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text);

    private static string RepositoryFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "CoachWatch.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder;
    }

    private sealed record Label(string Language, IReadOnlyList<LabelItem> Links, IReadOnlyList<LabelItem> Exits, IReadOnlyList<LabelItem> Tenures);

    private sealed record LabelItem(string Coach, string Club, string Role, string Evidence)
    {
        public string? Stage { get; init; }

        public bool Disputed { get; init; }

        public IReadOnlyList<string> Sources { get; init; } = [];

        public IReadOnlyList<string> Journalists { get; init; } = [];

        public string? From { get; init; }

        public string? To { get; init; }

        public bool Current { get; init; }
    }
}
