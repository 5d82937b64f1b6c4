using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Names;

/// <summary>Finds names: listed ones by the trie, starting at capitals only, the longest first; persons and clubs that are not listed by their form.</summary>
internal sealed class NameFinder(Document document, NameIndex index, Vocabulary vocabulary)
{
    private readonly List<(int First, int End, List<ListedName> Names)> _undecided = [];
    private readonly Dictionary<string, Person> _persons = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Team> _teams = new(StringComparer.Ordinal);
    private readonly NameForms _forms = new(document, index, vocabulary);

    public void Find()
    {
        foreach (var sentence in document.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken;)
            {
                i = FindAt(i, sentence);
            }
        }

        new Kin(document, index, Listed, Unlisted).Find();
        var surnames = Surnames();
        FindSurnames(surnames);
        WomensFootball.Detect(document, index);
        new SharedNames(document, index, surnames.Keys.ToHashSet(StringComparer.Ordinal), Team, Listed).Decide(_undecided);
        _undecided.Clear();
        FindSurnames(surnames);
        KeepArticlesSpelling();
    }

    private int FindAt(int token, Sentence sentence)
    {
        if (!document.Tokens[token].IsCapital && !document.Tokens[token].IsNumber)
        {
            return SmallName(token, sentence);
        }

        var (end, names) = _forms.LongestListed(token, sentence.EndToken);
        if (names is [{ IsNothing: true }, ..])
        {
            return end;
        }

        var run = _forms.PersonRun(token, sentence);
        if (run > end && !IsClubBeforeAName(names, end, run) && (names is null || names.TrueForAll(name => name.Form != MentionForm.Full) || end - token == 1 && names.TrueForAll(name => name.Outlet is null)))
        {
            AddPerson(token, run);
            return run;
        }

        if (names?.Exists(name => name.Form == MentionForm.Full) != true && _forms.PrefixedClub(token, sentence.EndToken) is (var prefixed, { } listed))
        {
            AddListed(token, prefixed, [listed]);
            return prefixed;
        }

        if (names is not null)
        {
            AddListed(token, end, names);
            return end;
        }

        var club = _forms.ClubRun(token, sentence.EndToken);
        if (club > token)
        {
            document.Add(new Mention(MentionKind.Club, token, club, MentionForm.Full) { Team = Team(document.Words(token, club), null) });
            return club;
        }

        return token + 1;
    }

    /// <summary>"del Milan Massimiliano Allegri": Milan is a given name too, but here the name begins behind it.</summary>
    private bool IsClubBeforeAName(List<ListedName>? names, int end, int run) =>
        names?.Exists(name => name.Club is not null) == true && run - end > 1 && _forms.IsGivenName(end);

    /// <summary>"dei rossoneri", "la panchina rossonera", "los rojiblancos", "des „kicker“", "talkSPORT": whose, the rest of the article decides. The token behind it, or behind this one.</summary>
    private int SmallName(int token, Sentence sentence)
    {
        var mayBeNickname = document.Language.NicknamesAreSmall && token > sentence.FirstToken && document.Tokens[token - 1].Word is var before
            && (document.Language.Determiners.Contains(before) || document.Language.ClubNouns.Contains(before) || document.Language.ClubParts.Contains(before));
        var mayBeOutlet = (document.Tokens[token].Shape & TokenShape.Quoted) != 0 || index.SmallBeginnings.Contains(document.Tokens[token].Word);
        if ((mayBeNickname || mayBeOutlet) && _forms.LongestListed(token, sentence.EndToken) is (var end, { } names)
            && names.TrueForAll(name => mayBeNickname && name is { Form: MentionForm.Nickname, Club: not null } || name.Outlet is not null && (document.IsQuoted(token, end) || index.SmallNames.Contains(document.Words(token, end)))))
        {
            _undecided.Add((token, end, names));
            return end;
        }

        if (mayBeNickname && index.Adjectives.TryGetValue(document.Tokens[token].Word, out var adjectives))
        {
            _undecided.Add((token, token + 1, adjectives));
        }

        return token + 1;
    }

    private void AddListed(int first, int end, List<ListedName> names)
    {
        var full = names.FindAll(name => name.Form == MentionForm.Full);
        if (full.Count == 1 && names.TrueForAll(name => name.Form == MentionForm.Full || name.Form == MentionForm.Place) || full.Count == 1 && end - first > 1)
        {
            document.Add(MentionOf(first, end, full[0]));
        }
        else
        {
            _undecided.Add((first, end, names));
        }
    }

    private Mention MentionOf(int first, int end, ListedName name)
    {
        if (name.Club is { } club)
        {
            return new Mention(MentionKind.Club, first, end, name.Stands) { Team = Team(club.Name, club) };
        }

        if (name.Coach is { } coach)
        {
            return new Mention(MentionKind.Person, first, end, name.Form) { Person = Listed(coach) };
        }

        return name.Outlet is { } outlet
            ? new Mention(MentionKind.Outlet, first, end, name.Form) { Outlet = outlet.Name }
            : new Mention(MentionKind.Reporter, first, end, name.Form) { Outlet = name.Reporter!.Outlet, Person = Unlisted(name.Reporter.Name) };
    }

    private Person Listed(CoachReference coach)
    {
        if (!_persons.TryGetValue(coach.Name, out var person))
        {
            person = new Person(coach.Name, coach);
            _persons[coach.Name] = person;
            document.Persons.Add(person);
        }

        return person;
    }

    /// <summary>
    /// "Van Nistelrooij" and "Rafael Benítez" stay so where the article writes them so and never as they are listed: that is the name its readers know.
    /// Of one who is known by a single word, the whole name is kept where the article has it.
    /// </summary>
    private void KeepArticlesSpelling()
    {
        foreach (var names in document.Mentions.Where(mention => mention is { Person.Listed: not null, IsReference: false }).GroupBy(mention => mention.Person!))
        {
            var written = names.Select(mention => _forms.AsName(mention.First, mention.End)).ToList();
            var longest = written.MaxBy(name => name.Length)!;
            var isLonger = !names.Key.Name.Contains(' ') && Folding.Fold(longest).Split(' ').Contains(Folding.Fold(names.Key.Name));
            var isWrittenSo = written.Exists(name => Folding.Fold(name) == Folding.Fold(names.Key.Name));
            if ((isLonger || !isWrittenSo) && IsSpelling(names.Key.Name, longest) && IsListed(names.Key.Listed!, longest))
            {
                names.Key.Name = longest;
            }
        }
    }

    /// <summary>One of the coach's proper names. "Nuno" means Nuno Espírito Santo, but is not the whole of it.</summary>
    private static bool IsListed(CoachReference coach, string name) =>
        (name.Contains(' ') || !coach.Name.Contains(' ')) && coach.Aliases.Any(alias => Folding.Fold(alias) == Folding.Fold(name));

    /// <summary>"Rafa" is Rafael, but "Rino" is a pet name of Gennaro's; and a longer form of the same name says nothing new.</summary>
    private static bool IsSpelling(string name, string written)
    {
        var (known, other) = (Folding.Fold(name).Split(' '), Folding.Fold(written).Split(' '));
        return known[^1] != other[^1] || known[0][0] == other[0][0] && !known.All(other.Contains) && !other.All(known.Contains);
    }

    private Person Unlisted(string name)
    {
        if (!_persons.TryGetValue(name, out var person))
        {
            person = new Person(name, null);
            _persons[name] = person;
            document.Persons.Add(person);
        }

        return person;
    }

    private Team Team(string name, ClubReference? club)
    {
        if (!_teams.TryGetValue(name, out var team))
        {
            team = new Team(name, club);
            _teams[name] = team;
            document.Teams.Add(team);
        }

        return team;
    }

    private void AddPerson(int first, int end)
    {
        var name = _forms.AsName(first, end);
        var person = Unlisted(name);
        person.IsSure |= _forms.IsGivenName(first);
        document.Add(new Mention(MentionKind.Person, first, end, MentionForm.Full) { Person = person });
    }

    private Dictionary<string, List<Mention>> Surnames() =>
        _forms.Surnames([.. document.Mentions.Where(mention => mention is { Kind: MentionKind.Person, Form: MentionForm.Full, Person.Listed: null })]);

    /// <summary>A surname alone of somebody whom the article names in full.</summary>
    private void FindSurnames(Dictionary<string, List<Mention>> surnames)
    {
        if (surnames.Count == 0)
        {
            return;
        }

        var undecided = new bool[document.Tokens.Length];
        _undecided.ForEach(name => Array.Fill(undecided, true, name.First, name.End - name.First));
        foreach (var sentence in document.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (document.Tokens[i].IsCapital && document.Covering(i) is null && !undecided[i] && _forms.SurnameAt(i, surnames, sentence.EndToken) is { } found)
                {
                    document.Add(new Mention(MentionKind.Person, i, found.End, MentionForm.Short) { Person = found.Person });
                    i = found.End - 1;
                }
            }
        }
    }
}
