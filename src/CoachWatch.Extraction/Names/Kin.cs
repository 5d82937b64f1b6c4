using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Names;

/// <summary>"his brother Robert", "el hijo y ayudante, Emiliano": a given name alone, whose surname is a relative's.</summary>
internal sealed class Kin(Document document, NameIndex index, Func<CoachReference, Person> listed, Func<string, Person> unlisted)
{
    private const int Near = 5;

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
        // The last one of the sentence, else the one that is named most.
        var before = document.Mentions.Where(mention => mention.First < token && mention.Person?.Listed is not null).GroupBy(mention => mention.Person!)
            .OrderByDescending(mentions => mentions.Last().First >= sentence.FirstToken ? mentions.Last().First : -1).ThenByDescending(mentions => mentions.Count()).Select(mentions => mentions.Key).ToList();
        if (before.Select(person => index.Coach($"{given} {SurnameOf(person)}")).FirstOrDefault(coach => coach is not null) is { } coach)
        {
            return listed(coach);
        }

        if (before.Count == 0 || document.Persons.Exists(person => IsCalled(person, given)))
        {
            return null;
        }

        var person = unlisted($"{given} {SurnameOf(before[0])}");
        person.IsSure = true;
        return person;
    }

    private static bool IsCalled(Person person, string given) =>
        Folding.Fold(person.Name).StartsWith(Folding.Fold(given) + " ", StringComparison.Ordinal);

    private static string SurnameOf(Person person) => person.Listed!.Surname ?? person.Name[(person.Name.IndexOf(' ') + 1)..];
}
