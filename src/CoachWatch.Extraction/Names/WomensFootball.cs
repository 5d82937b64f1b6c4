using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Names;

/// <summary>Tells whether an article is about women's football: it says so in its title or more than once, or most of its coaches are known from there.</summary>
internal static class WomensFootball
{
    private const int Sure = 2, ManyCoaches = 3, ManySigns = 4;

    /// <summary>Once the full names are found: a few words on women do not outweigh a company of men.</summary>
    public static void Detect(Document document, NameIndex index)
    {
        var coaches = document.Persons.Select(person => person.Listed).OfType<CoachReference>().ToList();
        var inWomens = coaches.Count(index.IsInWomensFootball);
        var women = inWomens + document.Teams.Count(team => team is { IsWomen: true });
        var men = coaches.Count - inWomens;
        var signs = Signs(document);
        document.IsAboutWomen = signs >= Sure ? signs >= ManySigns || men <= 2 * women + 1 : women > men && women + signs >= ManyCoaches;
    }

    /// <summary>"France" and "the Bleues" of an article on women's football are one team.</summary>
    public static void Merge(Document document)
    {
        if (!document.IsAboutWomen)
        {
            return;
        }

        foreach (var team in document.Teams.FindAll(team => team.IsWomen))
        {
            if (document.Teams.Find(other => !other.IsWomen && other.WomensName == team.Name) is { } whole)
            {
                document.Mentions.Where(mention => mention.Team == team).ToList().ForEach(mention => mention.Team = whole);
                document.Teams.Remove(team);
            }
        }
    }

    private static int Signs(Document document)
    {
        var signs = 0;
        foreach (var sentence in document.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (PhraseFinder.Length(document.Language.Women, document, i, sentence.EndToken) > 0)
                {
                    signs += sentence.InTitle ? 2 : 1;
                }
            }
        }

        return signs;
    }
}
