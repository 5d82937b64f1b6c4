using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Names;

/// <summary>Tells whether an article is about women's football: it says so in its title or more than once, or most of its coaches are known from there.</summary>
internal static class WomensFootball
{
    private const int Sure = 2, ManyCoaches = 3;

    public static void Detect(Document document) => document.IsAboutWomen = Signs(document) >= Sure;

    /// <summary>Once the full names are found.</summary>
    public static void DetectByNames(Document document, NameIndex index)
    {
        var coaches = document.Persons.Select(person => person.Listed).OfType<CoachReference>().ToList();
        var women = coaches.Count(index.IsInWomensFootball) + document.Teams.Count(team => team is { IsWomen: true });
        var men = coaches.Count(coach => !index.IsInWomensFootball(coach));
        document.IsAboutWomen |= women > men && women + Signs(document) >= ManyCoaches;
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
