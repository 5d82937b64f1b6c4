using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Names;

/// <summary>Decides names that mean more than one: by who else the article names, by the language's countries, by who is known to work where.</summary>
internal sealed class SharedNames(Document document, NameIndex index, Func<string, ClubReference?, Team> team, Func<CoachReference, Person> person)
{
    private const int Reach = 6;

    public void Decide(List<(int First, int End, List<ListedName> Names)> undecided)
    {
        // Full names first: they are the company that the others are judged by.
        foreach (var (first, end, names) in undecided.OrderBy(name => name.Names.Exists(listed => listed.Form == MentionForm.Full) ? 0 : 1).ThenBy(name => name.First))
        {
            if (document.Covering(first) is null && Choose(first, end, names) is { } mention)
            {
                document.Add(mention);
            }
        }
    }

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

        var best = names.Select(name => (Name: name, Score: Score(first, end, name))).MaxBy(choice => choice.Score);
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
            return new Mention(MentionKind.Club, first, end, name.IsTown ? MentionForm.Place : name.Form) { Team = team(club.Name, club) };
        }

        if (name.Coach is { } coach)
        {
            return new Mention(MentionKind.Person, first, end, name.Form) { Person = person(coach) };
        }

        return name.Outlet is { } outlet
            ? new Mention(MentionKind.Outlet, first, end, name.Form) { Outlet = outlet.Name }
            : new Mention(MentionKind.Reporter, first, end, name.Form) { Outlet = name.Reporter!.Outlet, Person = new Person(name.Reporter.Name, null) };
    }

    private double Score(int first, int end, ListedName name) => name switch
    {
        { Club: { } club } => ClubScore(club, name),
        { Coach: { } coach } => CoachScore(coach, name, first),
        { Outlet: not null } => name.Form == MentionForm.Full ? 2.5 : IsWrittenSo(first, end, name) && document.IsReported(first, end, Reach) ? 2.2 : 0,
        { Reporter: { } reporter } => name.Form == MentionForm.Full ? 3 : document.Mentions.Exists(mention => mention.Kind == MentionKind.Reporter && mention.Person?.Name == reporter.Name) ? 3 : 0,
        _ => 0,
    };

    /// <summary>"AS reports" is the paper, "As recently as" is none.</summary>
    private bool IsWrittenSo(int first, int end, ListedName name) => !name.IsInCapitals || end - first > 1 || document.Tokens[first].IsAllCapitals;

    private double ClubScore(ClubReference club, ListedName name)
    {
        var isNamed = document.Teams.Exists(team => ReferenceEquals(team.Listed, club));
        var score = isNamed ? 4 : 0.0;
        var country = IndexOf(document.Language.Countries, club.Country);
        score += country >= 0 ? 1.5 - 0.2 * country : 0;
        score += document.Teams.Exists(team => team.Listed?.Country == club.Country) ? 0.8 : 0;
        score -= club.Women && !document.IsAboutWomen ? 1.5 : 0;
        return name.Form switch
        {
            MentionForm.Full => score + 2,
            MentionForm.Short => score + 1,
            MentionForm.Nickname => isNamed ? score : score - 0.6,
            _ when name.IsTown => isNamed ? 3 : 0,
            _ => score + 0.5,
        };
    }

    private double CoachScore(CoachReference coach, ListedName name, int first)
    {
        if (name.Form == MentionForm.Full)
        {
            return 3;
        }

        if (document.Persons.Exists(known => ReferenceEquals(known.Listed, coach)))
        {
            return 5 + Recency(coach, first);
        }

        if (coach.Retired || document.Language.StopWords.Contains(document.Tokens[first].Word) || FollowsAName(first))
        {
            return 0;
        }

        var spells = index.References.Tenures.Count == 0 ? [] : index.Spells(new Person(coach.Name, coach));
        var works = spells.Any(spell => document.Teams.Exists(team => team.Name == spell.Club) && (spell.To is null || document.Article.Published is not { } day || spell.To.Value.End.AddYears(1) > day.Start));
        return works ? 2.5 : 0;
    }

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
