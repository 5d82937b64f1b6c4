using System.Text.Json;
using CoachWatch.Data.Import;
using CoachWatch.Data.Resolve;
using CoachWatch.Extraction;

namespace CoachWatch.Fitting;

/// <summary>An article and what a careful reader found in it.</summary>
internal sealed record LabelledArticle(string Id, string Language, Article Article, IReadOnlyList<LabelledRecord> Links, IReadOnlyList<LabelledRecord> Exits, IReadOnlyList<LabelledRecord> Tenures)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly string[] Endings = [".txt", ".html"];

    /// <summary>False for a sentence alone.</summary>
    public bool IsWhole => Article.Title.Length > 0;

    /// <summary>All labelled articles of a folder; the articles stand beside their labels, or in <paramref name="articles"/>.</summary>
    public static IEnumerable<LabelledArticle> Of(string labels, string? articles, References references)
    {
        var reader = new ArticleReader(outlets: references.Outlets);
        foreach (var file in Directory.EnumerateFiles(labels, "*.json").Order(StringComparer.Ordinal))
        {
            var label = JsonSerializer.Deserialize<Label>(File.ReadAllText(file), Json)!;
            if (label.Links is null || label.Exits is null || label.Tenures is null)
            {
                continue;
            }

            var stem = Path.Combine(articles ?? labels, Path.GetFileNameWithoutExtension(file));
            var article = reader.Read(Endings.Select(ending => stem + ending).First(File.Exists)).Articles.Single().ToArticle();
            yield return new LabelledArticle(label.Id, label.Language, article, label.Links, label.Exits, label.Tenures);
        }
    }

    /// <summary>
    /// Phrasings as articles of one sentence each: a file of entries with what is expected ("Erik ten Hag → Ajax (Talks)", "John Heitinga ← Ajax (Left)")
    /// and the texts that say so.
    /// </summary>
    public static IEnumerable<LabelledArticle> OfPhrasings(string file)
    {
        var language = Path.GetFileNameWithoutExtension(file);
        foreach (var (entry, number) in JsonSerializer.Deserialize<List<Phrasing>>(File.ReadAllText(file), Json)!.Select((entry, number) => (entry, number)))
        {
            foreach (var text in entry.Texts)
            {
                var links = entry.Expect.Select(expected => RecordOf(expected, " → ", text)).OfType<LabelledRecord>().ToList();
                var exits = entry.Expect.Select(expected => RecordOf(expected, " ← ", text)).OfType<LabelledRecord>().ToList();
                yield return new LabelledArticle($"{language} phrasing {number}", language, new Article("", text, PartialDate.Parse("2025-05-20"), null, language), links, exits, []);
            }
        }
    }

    /// <summary>
    /// The article's single sentences that tell a move by name, as articles of their own: much news is no longer than that.
    /// A sentence that names a coach of whom another sentence tells more is left out.
    /// </summary>
    public IEnumerable<LabelledArticle> Briefs()
    {
        var records = Links.Concat(Exits).ToList();
        foreach (var evidence in records.Select(record => record.Evidence).OfType<string>().Distinct().Where(evidence => Article.Text.Contains(evidence, StringComparison.Ordinal)))
        {
            var named = records.FindAll(record => evidence.Contains(Surname(record.Coach), StringComparison.Ordinal));
            if (named.Count > 0 && named.TrueForAll(record => record.Evidence == evidence && evidence.Contains(record.Coach, StringComparison.Ordinal) && evidence.Contains(record.Club, StringComparison.Ordinal)))
            {
                yield return new LabelledArticle(Id + " brief", Language, new Article("", evidence, Article.Published, Article.Publisher, Language), [.. Links.Where(named.Contains)], [.. Exits.Where(named.Contains)], [.. Tenures.Where(tenure => tenure.Evidence == evidence)]);
            }
        }
    }

    private static string Surname(string coach) => coach[(coach.LastIndexOf(' ') + 1)..];

    private static LabelledRecord? RecordOf(string expected, string arrow, string text)
    {
        var parts = expected.Split(arrow);
        if (parts.Length != 2)
        {
            return null;
        }

        var open = parts[1].LastIndexOf('(');
        return new LabelledRecord(parts[0], parts[1][..open].Trim(), RoleNames.Of(Role.HeadCoach), parts[1][(open + 1)..].TrimEnd(')').ToLowerInvariant(), text, Sources: []);
    }

    private sealed record Phrasing(IReadOnlyList<string> Expect, IReadOnlyList<string> Texts);

    private sealed record Label(string Id, string Language, IReadOnlyList<LabelledRecord>? Links, IReadOnlyList<LabelledRecord>? Exits, IReadOnlyList<LabelledRecord>? Tenures);
}

internal sealed record LabelledRecord(string Coach, string Club, string Role, string? Stage, string? Evidence, bool Current = false, string? To = null, bool Disputed = false, IReadOnlyList<string>? Sources = null);

/// <summary>Tells whether two names mean the same coach or club, whatever the spelling.</summary>
internal sealed class SameNames
{
    private readonly Dictionary<string, string> _coaches = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _clubs = new(StringComparer.Ordinal);
    private readonly HashSet<(string Name, string Club)> _sharedNames = [];
    private readonly Dictionary<string, string> _outlets = new(StringComparer.Ordinal);

    public SameNames(References references)
    {
        foreach (var club in references.Clubs)
        {
            foreach (var alias in club.Aliases.Append(club.Name))
            {
                _clubs.TryAdd(NameKey.Of(alias), NameKey.Of(club.Name));
            }

            _sharedNames.UnionWith(club.Ambiguous.Select(name => (NameKey.Of(name), NameKey.Of(club.Name))));
        }

        foreach (var coach in references.Coaches)
        {
            foreach (var alias in coach.Aliases.Append(coach.Name))
            {
                _coaches.TryAdd(NameKey.Of(alias), NameKey.Of(coach.Name));
            }
        }

        foreach (var outlet in references.Outlets)
        {
            foreach (var alias in outlet.Aliases.Append(outlet.Name))
            {
                _outlets.TryAdd(NameKey.Of(alias), NameKey.Of(outlet.Name));
            }
        }
    }

    public bool IsOutlet(string one, string other) => _outlets.GetValueOrDefault(NameKey.Of(one), NameKey.Of(one)) == _outlets.GetValueOrDefault(NameKey.Of(other), NameKey.Of(other));

    /// <param name="label">May be a name that other clubs bear too ("Nacional").</param>
    public bool IsClub(string label, string club) => Canonical(label) == Canonical(club) || _sharedNames.Contains((NameKey.Of(label), Canonical(club)));

    // "Xavi" and "Xavi Hernández" are one man; "Ronald Koeman" and "Erwin Koeman" are not.
    public bool IsCoach(string one, string other)
    {
        if (_coaches.TryGetValue(NameKey.Of(one), out var coach) && coach == _coaches.GetValueOrDefault(NameKey.Of(other)))
        {
            return true;
        }

        var (left, right) = (NameKey.Of(one).Split(' '), NameKey.Of(other).Split(' '));
        var (shorter, longer) = left.Length <= right.Length ? (left, right) : (right, left);
        return shorter[^1] == longer[^1] && shorter.All(longer.Contains);
    }

    private string Canonical(string club)
    {
        const string Women = " women";
        var key = NameKey.Of(club);
        return key.EndsWith(Women, StringComparison.Ordinal) ? _clubs.GetValueOrDefault(key[..^Women.Length], key[..^Women.Length]) + Women : _clubs.GetValueOrDefault(key, key);
    }
}
