using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Names;

/// <summary>Finds names: listed ones by the trie, starting at capitals only, the longest first; persons and clubs that are not listed by their form.</summary>
internal sealed class NameFinder(Document document, NameIndex index, Vocabulary vocabulary)
{
    private readonly List<(int First, int End, List<ListedName> Names)> _undecided = [];
    private readonly Dictionary<string, Person> _persons = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Team> _teams = new(StringComparer.Ordinal);

    public void Find()
    {
        var words = new NameForms(document, index, vocabulary);
        foreach (var sentence in document.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken;)
            {
                i = FindAt(i, sentence, words);
            }
        }

        FindSurnames(words);
        new SharedNames(document, index, Team, Listed).Decide(_undecided);
    }

    private int FindAt(int token, Sentence sentence, NameForms words)
    {
        if (!document.Tokens[token].IsCapital && !document.Tokens[token].IsNumber)
        {
            return token + 1;
        }

        var (end, names) = words.LongestListed(token, sentence.EndToken);
        var run = words.PersonRun(token, sentence);
        if (run > end && (names is null || names.TrueForAll(name => name.Form != MentionForm.Full) || end - token == 1 && names.TrueForAll(name => name.Outlet is null)))
        {
            AddPerson(token, run, words);
            return run;
        }

        if (names is not null)
        {
            AddListed(token, end, names);
            return end;
        }

        var club = words.ClubRun(token, sentence.EndToken);
        if (club > token)
        {
            document.Add(new Mention(MentionKind.Club, token, club, MentionForm.Full) { Team = Team(document.Words(token, club), null) });
            return club;
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
            return new Mention(MentionKind.Club, first, end, name.Form) { Team = Team(club.Name, club) };
        }

        if (name.Coach is { } coach)
        {
            return new Mention(MentionKind.Person, first, end, name.Form) { Person = Listed(coach, first, end) };
        }

        return name.Outlet is { } outlet
            ? new Mention(MentionKind.Outlet, first, end, name.Form) { Outlet = outlet.Name }
            : new Mention(MentionKind.Reporter, first, end, name.Form) { Outlet = name.Reporter!.Outlet, Person = Unlisted(name.Reporter.Name) };
    }

    private Person Listed(CoachReference coach, int first, int end)
    {
        if (!_persons.TryGetValue(coach.Name, out var person))
        {
            person = new Person(coach.Name, coach);
            _persons[coach.Name] = person;
            document.Persons.Add(person);
        }

        KeepArticlesSpelling(person, coach, first, end);
        return person;
    }

    /// <summary>"Van Nistelrooij" stays so where the article writes it so: that is the name its readers know.</summary>
    private void KeepArticlesSpelling(Person person, CoachReference coach, int first, int end)
    {
        if (end - first < 2 || first == end)
        {
            return;
        }

        var written = document.Words(first, end);
        var last = Folding.Fold(written[(written.LastIndexOf(' ') + 1)..]);
        var listed = Folding.Fold(coach.Name[(coach.Name.LastIndexOf(' ') + 1)..]);
        if (last != listed && written.Contains(' ') && coach.Aliases.Any(alias => Folding.Fold(alias) == Folding.Fold(written)) && last.Length > 3 && last[..3] == listed[..Math.Min(3, listed.Length)])
        {
            person.Name = written;
        }
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

    private void AddPerson(int first, int end, NameForms words)
    {
        var name = words.AsName(first, end);
        var person = Unlisted(name);
        person.IsSure |= words.IsGivenName(first);
        document.Add(new Mention(MentionKind.Person, first, end, MentionForm.Full) { Person = person });
    }

    /// <summary>A surname alone of somebody whom the article names in full.</summary>
    private void FindSurnames(NameForms words)
    {
        var surnames = words.Surnames([.. document.Mentions.Where(mention => mention is { Kind: MentionKind.Person, Form: MentionForm.Full, Person.Listed: null })]);
        if (surnames.Count == 0)
        {
            return;
        }

        foreach (var sentence in document.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (document.Tokens[i].IsCapital && document.Covering(i) is null && !_undecided.Exists(name => name.First <= i && i < name.End) && words.SurnameAt(i, surnames, sentence.EndToken) is { } found)
                {
                    document.Add(new Mention(MentionKind.Person, i, found.End, MentionForm.Short) { Person = found.Person });
                    i = found.End - 1;
                }
            }
        }
    }
}
