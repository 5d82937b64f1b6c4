using CoachWatch.Extraction.Languages;
using CoachWatch.Extraction.Names;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Reading;

/// <summary>Tells lists of clubs: "of Brentford, NAC Breda and Cambuur", "wanted by Chelsea and Manchester United".</summary>
internal static class Clubs
{
    private const int LongestStep = 6;

    /// <summary>The club and those that stand beside it, in order.</summary>
    public static List<Mention> With(Document document, SentenceView view, Mention club)
    {
        var clubs = new List<Mention> { club };
        foreach (var next in view.Clubs.Where(next => next.First > club.First))
        {
            if (!AreJoined(document, clubs[^1].End, next.First))
            {
                break;
            }

            clubs.Add(next);
        }

        for (var i = view.Clubs.IndexOf(club) - 1; i >= 0 && AreJoined(document, view.Clubs[i].End, clubs[0].First); i--)
        {
            clubs.Insert(0, view.Clubs[i]);
        }

        return clubs;
    }

    private static bool AreJoined(Document document, int first, int end)
    {
        if (end - first > LongestStep)
        {
            return false;
        }

        var joined = false;
        var isInBrackets = false;
        for (var i = first; i < end; i++)
        {
            if (document.Mark(i) is '(' or ')' || isInBrackets)
            {
                isInBrackets = document.Mark(i) != ')';
                continue;
            }

            var word = document.Tokens[i].Word;
            var joins = document.Mark(i) == ',' || document.Language.Conjunctions.Contains(word);
            joined |= joins;
            if (!joins && !document.Language.Locatives.Contains(word) && !document.Language.Determiners.Contains(word))
            {
                return false;
            }
        }

        return joined;
    }
}
