using System.Buffers;
using System.Collections.Frozen;
using System.Text.Json;

namespace CoachWatch.Data.Import;

/// <summary>The words of Chrome.json, all languages together: a page need not say its language to be read.</summary>
internal sealed class ChromeWords
{
    private static readonly string[] NamedFields = ["publisher", "published", "title"];

    private ChromeWords(JsonElement root)
    {
        var languages = root.EnumerateObject().Where(part => part.Value.ValueKind == JsonValueKind.Object && part.Name != "classes").Select(part => part.Value).ToList();
        FrozenSet<string> All(string list) => languages.SelectMany(language => List(language, list)).ToFrozenSet();

        Comments = All("comments");
        Counters = All("counters");
        Related = All("related");
        RelatedStarts = ByFirstWord(All("relatedStarts").Where(IsPhrase));
        RelatedLabels = All("relatedStarts").Where(start => !IsPhrase(start)).ToFrozenSet();
        Share = All("shareWords").Concat(All("share")).ToFrozenSet();
        ShareNames = All("shareWords");
        Adverts = All("advert");
        Credits = All("credit").Concat(All("creditStarts")).ToFrozenSet();
        Agencies = All("agencies");
        OutletWords = All("outletWords");
        Sections = All("sections");
        Notices = All("notices");
        Issues = All("issues");
        Bylines = All("bylines");
        Desks = All("desks");
        DeskLinks = All("deskLinks");
        Articles = All("articles");
        Rights = All("rights");
        RightsPhrases = [.. All("rightsPhrases")];
        AgencyStarts = SearchValues.Create([.. Agencies], StringComparison.Ordinal);
        Paywalls = SearchValues.Create([.. All("paywall")], StringComparison.Ordinal);
        Promos = SearchValues.Create([.. All("promo")], StringComparison.Ordinal);
        PromoStarts = ByFirstWord(All("promoStarts").Where(IsPhrase));
        PromoVerbs = All("promoStarts").Where(start => !IsPhrase(start)).ToFrozenSet();
        Updated = All("updated");
        Published = SearchValues.Create([.. All("published")], StringComparison.Ordinal);
        Months = languages.SelectMany(MonthNames).DistinctBy(month => month.Key).ToFrozenDictionary();

        Fields = NamedFields.SelectMany(field => All(field + "Field").Select(word => (word, field))).ToFrozenDictionary(known => known.word, known => known.field, StringComparer.OrdinalIgnoreCase);

        var classes = root.GetProperty("classes");
        ReaderClasses = List(classes, "readers").ToFrozenSet();
        NeverClasses = List(classes, "never").ToFrozenSet();
        UnlikelyClasses = List(classes, "unlikely").ToFrozenSet();
        UnlikelyParts = List(classes, "unlikelyParts").ToFrozenSet();
        BodyClasses = List(classes, "body").ToFrozenSet();
    }

    public static ChromeWords Loaded { get; } = Load();

    /// <summary>What a header block may call its fields besides their own names: "source" is the publisher.</summary>
    public FrozenDictionary<string, string> Fields { get; }

    public FrozenSet<string> Comments { get; }

    public FrozenSet<string> Counters { get; }

    public FrozenSet<string> Related { get; }

    public FrozenDictionary<string, string[]> RelatedStarts { get; }

    /// <summary>Single words that count with a colon or an arrow behind them: "Video: …", not "Video referees …".</summary>
    public FrozenSet<string> RelatedLabels { get; }

    /// <summary>Words that newspapers, broadcasters and sites are named with.</summary>
    public FrozenSet<string> OutletWords { get; }

    /// <summary>Words that sections of a site are named with.</summary>
    private FrozenSet<string> Sections { get; }

    public bool IsSection(string word) => Sections.Contains(word.ToLowerInvariant());

    /// <summary>Words that head what somebody makes known: "statement".</summary>
    public FrozenSet<string> Notices { get; }

    /// <summary>Words before the month of a magazine.</summary>
    public FrozenSet<string> Issues { get; }

    /// <summary>Words before an author's name.</summary>
    public FrozenSet<string> Bylines { get; }

    /// <summary>Words for the newsroom, which writes under the site's name.</summary>
    public FrozenSet<string> Desks { get; }

    /// <summary>Words between the newsroom and its site: "Redazione di …".</summary>
    public FrozenSet<string> DeskLinks { get; }

    /// <summary>Articles that names open with: "The Citizen", "La Presse".</summary>
    public FrozenSet<string> Articles { get; }

    /// <summary>Copyright signs.</summary>
    public FrozenSet<string> Rights { get; }

    /// <summary>"All rights reserved" and the like.</summary>
    public string[] RightsPhrases { get; }

    public FrozenSet<string> Share { get; }

    /// <summary>Names of networks and the like; a line of sharing words has at least one, or a sharing verb alone.</summary>
    public FrozenSet<string> ShareNames { get; }

    public FrozenSet<string> Adverts { get; }

    public FrozenSet<string> Credits { get; }

    public FrozenSet<string> Agencies { get; }

    /// <summary>Finds where in a line an agency's name may be.</summary>
    public SearchValues<string> AgencyStarts { get; }

    /// <summary>Such that ask for a subscription to the rest of an article.</summary>
    public SearchValues<string> Paywalls { get; }

    /// <summary>Such that stand in no paragraph of news.</summary>
    public SearchValues<string> Promos { get; }

    /// <summary>Such that an invitation opens with: "follow us", "subscribe".</summary>
    public FrozenDictionary<string, string[]> PromoStarts { get; }

    /// <summary>Single words that open an invitation, but sentences of news too.</summary>
    public FrozenSet<string> PromoVerbs { get; }

    public FrozenSet<string> Updated { get; }

    public SearchValues<string> Published { get; }

    /// <summary>Month names and their short forms to 1..12.</summary>
    public FrozenDictionary<string, int> Months { get; }

    public FrozenSet<string> ReaderClasses { get; }

    public FrozenSet<string> NeverClasses { get; }

    public FrozenSet<string> UnlikelyClasses { get; }

    /// <summary>Such that count as a part of a name too: "article-sidebar".</summary>
    public FrozenSet<string> UnlikelyParts { get; }

    public FrozenSet<string> BodyClasses { get; }

    private static ChromeWords Load()
    {
        using var stream = typeof(ChromeWords).Assembly.GetManifestResourceStream("Chrome.json")!;
        using var document = JsonDocument.Parse(stream);
        return new ChromeWords(document.RootElement);
    }

    private static IEnumerable<string> List(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var list) ? list.EnumerateArray().Select(word => word.GetString()!) : [];

    private static IEnumerable<KeyValuePair<string, int>> MonthNames(JsonElement language) =>
        List(language, "months").SelectMany((names, index) => names.Split(' ').Select(name => KeyValuePair.Create(name, index + 1)));

    private static bool IsPhrase(string words) => words.Contains(' ', StringComparison.Ordinal);

    private static FrozenDictionary<string, string[]> ByFirstWord(IEnumerable<string> starts) =>
        starts.GroupBy(start => start.Split(' ')[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray());
}
