using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Names;

/// <summary>"his brother Robert", "el hijo y ayudante, Emiliano": a given name alone, whose surname is a relative's.</summary>
internal sealed class Kin(Document document, NameIndex index, Func<CoachReference, Person> listed, Func<string, Person> unlisted)
{
    private const int Near = 5, MostBefore = 60;

    private readonly HashSet<string> _givenNames = [.. document.Persons.Select(person => FirstWord(Folding.Fold(person.Name)))];
    private int _mentions;

    public void Find()
    {
        foreach (var sentence in document.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (document.Language.Kin.Contains(document.Tokens[i].Word) && GivenNameBehind(i, sentence) is { } token && Relative(token, sentence) is { } person)
                {
                    document.Add(new Mention(MentionKind.Person, token, token + 1, MentionForm.Short) { Person = person });
                }
            }
        }
    }

    private int? GivenNameBehind(int kin, Sentence sentence)
    {
        for (var i = kin + 1; i < Math.Min(sentence.EndToken, kin + Near) && document.Covering(i) is null; i++)
        {
            if (document.Tokens[i].IsCapital && index.GivenNames.Contains(document.Tokens[i].Word))
            {
                return i + 1 < sentence.EndToken && document.Tokens[i + 1] is { IsCapital: true, IsMark: false } ? null : i;
            }
        }

        return null;
    }

    private Person? Relative(int token, Sentence sentence)
    {
        var given = document.Letters(token).ToString();
        var others = Others(token, sentence);
        if (others.Select(person => index.Coach($"{given} {SurnameOf(person)}")).FirstOrDefault(coach => coach is not null) is { } coach)
        {
            return listed(coach);
        }

        if (others.Count == 0 || _givenNames.Contains(Folding.Fold(given)))
        {
            return null;
        }

        var relative = unlisted($"{given} {SurnameOf(others[0])}");
        relative.IsSure = true;
        return relative;
    }

    /// <summary>Whose relative it may be, the likeliest first: the last one of the sentence, else the one that is named most.</summary>
    private List<Person> Others(int token, Sentence sentence)
    {
        while (_mentions < document.Mentions.Count && document.Mentions[_mentions].First < token)
        {
            _mentions++;
        }

        var first = Math.Max(0, _mentions - MostBefore);
        return
        [
            .. document.Mentions.GetRange(first, _mentions - first).Where(mention => mention.Person?.Listed is not null).GroupBy(mention => mention.Person!)
                .OrderByDescending(mentions => mentions.Last().First >= sentence.FirstToken ? mentions.Last().First : -1).ThenByDescending(mentions => mentions.Count())
                .Select(mentions => mentions.Key),
        ];
    }

    private static string FirstWord(string name) => name.Split(' ')[0];

    private static string SurnameOf(Person person) => person.Listed!.Surname ?? person.Name[(person.Name.IndexOf(' ') + 1)..];
}
