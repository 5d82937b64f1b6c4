using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Names;

/// <summary>Decides names that mean more than one: by who else the article names, by the language's countries, by who is known to work where.</summary>
/// <param name="unlisted">Folded surnames of persons whom the article names in full and no list does.</param>
internal sealed class SharedNames(Document document, NameIndex index, IReadOnlySet<string> unlisted, Func<string, ClubReference?, Team> team, Func<CoachReference, Person> person)
{
    private const int Reach = 6;

    private const double WholeName = 3, AtWork = 2.5, WasThere = 2, ForItself = 4, ForItsCoach = 2;

    /// <summary>Of clubs that share a name the one whose coaches are known is the likelier.</summary>
    private const double PerSpell = 0.02;

    private const int MostSpells = 30, MostCompatriots = 3, MostBearers = 3;

    private readonly string? _home = index.CountryOfOutlet(document.Article.Publisher);
    private readonly HashSet<CoachReference> _inFull = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _placesOfWork = [];

    public void Decide(List<(int First, int End, List<ListedName> Names)> undecided)
    {
        _inFull.UnionWith(document.Mentions.Where(mention => mention.Form == MentionForm.Full).Select(mention => mention.Person?.Listed).OfType<CoachReference>());
        _placesOfWork.UnionWith(_inFull.SelectMany(index.Spells).Where(IsNow).Select(spell => spell.Club));
        foreach (var (first, end, names) in undecided.OrderBy(name => Turn(name.Names)).ThenBy(name => name.First))
        {
            if (document.Covering(first) is null && Choose(first, end, names) is { } mention)
            {
                document.Add(mention);
            }
        }
    }

    /// <summary>Full names first: they are the company that the others are judged by. Then clubs, by which coaches are told; and by these the towns that stand for clubs.</summary>
    private static int Turn(List<ListedName> names) =>
        names.Exists(name => name.Form == MentionForm.Full) ? 0 : names.Exists(name => name.IsTown) ? 3 : names.Exists(name => name.Club is not null) ? 1 : 2;

    private Mention? Choose(int first, int end, List<ListedName> names)
    {
        if (names.TrueForAll(name => name.Form == MentionForm.Nickname) && end < document.Tokens.Length && document.StartingAt(end) is { Kind: MentionKind.Person })
        {
            // "the Bruxellois Pocognoli" is a man from Brussels, not Anderlecht.
            return null;
        }

        if (IsPartOfALongerName(end, document.SentenceOf[first]) && names.TrueForAll(name => name.Form != MentionForm.Full && name.Club is not null))
        {
            return null;
        }

        var isOnly = names.Count == 1 || IsOnlyOneThere(names);
        var best = names.Select(name => (Name: name, Score: Score(first, end, name, isOnly))).MaxBy(choice => choice.Score);
        return best.Score > 0 ? MentionOf(first, end, best.Name) : null;
    }

    /// <summary>"Real Federación", "Sporting Kansas": the next word is a part of the name, and the name is another.</summary>
    private bool IsPartOfALongerName(int end, int sentence) =>
        !document.Language.NounsAreCapital && end < document.Tokens.Length && document.SentenceOf[end] == sentence && document.Covering(end) is null
        && document.Tokens[end] is { IsCapital: true, IsMark: false, IsJoined: false } next && next.Word == Vocabulary.Unknown;

    private Mention MentionOf(int first, int end, ListedName name)
    {
        if (name.Club is { } club)
        {
            return new Mention(MentionKind.Club, first, end, name.Stands) { Team = team(club.Name, club) };
        }

        if (name.Coach is { } coach)
        {
            return new Mention(MentionKind.Person, first, end, name.Form) { Person = person(coach) };
        }

        return name.Outlet is { } outlet
            ? new Mention(MentionKind.Outlet, first, end, name.Form) { Outlet = outlet.Name }
            : new Mention(MentionKind.Reporter, first, end, name.Form) { Outlet = name.Reporter!.Outlet, Person = new Person(name.Reporter.Name, null) };
    }

    private double Score(int first, int end, ListedName name, bool isOnly) => name switch
    {
        { Club: { } club } => ClubScore(club, name, first, isOnly),
        { Coach: { } coach } => name.Form == MentionForm.Nickname && end - first > 1 ? WholeName : CoachScore(coach, name, first, isOnly),
        { Outlet: { } outlet } => name.Form == MentionForm.Full || IsAnOutlet(first, end, outlet) ? (name.Form == MentionForm.Full ? 2.5 : 2.2) + Nearness(outlet) : 0,
        { Reporter: { } reporter } => name.Form == MentionForm.Full ? 3 : document.Mentions.Exists(mention => mention.Kind == MentionKind.Reporter && mention.Person?.Name == reporter.Name) ? 3 : 0,
        _ => 0,
    };

    /// <summary>Initials ("BBC"), a name of another language ("Bild" in a Dutch article), or one that stands where outlets do: it is the outlet, and no word.</summary>
    private bool IsAnOutlet(int first, int end, OutletReference outlet) =>
        end == first + 1 && document.Tokens[first].IsAllCapitals
        || outlet.Language != document.Language.Code && !document.Language.NounsAreCapital && first > document.Sentences[document.SentenceOf[first]].FirstToken && document.Tokens[first].IsCapital
        || document.IsQuoted(first, end) || document.IsReported(first, end, Reach);

    /// <summary>"Sky Sport" in an Italian article is Italy's.</summary>
    private double Nearness(OutletReference outlet) => (outlet.Language == document.Language.Code ? 0.2 : 0) + (outlet.Country == _home ? 0.1 : 0);

    private double ClubScore(ClubReference club, ListedName name, int first, bool isOnly)
    {
        if (name.IsTown)
        {
            return document.Teams.Exists(team => ReferenceEquals(team.Listed, club)) ? WholeName : IsPlaceOfWork(club, first) ? AtWork : 0;
        }

        var isNamed = document.Teams.Exists(team => ReferenceEquals(team.Listed, club));
        var company = Company(club);
        if (!isNamed && name.Form == MentionForm.Short && company == 0)
        {
            // "America" in an English article is no club of Cali's.
            return 0;
        }

        var score = company + (isNamed ? ForItself : 0) + Math.Min(index.SpellsAt(club), MostSpells) * PerSpell - (club.Women && !document.IsAboutWomen ? 1.5 : 0);
        return name.Form switch
        {
            MentionForm.Full => score + 2.4,
            MentionForm.Short => score + 1,
            MentionForm.Nickname => isNamed ? score : club.National && isOnly ? score + 0.4 : score - 0.6,
            _ => score + 0.5,
        };
    }

    /// <summary>What speaks for a club: its country is the publisher's, the language's or that of other clubs; its coach is named.</summary>
    private double Company(ClubReference club)
    {
        var country = IndexOf(document.Language.Countries, club.Country);
        var compatriots = document.Teams.Count(team => team.Listed?.Country == club.Country);
        return (club.Country == _home ? 1.6 : country >= 0 ? 1.5 - 0.2 * country : 0)
            + (compatriots > 0 ? 0.5 + 0.3 * Math.Min(compatriots, MostCompatriots) : 0)
            + (_placesOfWork.Contains(club.Name) ? ForItsCoach : 0);
    }

    /// <summary>"in Munich, where Tuchel totters": the town of a club whose coach the sentence names.</summary>
    private bool IsPlaceOfWork(ClubReference club, int first) =>
        document.In(document.Sentences[document.SentenceOf[first]]).Any(mention => mention is { Kind: MentionKind.Person, Person.Listed: { } coach } && index.Spells(coach).Any(spell => spell.Club == club.Name && IsNow(spell)));

    private double CoachScore(CoachReference coach, ListedName name, int first, bool isOnly)
    {
        if (name.Form == MentionForm.Full)
        {
            return WholeName;
        }

        if (document.Persons.Exists(known => ReferenceEquals(known.Listed, coach)))
        {
            return _inFull.Contains(coach) ? 5 + Recency(coach, first) : 4;
        }

        if (IsSurnameOfAnother(first) || document.Language.StopWords.Contains(document.Tokens[first].Word) || FollowsAName(first))
        {
            return 0;
        }

        if (index.Spells(coach).Any(spell => IsAtNamedClub(spell) && IsNow(spell)))
        {
            return AtWork;
        }

        return isOnly && !coach.Retired && name.Form == MentionForm.Short && (!index.GivenNames.Contains(document.Tokens[first].Word) || coach.Name.StartsWith(coach.Surname ?? " ", StringComparison.Ordinal)) && index.Spells(coach).Any(IsAtNamedClub) ? WasThere : 0;
    }

    /// <summary>"Mourinho" alone in an article on Real Madrid is he who was there once; "García" may be anybody.</summary>
    private bool IsOnlyOneThere(List<ListedName> names) =>
        names.Count(name => name.Coach is not null) <= MostBearers && names.Count(name => name.Coach is { } coach && index.Spells(coach).Any(IsAtNamedClub)) == 1;

    private bool IsAtNamedClub(TenureReference spell) => document.Teams.Exists(team => document.IsNameOf(spell.Club, team));

    /// <summary>At the time of the article, or until shortly before.</summary>
    private bool IsNow(TenureReference spell) => spell.To is null || document.Article.Published is not { } day || spell.To.Value.End.AddYears(1) > day.Start;

    private bool IsSurnameOfAnother(int first) => unlisted.Contains(Folding.Fold(document.Letters(first).ToString()));

    private double Recency(CoachReference coach, int first)
    {
        var last = document.Mentions.FindLast(mention => mention.First < first && ReferenceEquals(mention.Person?.Listed, coach));
        return last is null ? 0 : 1.0 / (1 + first - last.First);
    }

    private bool FollowsAName(int first) =>
        first > 0 && document.Tokens[first - 1] is { IsMark: false, IsCapital: true } before && document.SentenceOf[first - 1] == document.SentenceOf[first]
        && document.Covering(first - 1) is null && before.Word == Vocabulary.Unknown;

    private static int IndexOf(IReadOnlyList<string> countries, string country)
    {
        for (var i = 0; i < countries.Count; i++)
        {
            if (countries[i] == country)
            {
                return i;
            }
        }

        return -1;
    }
}
