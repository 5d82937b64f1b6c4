using System.Collections.Frozen;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Names;

/// <summary>All listed names in one trie, and what else helps to tell names: given names, particles, what clubs are called.</summary>
internal sealed class NameIndex
{
    /// <summary>"In London" tells nothing of who is meant.</summary>
    private const int MostClubsOfATown = 3;

    private const int LongestInitials = 4;

    private readonly Dictionary<string, List<TenureReference>> _spells;
    private readonly Dictionary<string, int> _clubsOfTown;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> _towns;
    private readonly IReadOnlyList<IReadOnlyList<string>> _nicknameEndings;
    private readonly Dictionary<string, ClubReference> _nationalTeams;
    private readonly Dictionary<string, int> _spellsAt;
    private readonly HashSet<string> _womensTeams;
    private readonly Dictionary<string, CoachReference> _coaches = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _countryOfOutlet = new(StringComparer.Ordinal);

    public NameIndex(References references, Vocabulary vocabulary)
    {
        var words = NameWords.Load();
        GivenNames = [.. Numbers(words.GivenNames, vocabulary)];
        Particles = Numbers(words.Particles, vocabulary);
        NoNames = Numbers(words.NoNames, vocabulary);
        ClubPrefixes = Numbers(words.ClubPrefixes, vocabulary);
        ClubSuffixes = Numbers(words.ClubSuffixes, vocabulary);
        OutletWords = Numbers(words.OutletWords, vocabulary);
        AddressEndings = Numbers(words.AddressEndings, vocabulary);
        _towns = words.Towns;
        _nicknameEndings = words.NicknameEndings;
        References = references;
        Add(vocabulary, words.OtherNames, new ListedName(MentionForm.Full));
        _nationalTeams = references.Clubs.Where(club => club is { National: true, Women: false }).DistinctBy(club => club.Name).ToDictionary(club => club.Name, StringComparer.Ordinal);
        _clubsOfTown = references.Clubs.Where(club => !club.Women && club.City is not null).GroupBy(club => club.City!, StringComparer.Ordinal).ToDictionary(clubs => clubs.Key, clubs => clubs.Count(), StringComparer.Ordinal);
        foreach (var club in references.Clubs)
        {
            AddClub(club, vocabulary);
        }

        foreach (var coach in references.Coaches)
        {
            AddCoach(coach, vocabulary);
            foreach (var name in coach.Aliases.Append(coach.Name))
            {
                _coaches.TryAdd(Folding.Fold(name), coach);
            }
        }

        foreach (var outlet in references.Outlets)
        {
            foreach (var name in outlet.Aliases.Append(outlet.Name))
            {
                _countryOfOutlet.TryAdd(Folding.Fold(name), outlet.Country);
            }

            string[] plain = [.. outlet.Aliases.Prepend(outlet.Name).Concat(outlet.Domains).Except(outlet.Ambiguous)];
            Add(vocabulary, plain, new ListedName(MentionForm.Full, Outlet: outlet));
            AddSmall(vocabulary, plain);
            Add(vocabulary, outlet.Ambiguous, new ListedName(MentionForm.Short, Outlet: outlet));
        }

        foreach (var reporter in references.Reporters)
        {
            Add(vocabulary, [reporter.Name, .. reporter.Aliases], new ListedName(MentionForm.Full, Reporter: reporter));
            Add(vocabulary, [reporter.Name[(reporter.Name.LastIndexOf(' ') + 1)..]], new ListedName(MentionForm.Short, Reporter: reporter));
            GivenNames.Add(vocabulary.AddWords(reporter.Name)[0]);
        }

        _spells = references.Tenures.GroupBy(spell => spell.Coach, StringComparer.Ordinal).ToDictionary(spells => spells.Key, spells => spells.ToList(), StringComparer.Ordinal);
        _spellsAt = references.Tenures.GroupBy(spell => spell.Club, StringComparer.Ordinal).ToDictionary(spells => spells.Key, spells => spells.Count(), StringComparer.Ordinal);
        _womensTeams = references.Clubs.Where(club => club.Women).Select(club => club.Name).ToHashSet(StringComparer.Ordinal);
    }

    public References References { get; }

    public Trie<ListedName> Names { get; } = new();

    /// <summary>Nicknames as adjectives, other than as they are listed: "rossonera", "lilloise".</summary>
    public Dictionary<int, List<ListedName>> Adjectives { get; } = [];

    /// <summary>Outlets that write themselves with a small letter, as they do: "talkSPORT", "nau.ch"; and the first words of those names.</summary>
    public HashSet<string> SmallNames { get; } = new(StringComparer.Ordinal);

    public HashSet<int> SmallBeginnings { get; } = [];

    public HashSet<int> GivenNames { get; }

    public FrozenSet<int> Particles { get; }

    /// <summary>Words of competitions, grounds and days: a run of capitals with one of them is no person.</summary>
    public FrozenSet<int> NoNames { get; }

    public FrozenSet<int> ClubPrefixes { get; }

    public FrozenSet<int> ClubSuffixes { get; }

    public FrozenSet<int> OutletWords { get; }

    public FrozenSet<int> AddressEndings { get; }

    /// <summary>The country's team as the article knows it, or a new one of the listed name.</summary>
    public Team? NationalTeam(string country, Text.Document document) =>
        document.Teams.Find(team => team.IsNational && team.Name == country)
        ?? (_nationalTeams.TryGetValue(country, out var club) ? new Team(club.Name, club) : null);

    public string? CountryOfOutlet(string? name) => name is not null && _countryOfOutlet.TryGetValue(Folding.Fold(name), out var country) ? country : null;

    /// <summary>The known spells of a listed coach.</summary>
    public IReadOnlyList<TenureReference> Spells(Person person) => person.Listed is { } coach ? Spells(coach) : [];

    public IReadOnlyList<TenureReference> Spells(CoachReference coach) => _spells.TryGetValue(coach.Name, out var spells) ? spells : [];

    /// <summary>How many spells at the club are known.</summary>
    public int SpellsAt(ClubReference club) => _spellsAt.GetValueOrDefault(club.Name);

    /// <summary>Known by women's teams rather than by men's.</summary>
    public bool IsInWomensFootball(CoachReference coach) =>
        coach.Woman || Spells(coach) is { Count: > 0 } spells && 2 * spells.Count(spell => _womensTeams.Contains(spell.Club)) > spells.Count;

    /// <summary>The listed coach whose name it is.</summary>
    public CoachReference? Coach(string name) => _coaches.GetValueOrDefault(Folding.Fold(name));

    private static FrozenSet<int> Numbers(IEnumerable<string> words, Vocabulary vocabulary) =>
        words.Select(vocabulary.AddWords).Where(numbers => numbers.Length > 0).Select(numbers => numbers[0]).ToFrozenSet();

    private void AddClub(ClubReference club, Vocabulary vocabulary)
    {
        Add(vocabulary, [club.Name, .. club.Aliases], new ListedName(MentionForm.Full, Club: club));
        Add(vocabulary, club.Federations, new ListedName(MentionForm.Full, Club: club) { IsFederation = true });
        Add(vocabulary, club.Ambiguous, new ListedName(MentionForm.Short, Club: club));
        Add(vocabulary, club.Nicknames, new ListedName(MentionForm.Nickname, Club: club));
        AddAdjectives(club, vocabulary);
        Add(vocabulary, club.Grounds, new ListedName(MentionForm.Place, Club: club));
        if (club.City is { Length: > 2 } city && !club.National && _clubsOfTown.GetValueOrDefault(city) <= MostClubsOfATown)
        {
            Add(vocabulary, [city, .. _towns.GetValueOrDefault(city, [])], new ListedName(MentionForm.Place, Club: club, IsTown: true));
        }
    }

    private void AddAdjectives(ClubReference club, Vocabulary vocabulary)
    {
        const int Shortest = 6;
        foreach (var nickname in club.Nicknames.Where(name => name.Length >= Shortest && !name.Contains(' ')).Select(Folding.Fold))
        {
            foreach (var endings in _nicknameEndings.Where(endings => nickname.EndsWith(endings[0], StringComparison.Ordinal)))
            {
                foreach (var ending in endings.Skip(1))
                {
                    var word = vocabulary.Add(nickname[..^endings[0].Length] + ending);
                    Adjectives.TryAdd(word, []);
                    Adjectives[word].Add(new ListedName(MentionForm.Nickname, Club: club));
                }
            }
        }
    }

    private void AddCoach(CoachReference coach, Vocabulary vocabulary)
    {
        // "Raúl" is what he is called, but others are called so too.
        var words = coach.Name.Split(' ');
        var isShared = words.Length == 1 && coach.Surname == coach.Name;
        Add(vocabulary, isShared ? coach.Aliases : [coach.Name, .. coach.Aliases], new ListedName(MentionForm.Full, Coach: coach));
        Add(vocabulary, coach.Nicknames, new ListedName(MentionForm.Nickname, Coach: coach));
        if (words.Length > 1 || isShared)
        {
            var surname = coach.Surname ?? words[^1];
            Add(vocabulary, [surname, words[^1]], new ListedName(MentionForm.Short, Coach: coach));
        }

        if (words.Length > 1)
        {
            GivenNames.Add(vocabulary.AddWords(words[0])[0]);
        }
    }

    private void AddSmall(Vocabulary vocabulary, IEnumerable<string> names)
    {
        foreach (var name in names.Where(name => name.Length > 0 && char.IsLower(name[0]) && SmallNames.Add(name)))
        {
            SmallBeginnings.Add(vocabulary.AddName(name)[0]);
        }
    }

    private void Add(Vocabulary vocabulary, IEnumerable<string> names, ListedName value)
    {
        var spelt = names.Where(name => name.Length > 0).SelectMany(name => new[] { name, Folding.SpellOut(name) });
        foreach (var (words, name) in spelt.Select(name => (Words: vocabulary.AddName(name), name)).DistinctBy(name => string.Join(' ', name.Words)))
        {
            Names.Add(words, value with { IsInitials = words.Length == 1 && name.Length <= LongestInitials && name.All(char.IsUpper) });
        }
    }
}

/// <summary>What a listed name stands for: one of the four, or nothing that matters here.</summary>
internal sealed record ListedName(
    MentionForm Form,
    ClubReference? Club = null,
    CoachReference? Coach = null,
    OutletReference? Outlet = null,
    ReporterReference? Reporter = null,
    bool IsTown = false)
{
    /// <summary>True for words that hold a name and are none of ours: "Copa América".</summary>
    public bool IsNothing => Club is null && Coach is null && Outlet is null && Reporter is null;

    public bool IsFederation { get; init; }

    /// <summary>The form of a mention by this name: a federation stands for its team, as a nickname does.</summary>
    public MentionForm Stands => IsTown ? MentionForm.Place : IsFederation ? MentionForm.Nickname : Form;

    /// <summary>"OB", "PSG": where it is written "Ob", it may be another word.</summary>
    public bool IsInitials { get; init; }
}
