using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Names;

/// <summary>Tells whether an article is about women's football: it says so in its title or more than once.</summary>
internal static class WomensFootball
{
    public static void Detect(Document document)
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

        document.IsAboutWomen = signs >= 2;
    }
}
