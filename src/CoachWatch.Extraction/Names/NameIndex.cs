using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Names;

/// <summary>All listed names in one trie, and what else helps to tell names: given names, particles, what clubs are called.</summary>
internal sealed class NameIndex
{
    /// <summary>"In London" tells nothing of who is meant.</summary>
    private const int MostClubsOfATown = 3;

    private readonly Dictionary<string, List<TenureReference>> _spells;
    private readonly Dictionary<string, int> _clubsOfTown;
    private readonly Dictionary<string, ClubReference> _nationalTeams;
    private readonly Dictionary<string, string> _countryOfOutlet = new(StringComparer.Ordinal);

    public NameIndex(References references, Vocabulary vocabulary)
    {
        var words = NameWords.Load();
        GivenNames = Numbers(words.GivenNames, vocabulary);
        Particles = Numbers(words.Particles, vocabulary);
        NoNames = Numbers(words.NoNames, vocabulary);
        ClubPrefixes = Numbers(words.ClubPrefixes, vocabulary);
        ClubSuffixes = Numbers(words.ClubSuffixes, vocabulary);
        OutletWords = Numbers(words.OutletWords, vocabulary);
        AddressEndings = Numbers(words.AddressEndings, vocabulary);
        References = references;
        _nationalTeams = references.Clubs.Where(club => club is { National: true, Women: false }).DistinctBy(club => club.Name).ToDictionary(club => club.Name, StringComparer.Ordinal);
        _clubsOfTown = references.Clubs.Where(club => !club.Women && club.City is not null).GroupBy(club => club.City!, StringComparer.Ordinal).ToDictionary(clubs => clubs.Key, clubs => clubs.Count(), StringComparer.Ordinal);
        foreach (var club in references.Clubs)
        {
            AddClub(club, vocabulary);
        }

        foreach (var coach in references.Coaches)
        {
            AddCoach(coach, vocabulary);
        }

        foreach (var outlet in references.Outlets)
        {
            foreach (var name in outlet.Aliases.Append(outlet.Name))
            {
                _countryOfOutlet.TryAdd(Folding.Fold(name), outlet.Country);
            }

            Add(vocabulary, [outlet.Name, .. outlet.Aliases], new ListedName(MentionForm.Full, Outlet: outlet));
            foreach (var names in outlet.Ambiguous.GroupBy(IsInCapitals))
            {
                Add(vocabulary, names, new ListedName(MentionForm.Short, Outlet: outlet, IsInCapitals: names.Key));
            }
        }

        foreach (var reporter in references.Reporters)
        {
            Add(vocabulary, [reporter.Name, .. reporter.Aliases], new ListedName(MentionForm.Full, Reporter: reporter));
            Add(vocabulary, [reporter.Name[(reporter.Name.LastIndexOf(' ') + 1)..]], new ListedName(MentionForm.Short, Reporter: reporter));
            GivenNames.Add(vocabulary.AddWords(reporter.Name)[0]);
        }

        _spells = references.Tenures.GroupBy(spell => spell.Coach, StringComparer.Ordinal).ToDictionary(spells => spells.Key, spells => spells.ToList(), StringComparer.Ordinal);
    }

    public References References { get; }

    public Trie<ListedName> Names { get; } = new();

    public HashSet<int> GivenNames { get; }

    public HashSet<int> Particles { get; }

    /// <summary>Words of competitions, grounds and days: a run of capitals with one of them is no person.</summary>
    public HashSet<int> NoNames { get; }

    public HashSet<int> ClubPrefixes { get; }

    public HashSet<int> ClubSuffixes { get; }

    public HashSet<int> OutletWords { get; }

    public HashSet<int> AddressEndings { get; }

    /// <summary>The country's team as the article knows it, or a new one of the listed name.</summary>
    public Team? NationalTeam(string country, Text.Document document) =>
        document.Teams.Find(team => team.IsNational && team.Name == country)
        ?? (_nationalTeams.TryGetValue(country, out var club) ? new Team(club.Name, club) : null);

    public string? CountryOfOutlet(string? name) => name is not null && _countryOfOutlet.TryGetValue(Folding.Fold(name), out var country) ? country : null;

    /// <summary>The known spells of a listed coach.</summary>
    public IReadOnlyList<TenureReference> Spells(Person person) =>
        person.Listed is { } coach && _spells.TryGetValue(coach.Name, out var spells) ? spells : [];

    private static HashSet<int> Numbers(IEnumerable<string> words, Vocabulary vocabulary) =>
        [.. words.Select(vocabulary.AddWords).Where(numbers => numbers.Length > 0).Select(numbers => numbers[0])];

    private static bool IsInCapitals(string name) => name.Length > 1 && !name.Any(char.IsLower);

    private void AddClub(ClubReference club, Vocabulary vocabulary)
    {
        Add(vocabulary, [club.Name, .. club.Aliases], new ListedName(MentionForm.Full, Club: club));
        Add(vocabulary, club.Ambiguous, new ListedName(MentionForm.Short, Club: club));
        Add(vocabulary, club.Nicknames, new ListedName(MentionForm.Nickname, Club: club));
        Add(vocabulary, club.Grounds, new ListedName(MentionForm.Place, Club: club));
        if (club.City is { Length: > 2 } city && !club.National && _clubsOfTown.GetValueOrDefault(city) <= MostClubsOfATown)
        {
            Add(vocabulary, [city], new ListedName(MentionForm.Place, Club: club, IsTown: true));
        }
    }

    private void AddCoach(CoachReference coach, Vocabulary vocabulary)
    {
        Add(vocabulary, [coach.Name, .. coach.Aliases], new ListedName(MentionForm.Full, Coach: coach));
        Add(vocabulary, coach.Nicknames, new ListedName(MentionForm.Nickname, Coach: coach));
        var words = coach.Name.Split(' ');
        if (words.Length > 1)
        {
            var surname = coach.Surname ?? words[^1];
            Add(vocabulary, [surname, words[^1]], new ListedName(MentionForm.Short, Coach: coach));
            GivenNames.Add(vocabulary.AddWords(words[0])[0]);
        }
    }

    private void Add(Vocabulary vocabulary, IEnumerable<string> names, ListedName value)
    {
        foreach (var words in names.Where(name => name.Length > 0).Select(vocabulary.AddName).DistinctBy(words => string.Join(' ', words)))
        {
            Names.Add(words, value);
        }
    }
}

/// <summary>What a listed name stands for: one of the four.</summary>
internal sealed record ListedName(
    MentionForm Form,
    ClubReference? Club = null,
    CoachReference? Coach = null,
    OutletReference? Outlet = null,
    ReporterReference? Reporter = null,
    bool IsTown = false,
    bool IsInCapitals = false);
