using CoachWatch.Extraction.Languages;
using CoachWatch.Extraction.Names;
using CoachWatch.Extraction.Reading;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Weighing;

/// <summary>One sentence ready to be weighed: its signals, and where everything stands in it.</summary>
internal sealed class SentenceCase
{
    private const int DaysOfTheRound = 60, DaysOfAnOldAttempt = 200;

    public static IReadOnlyList<string> RolesBeside { get; } = ["none", "head-coach", "interim-head-coach", "assistant", "other", "no-coach", "former-head-coach", "former"];

    public static IReadOnlyList<string> CompanyNames { get; } = ["none", "staff", "other-teams", "both"];

    /// <summary>By <see cref="Flag"/>.</summary>
    public static IReadOnlyList<string> FlagNames { get; } = ["denial", "official", "outlet", "odds", "interim", "former", "relative", "colon", "question", "pair", "number", "staff", "other-teams", "row"];

    private static readonly List<Mention> Nobody = [];

    private readonly Document _document;
    private readonly WordList _words;
    private readonly List<Mention> _coaches;
    private readonly List<Mention> _clubs;
    private readonly Coordination _coordination;
    private readonly Dictionary<Mention, List<Mention>> _lists = [];
    private readonly Dictionary<Mention, (int Place, bool IsNear)[]> _coachPlaces = [];
    private readonly Dictionary<Mention, (int Place, int Side)[]> _clubPlaces = [];
    private readonly Dictionary<Team, Ties> _ties = [];
    private List<Person>? _persons;
    private (int Place, bool IsNear)[]? _noCoach;
    private (int Place, int Side)[]? _noClub;

    public SentenceCase(Document document, Context context, SentenceView view, List<Signal> signals, List<Match<Cue>> cues, WordList words)
    {
        (_document, Context, View, Signals, Cues, _words) = (document, context, view, signals, cues, words);
        _coaches = view.Persons.FindAll(mention => mention.Person is { } person && (person.MayCoach || person.Listed is not null));
        _clubs = view.Clubs.FindAll(mention => mention.Team is not null);
        _coordination = new Coordination(document, view);
        Coaches = CountOf(_coaches);
        Clubs = CountOf(_clubs);
        Place = view.Sentence switch { { InTitle: true } => 0, { IsHeading: true } => 1, { Index: <= 2 } => 2, { Index: <= 6 } => 3, _ => 4 };
        Flags = FindFlags();
    }

    public Context Context { get; }

    public SentenceView View { get; }

    public List<Signal> Signals { get; }

    /// <summary>The cues, of which the first of the signals are, in order.</summary>
    public List<Match<Cue>> Cues { get; }

    /// <summary>The words that the table knows, by token; see <see cref="WordList"/>.</summary>
    public int[] Words => field ??= _words.NumbersIn(_document, View.Sentence);

    /// <summary>Whose the features of a word are: the signals come first.</summary>
    /// <param name="place">Among <see cref="Words"/>.</param>
    public int OwnerOfWord(int place) => Signals.Count + place;

    /// <summary>What the sentences before and behind, of the same paragraph, signal.</summary>
    public List<Signal> SignalsBefore { get; set; } = [];

    public List<Signal> SignalsBehind { get; set; } = [];

    /// <summary>The coach and the club that each signal speaks of most likely.</summary>
    public List<(Person? Coach, Team? Club)> Meant => field ??= FindMeant();

    public int Coaches { get; }

    public int Clubs { get; }

    public int Place { get; }

    public bool[] Flags { get; }

    /// <summary>A club or federation speaks for itself here.</summary>
    public bool IsOfficial => Has(Flag.Official);

    public bool Has(Flag flag) => Flags[(int)flag];

    /// <summary>What those whom the sentence speaks of have to do with a club.</summary>
    public Ties TiesTo(Team team)
    {
        if (!_ties.TryGetValue(team, out var ties))
        {
            _ties[team] = ties = Context.TiesOf(_persons ??= [.. View.Persons.Select(mention => mention.Person).OfType<Person>().Distinct()], team);
        }

        return ties;
    }

    /// <summary>Where the coach stands from each signal, by the names of the templates, and whether no other coach stands nearer to it.</summary>
    public (int Place, bool IsNear)[] CoachPlaces(Mention? coach)
    {
        if (coach is null)
        {
            if (_noCoach is null)
            {
                _noCoach = new (int, bool)[Signals.Count];
                Array.Fill(_noCoach, (12, _coaches.Count == 0));
            }

            return _noCoach;
        }

        if (!_coachPlaces.TryGetValue(coach, out var places))
        {
            _coachPlaces[coach] = places = new (int, bool)[Signals.Count];
            for (var i = 0; i < places.Length; i++)
            {
                places[i] = CoachPlace(Signals[i], coach);
            }
        }

        return places;
    }

    /// <summary>The same for the club; the side is 0 for the nearest club, 1 for another, 2 for one in mind.</summary>
    public (int Place, int Side)[] ClubPlaces(Mention? club)
    {
        if (club is null)
        {
            if (_noClub is null)
            {
                _noClub = new (int, int)[Signals.Count];
                Array.Fill(_noClub, (8, 2));
            }

            return _noClub;
        }

        if (!_clubPlaces.TryGetValue(club, out var places))
        {
            _clubPlaces[club] = places = new (int, int)[Signals.Count];
            for (var i = 0; i < places.Length; i++)
            {
                places[i] = ClubPlace(Signals[i], club);
            }
        }

        return places;
    }

    private List<(Person? Coach, Team? Club)> FindMeant()
    {
        var arguments = new Arguments(_document, View, _coaches, _clubs);
        var meant = new List<(Person? Coach, Team? Club)>(Signals.Count);
        foreach (var signal in Signals)
        {
            meant.Add((arguments.CoachOf(signal), arguments.ClubOf(signal)));
        }

        return meant;
    }

    private (int Place, bool IsNear) CoachPlace(Signal signal, Mention coach)
    {
        var isNear = IsNearest(signal, coach, _coaches);
        var isBefore = coach.First < signal.First;
        var marks = Marks(isBefore ? coach.End : signal.End, isBefore ? signal.First : coach.First);
        return ((isNear ? 0 : 6) + (isBefore ? 0 : 3) + Math.Min(2, marks), isNear);
    }

    private (int Place, int Side) ClubPlace(Signal signal, Mention club)
    {
        var isNear = IsNearest(signal, club, _clubs);
        var isBefore = club.First < signal.First;
        var isSame = Marks(isBefore ? club.End : signal.End, isBefore ? signal.First : club.First) == 0;
        return ((isNear ? 0 : 4) + (isBefore ? 0 : 2) + (isSame ? 0 : 1), isNear ? 0 : 1);
    }

    /// <summary>How many other coaches, or clubs, are named before it; at most three.</summary>
    public int RankOf(Mention? mention) => mention is null ? 3 : Math.Min(3, RankIn(mention.Kind == MentionKind.Person ? _coaches : _clubs, mention));

    /// <summary>Marks between two places: none, a comma, two, more or stronger.</summary>
    public int Marks(int first, int end)
    {
        var boundaries = first >= end ? 0 : _document.Boundaries(first, end);
        return boundaries switch { 0 => 0, <= 1 => 1, <= 1.6 => 2, _ => 3 };
    }

    public bool IsInList(Mention? coach) => ListOf(coach).Count > 1;

    /// <summary>"Ten Hag, Bosz and Van Bommel": what is told of one is told of all.</summary>
    public bool AreListed(Mention? coach, Person with)
    {
        foreach (var mention in ListOf(coach))
        {
            if (mention.Person == with)
            {
                return true;
            }
        }

        return false;
    }

    private List<Mention> ListOf(Mention? coach)
    {
        if (coach is null || View.Persons.Count < 2 || !View.Persons.Contains(coach))
        {
            return Nobody;
        }

        if (!_lists.TryGetValue(coach, out var list))
        {
            _lists[coach] = list = _coordination.With(coach);
        }

        return list;
    }

    public Age AgeNear(PairInSentence pair)
    {
        if (View.Dates.Count == 0)
        {
            return Age.None;
        }

        var place = pair.Coach ?? pair.Club;
        var date = place is null ? View.LeadingDate : View.DateOf(place.First, place.End, 30) ?? View.LeadingDate;
        if (date is null || _document.Article.Published is not { } published)
        {
            return Age.None;
        }

        var end = (date.To ?? date.Date).End;
        return end.AddDays(DaysOfAnOldAttempt) < published.Start ? Age.LongAgo : end.AddDays(DaysOfTheRound) < published.Start ? Age.Older : Age.ThisRound;
    }

    /// <summary>The role word at the coach's name, former or present.</summary>
    public int RoleBeside(Mention? coach)
    {
        if (coach is null)
        {
            return 0;
        }

        var (nearest, least) = (0, int.MaxValue);
        for (var i = Math.Max(View.Sentence.FirstToken, coach.First - 6); i < Math.Min(View.Sentence.EndToken, coach.End + 5); i++)
        {
            if (_document.Roles[i] is { } role && (role.First >= coach.End || role.End <= coach.First))
            {
                var (from, to) = (Math.Min(role.End, coach.End), Math.Max(role.First, coach.First));
                if (to - from < least && Marks(from, to) <= 1 && !NamesAnother(coach, from, to))
                {
                    (nearest, least) = (PlaceOf(role), to - from);
                }
            }
        }

        return nearest;
    }

    private bool NamesAnother(Mention coach, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (_document.Covering(i) is { Kind: MentionKind.Person, IsReference: false } other && other.Person != coach.Person)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The role that somebody is said to take, the first behind the coach's name: "named Ten Hag as assistant coach", "will be one of his assistants"; one of <see cref="RolesBeside"/>.</summary>
    public int RoleTaken(Mention? coach)
    {
        for (var i = coach?.End ?? View.Sentence.FirstToken; i < View.Sentence.EndToken; i++)
        {
            if (_document.Roles[i] is { } role && FollowsACopula(i))
            {
                return PlaceOf(role);
            }
        }

        return 0;
    }

    private bool FollowsACopula(int token)
    {
        const int Reach = 4;
        for (var i = token - 1; i >= Math.Max(View.Sentence.FirstToken, token - Reach) && !_document.Tokens[i].IsMark; i--)
        {
            if (_document.Language.Copulas.Contains(_document.Tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a few words from the coach somebody's staff or one of a club's other teams is spoken of; one of <see cref="CompanyNames"/>.</summary>
    public int CompanyOf(Mention? coach)
    {
        const int Reach = 9;
        var (first, end) = coach is null ? (View.Sentence.FirstToken, View.Sentence.EndToken) : (Math.Max(View.Sentence.FirstToken, coach.First - Reach), Math.Min(View.Sentence.EndToken, coach.End + Reach));
        return (Has(Flag.Staff) && PhraseFinder.Find(_document.Language.Staff, _document, first, end) >= 0 ? 1 : 0) + (Has(Flag.OtherTeams) && PhraseFinder.Find(_document.Language.OtherTeams, _document, first, end) >= 0 ? 2 : 0);
    }

    /// <summary>The role words that the sentence has, by the token they start at.</summary>
    public ReadOnlySpan<RoleHit?> Roles => _document.Roles.AsSpan(View.Sentence.FirstToken, View.Sentence.EndToken - View.Sentence.FirstToken);

    /// <summary>What joins the two names: nothing, a role, a bracket, "of", a comma, a few words.</summary>
    public int Bridge(Mention coach, Mention club)
    {
        var (from, to) = coach.First < club.First ? (coach.End, club.First) : (club.End, coach.First);
        if (to <= from)
        {
            return 1;
        }

        if (to - from > 6)
        {
            return 0;
        }

        if (_document.Mark(from) == '(')
        {
            return 3;
        }

        for (var i = from; i < to; i++)
        {
            if (_document.Roles[i] is { } role && role.End <= to)
            {
                return 2;
            }
        }

        return _document.Language.Of.Contains(_document.Tokens[to - 1].Word) || _document.Language.Of.Contains(_document.Tokens[from].Word) ? 4 : _document.Mark(from) == ',' ? 5 : 6;
    }

    private int PlaceOf(RoleHit role)
    {
        var isFormer = IsFormer(role.First);
        return role.Kind switch
        {
            RoleKind.NoCoach => 5,
            RoleKind.HeadCoach => isFormer ? 6 : 1,
            _ => isFormer ? 7 : 2 + (int)role.Kind - (int)RoleKind.InterimHeadCoach,
        };
    }

    private bool IsFormer(int token)
    {
        for (var i = token; i >= Math.Max(View.Sentence.FirstToken, token - 4) && !_document.Tokens[i].IsMark && _document.Covering(i) is not { Kind: MentionKind.Person }; i--)
        {
            if (_document.Language.Former.Contains(_document.Tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where no other coach (or club) stands nearer to the signal.</summary>
    private static bool IsNearest(Signal signal, Mention mention, List<Mention> all)
    {
        var gap = Gap(signal, mention);
        foreach (var other in all)
        {
            if (!IsSame(other, mention) && !other.IsAside && Gap(signal, other) < gap)
            {
                return false;
            }
        }

        return true;
    }

    private static int Gap(Signal signal, Mention mention) => mention.First >= signal.End ? mention.First - signal.End : Math.Max(0, signal.First - mention.End);

    private static int RankIn(List<Mention> all, Mention mention)
    {
        var rank = 0;
        for (var i = 0; i < all.Count; i++)
        {
            if (IsSame(all[i], mention))
            {
                return rank;
            }

            rank += IsFirst(all, i) ? 1 : 0;
        }

        return 0;
    }

    private static int CountOf(List<Mention> all)
    {
        var count = 0;
        for (var i = 0; i < all.Count; i++)
        {
            count += IsFirst(all, i) ? 1 : 0;
        }

        return count;
    }

    private static bool IsFirst(List<Mention> all, int place)
    {
        for (var i = 0; i < place; i++)
        {
            if (IsSame(all[i], all[place]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSame(Mention one, Mention other) => one.Person == other.Person && one.Team == other.Team;

    /// <summary>"Frank de Boer 13,00", "25/1 Lee Carsley", "Eddie Howe (no club)", "Jorge Jesus Fenerbahçe 9,00".</summary>
    private bool IsRow()
    {
        var depth = 0;
        for (var i = View.Sentence.FirstToken; i < View.Sentence.EndToken; i++)
        {
            depth += _document.Mark(i) switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0 && !_document.Tokens[i].IsMark && !_document.Tokens[i].IsNumber && _document.Covering(i) is not { Kind: MentionKind.Person or MentionKind.Club, IsReference: false })
            {
                return false;
            }
        }

        return View.Persons.Count == 1;
    }

    private bool[] FindFlags()
    {
        var language = _document.Language;
        var flags = new bool[FlagNames.Count];
        for (var i = View.Sentence.FirstToken; i < View.Sentence.EndToken; i++)
        {
            var token = _document.Tokens[i];
            FlagPhrases(i, flags);
            flags[(int)Flag.Outlet] |= _document.StartingAt(i) is { Outlet: not null };
            flags[(int)Flag.Former] |= language.Former.Contains(token.Word);
            flags[(int)Flag.Relative] |= language.Relatives.Contains(token.Word);
            flags[(int)Flag.Colon] |= _document.Mark(i) == ':';
            flags[(int)Flag.Question] |= _document.Mark(i) == '?';
            flags[(int)Flag.Number] |= token.IsNumber;
        }

        flags[(int)Flag.Row] = IsRow();
        return flags;
    }

    private void FlagPhrases(int token, bool[] flags)
    {
        var phrases = _document.Language.Flags;
        var node = Trie<Flag>.Root;
        for (var i = token; i < View.Sentence.EndToken && _document.Tokens[i].Word is var word and not Vocabulary.Unknown && (node = phrases.Step(node, word)) >= 0; i++)
        {
            foreach (var flag in phrases.Values(node) ?? [])
            {
                flags[(int)flag] = true;
            }
        }
    }
}

internal enum Age
{
    None,
    ThisRound,
    Older,
    LongAgo,
}
