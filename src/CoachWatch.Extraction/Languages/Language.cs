using System.Collections.Frozen;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Languages;

/// <summary>A language file, ready to be looked up by word number.</summary>
internal sealed class Language
{
    private readonly PhraseReader _phrases;

    public Language(LanguageFile file, Vocabulary vocabulary)
    {
        Marked = new MarkedWords(file.Marked, vocabulary);
        _phrases = new PhraseReader(vocabulary, Marked);
        Code = file.Code;
        Meanings = WordMeanings.OfLanguage(file.Code);
        Countries = file.Countries;
        OrdinalDot = file.OrdinalDot;
        NounsAreCapital = file.NounsAreCapital;
        NicknamesAreSmall = file.NicknamesAreSmall;
        ClubParts = Words(file.ClubParts);
        NameEndings = [.. file.NameEndings.Select(Folding.Fold)];
        StopWords = Words(file.StopWords);
        Abbreviations = Words(file.Abbreviations);
        Conjunctions = Words(file.Conjunctions);
        Determiners = Words(file.Determiners);
        Copulas = Words(file.Copulas);
        Relatives = Words(file.Relatives);
        Media = Words(file.Media);
        Male = Words(file.Pronouns.Male);
        Female = Words(file.Pronouns.Female);
        Any = Words(file.Pronouns.Any);
        Women = Phrases(file.Women);
        Staff = Phrases(file.Staff);
        OtherTeams = Phrases(file.OtherTeams);
        Former = Words(file.Former);
        NationalTeam = Phrases(file.NationalTeam);
        Federations = Phrases(file.Federations);
        ByCountry = Phrases(file.NationalCoach.Concat(file.NationalSides));
        Kin = Words(file.Kin);
        ClubNouns = Words(file.ClubNouns);
        Ages = Phrases(file.Ages);
        Locatives = Words(file.Locatives);
        Of = Words(file.Of);
        Opponents = Phrases(file.Opponents);
        Weekdays = ByWord(file.Weekdays.SelectMany((words, index) => words.Select(word => (word, index))));
        Since = Words(file.Since);
        Until = Words(file.Until);
        Negations = Words(file.Negations);
        NegationsBehind = Words(file.NegationsBehind);
        Modality = Words(file.Modality);
        Future = Phrases(file.Future);
        Attributions = Phrases(file.Attributions);
        Flags = Phrases(Flagged(Flag.Denial, file.Denials).Concat(Flagged(Flag.Official, file.Official)).Concat(Flagged(Flag.Odds, file.Odds)).Concat(Flagged(Flag.Interim, file.Interim))
            .Concat(Flagged(Flag.Pair, file.Pronouns.Pair)).Concat(Flagged(Flag.Staff, file.Staff)).Concat(Flagged(Flag.OtherTeams, file.OtherTeams)));
        Months = ByWord(file.Months.SelectMany((words, index) => words.Select(word => (word, index + 1))));
        People = ByWord(file.Demonyms.SelectMany(demonym => demonym.People.Select(word => (word, demonym.Country))));
        Adjectives = ByWord(file.Demonyms.SelectMany(demonym => demonym.Adjectives.Select(word => (word, demonym.Country))));
        Roles = Phrases(file.Roles.SelectMany(role => role.Phrases.Select(phrase => (phrase, role.Role))));
        RelativeDates = Phrases(file.RelativeDates.SelectMany(date => date.Phrases.Select(phrase => (phrase, date))));
        Signals = new SignalWords(file.Signals, _phrases);
        Cues = Phrases(file.Cues.Where(cue => !IsReference(cue.Kind)).SelectMany(cue => cue.Phrases.Select(phrase => (phrase, Cue.Of(cue)))));
        Holders = Phrases(file.Cues.Where(cue => IsReference(cue.Kind)).SelectMany(cue => cue.Phrases.Select(phrase => (phrase, Cue.Of(cue)))));
    }

    public SignalWords Signals { get; }

    public MarkedWords Marked { get; }

    public string Code { get; }

    public WordMeanings Meanings { get; }

    public IReadOnlyList<string> Countries { get; }

    public bool OrdinalDot { get; }

    public bool NounsAreCapital { get; }

    public bool NicknamesAreSmall { get; }

    /// <inheritdoc cref="LanguageFile.ClubParts"/>
    public FrozenSet<int> ClubParts { get; }

    public IReadOnlyList<string> NameEndings { get; }

    public FrozenSet<int> StopWords { get; }

    public FrozenSet<int> Abbreviations { get; }

    public FrozenSet<int> Conjunctions { get; }

    public FrozenSet<int> Determiners { get; }

    public FrozenSet<int> Copulas { get; }

    public FrozenSet<int> Relatives { get; }

    /// <inheritdoc cref="LanguageFile.Media"/>
    public FrozenSet<int> Media { get; }

    public FrozenSet<int> Male { get; }

    public FrozenSet<int> Female { get; }

    public FrozenSet<int> Any { get; }

    public Trie<bool> Women { get; }

    public Trie<bool> Staff { get; }

    public Trie<bool> OtherTeams { get; }

    public FrozenSet<int> Former { get; }

    public Trie<bool> NationalTeam { get; }

    public Trie<bool> Federations { get; }

    /// <summary>Words that mean a national team, or its coach, beside the adjective of a country.</summary>
    public Trie<bool> ByCountry { get; }

    public FrozenSet<int> Kin { get; }

    public FrozenSet<int> ClubNouns { get; }

    public Trie<bool> Ages { get; }

    public FrozenSet<int> Locatives { get; }

    public FrozenSet<int> Of { get; }

    public Trie<bool> Opponents { get; }

    public Dictionary<int, int> Months { get; }

    public Dictionary<int, int> Weekdays { get; }

    public Trie<RelativeDate> RelativeDates { get; }

    public FrozenSet<int> Since { get; }

    public FrozenSet<int> Until { get; }

    public FrozenSet<int> Negations { get; }

    public FrozenSet<int> NegationsBehind { get; }

    public FrozenSet<int> Modality { get; }

    public Trie<bool> Future { get; }

    public Trie<bool> Attributions { get; }

    public Trie<Flag> Flags { get; }

    /// <summary>Country by the noun for one of its people.</summary>
    public Dictionary<int, string> People { get; }

    public Dictionary<int, string> Adjectives { get; }

    public Trie<RoleKind> Roles { get; }

    public Trie<Cue> Cues { get; }

    /// <summary>"the {club} {role}" and the like: references to persons by their job.</summary>
    public Trie<Cue> Holders { get; }

    private static bool IsReference(CueKind kind) => kind is CueKind.Holder or CueKind.FormerHolder;

    private FrozenSet<int> Words(IEnumerable<string> words) => words.SelectMany(_phrases.Read).Where(numbers => numbers.Length > 0).Select(numbers => numbers[0]).ToFrozenSet();

    private static IEnumerable<(string Phrase, Flag Flag)> Flagged(Flag flag, IReadOnlyList<string> phrases) => phrases.Select(phrase => (phrase, flag));

    private Dictionary<int, T> ByWord<T>(IEnumerable<(string Word, T Value)> words)
    {
        var byWord = new Dictionary<int, T>();
        foreach (var (word, value) in words)
        {
            // "South African" is not "South".
            foreach (var numbers in _phrases.Read(word).Where(numbers => numbers.Length == 1))
            {
                byWord.TryAdd(numbers[0], value);
            }
        }

        return byWord;
    }

    private Trie<bool> Phrases(IEnumerable<string> phrases) => Phrases(phrases.Select(phrase => (phrase, true)));

    private Trie<T> Phrases<T>(IEnumerable<(string Phrase, T Value)> phrases)
    {
        var trie = new Trie<T>();
        foreach (var (phrase, value) in phrases)
        {
            foreach (var numbers in _phrases.Read(phrase))
            {
                trie.Add(numbers, value);
            }
        }

        return trie;
    }
}
