using CoachWatch.Data.Import;
using CoachWatch.Data.Resolve;

namespace CoachWatch.Extraction.Tests.Scoring;

/// <summary>How many records were found, how many are false and how many were missed.</summary>
internal sealed class Tally
{
    public int Right { get; set; }

    public int False { get; set; }

    public int Missed { get; set; }

    public double F1 => Right == 0 ? 0 : 2.0 * Right / (2.0 * Right + False + Missed);
}

/// <summary>Compares what is read in a folder of articles with their labels: a record is right when coach and club are.</summary>
internal sealed class Score
{
    private static readonly string[] Endings = [".txt", ".html"];
    private static readonly Dictionary<string, string> Clubs = NamesOf(World.References.Clubs.SelectMany(c => c.Aliases.Append(c.Name).Select(alias => (alias, c.Name))));
    private static readonly Dictionary<string, string> Outlets = NamesOf(World.References.Outlets.SelectMany(o => o.Aliases.Append(o.Name).Select(alias => (alias, o.Name))));

    private readonly ArticleReader _reader = new(outlets: World.References.Outlets);

    public Tally Links { get; } = new();

    public Tally Exits { get; } = new();

    public Tally Moves { get; } = new();

    /// <summary>Links and exits with their stage.</summary>
    public Tally Strict { get; } = new();

    public Tally Tenures { get; } = new();

    public Tally Sources { get; } = new();

    public int Articles { get; private set; }

    public int WithoutMoves { get; private set; }

    /// <summary>Of the articles without a move, those in which none was found.</summary>
    public int Clean { get; private set; }

    public List<string> Faults { get; } = [];

    public static Score Of(string articles, string labels, string? language = null)
    {
        var score = new Score();
        foreach (var file in Directory.EnumerateFiles(labels, "*.json").Order(StringComparer.Ordinal))
        {
            var label = Label.Read(file);
            if (label.Links is not null && (language is null || label.Language == language))
            {
                score.Add(label, Endings.Select(ending => Path.Combine(articles, Path.GetFileNameWithoutExtension(file) + ending)).First(File.Exists));
            }
        }

        return score;
    }

    private void Add(Label label, string file)
    {
        Articles++;
        var article = _reader.Read(file).Articles.Single().ToArticle();
        var found = World.Extractor.Extract(article);
        Check(article, found, label);
        var links = Compare(label.Links, found.Links, Links, link => link.Stage.ToString());
        Compare(label.Exits, found.Exits, Exits, exit => exit.Stage.ToString());
        CompareSources(links);
        CompareTenures(label, found);
        if (label.Links.Count + label.Exits.Count == 0)
        {
            WithoutMoves++;
            Clean += found.Links.Count + found.Exits.Count == 0 ? 1 : 0;
        }
    }

    private void Check(Article article, Findings found, Label label)
    {
        if (found.Language != label.Language)
        {
            Faults.Add($"{label.Id}: language {found.Language} is {label.Language}");
        }

        if (article.Published?.ToString() != label.Published)
        {
            Faults.Add($"{label.Id}: published {article.Published} is {label.Published}");
        }

        foreach (var finding in found.Links.Concat<Finding>(found.Exits).Concat(found.Tenures))
        {
            var text = finding.InTitle ? article.Title : article.Text;
            if (finding.Evidence is not { Start: >= 0, Length: > 0 } || finding.Evidence.End > text.Length)
            {
                Faults.Add($"{label.Id}: evidence {finding.Evidence} is not in the text");
            }
        }
    }

    private List<(LabelledMove Label, TFinding Found)> Compare<TFinding>(IReadOnlyList<LabelledMove> labels, IReadOnlyList<TFinding> findings, Tally tally, Func<TFinding, string> stage)
        where TFinding : Finding
    {
        var left = findings.ToList();
        var pairs = new List<(LabelledMove, TFinding)>();
        foreach (var label in labels)
        {
            var hit = left.Find(f => IsSame(f, label.Coach, label.Club));
            if (hit is not null)
            {
                left.Remove(hit);
                pairs.Add((label, hit));
            }
        }

        var rightStage = pairs.Count(p => string.Equals(stage(p.Item2), p.Item1.Stage, StringComparison.OrdinalIgnoreCase));
        Count(tally, pairs.Count, left.Count, labels.Count - pairs.Count);
        Count(Moves, pairs.Count, left.Count, labels.Count - pairs.Count);
        Count(Strict, rightStage, findings.Count - rightStage, labels.Count - rightStage);
        return pairs;
    }

    private void CompareSources(List<(LabelledMove Label, LinkFinding Found)> links)
    {
        foreach (var (label, found) in links)
        {
            var told = (label.Sources ?? []).Select(source => Canonical(Outlets, source)).ToHashSet();
            var read = found.Sources.Select(source => Canonical(Outlets, source)).ToHashSet();
            Count(Sources, read.Count(told.Contains), read.Count(s => !told.Contains(s)), told.Count(s => !read.Contains(s)));
        }
    }

    private void CompareTenures(Label label, Findings found)
    {
        var left = found.Tenures.ToList();
        var right = label.Tenures.Count(told => left.Find(f => IsSame(f, told.Coach, told.Club) && RoleNames.Of(f.Role) == told.Role) is { } hit && left.Remove(hit));
        Count(Tenures, right, left.Count, label.Tenures.Count - right);
    }

    private static void Count(Tally tally, int right, int isFalse, int missed)
    {
        tally.Right += right;
        tally.False += isFalse;
        tally.Missed += missed;
    }

    private static bool IsSame(Finding finding, string coach, string club) =>
        Canonical(Clubs, finding.Club) == Canonical(Clubs, club) && IsSameCoach(NameKey.Of(finding.Coach), NameKey.Of(coach));

    // "Xavi" and "Xavi Hernández" are one man; "Ronald Koeman" and "Erwin Koeman" are not.
    private static bool IsSameCoach(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        return one == other || shorter.Split(' ').All(longer.Split(' ').Contains);
    }

    private static string Canonical(Dictionary<string, string> names, string name) => names.GetValueOrDefault(NameKey.Of(name), NameKey.Of(name));

    private static Dictionary<string, string> NamesOf(IEnumerable<(string Alias, string Name)> names)
    {
        var canonical = new Dictionary<string, string>();
        foreach (var (alias, name) in names)
        {
            canonical[NameKey.Of(alias)] = NameKey.Of(name);
        }

        return canonical;
    }
}
