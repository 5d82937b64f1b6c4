using CoachWatch.Extraction.Names;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Reading;

/// <summary>Tells lists of persons: "Favre, Steve Cooper of Swansea and the former Luton manager Nathan Jones" are three of a kind.</summary>
internal sealed class Coordination(Document document, SentenceView view)
{
    private const int LongestStep = 16, MostStrangeWords = 2;

    /// <summary>The persons that stand beside this one, itself included, in order.</summary>
    public List<Mention> With(Mention mention)
    {
        var all = view.Persons.FindAll(person => !person.IsAside || person == mention);
        var place = all.IndexOf(mention);
        if (place < 0)
        {
            return [mention];
        }

        var (first, last) = (place, place);
        while (first > 0 && AreListed(all[first - 1], all[first]))
        {
            first--;
        }

        while (last + 1 < all.Count && AreListed(all[last], all[last + 1]))
        {
            last++;
        }

        // A list is told by its "and": names parted by commas alone are an apposition.
        return last > first && HasConjunction(all[last - 1], all[last]) ? all[first..(last + 1)] : [mention];
    }

    private bool HasConjunction(Mention left, Mention right)
    {
        for (var i = left.End; i < right.First; i++)
        {
            if (document.Language.Conjunctions.Contains(document.Tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    private bool AreListed(Mention left, Mention right)
    {
        if (left.Person == right.Person || right.First - left.End > LongestStep || right.IsReference && left.IsReference)
        {
            return false;
        }

        var language = document.Language;
        var (joined, strange, depth) = (false, 0, 0);
        for (var i = left.End; i < right.First; i++)
        {
            var word = document.Tokens[i].Word;
            var mark = document.Mark(i);
            depth += mark == '(' ? 1 : mark == ')' ? -1 : 0;
            if (depth > 0 || mark == ')')
            {
                continue;
            }

            if (mark is '.' or ';' or ':' or '!' or '?' || mark == '\0' && document.Covering(i) is { Kind: MentionKind.Outlet })
            {
                return false;
            }

            if (mark == ',' || language.Conjunctions.Contains(word))
            {
                joined = true;
            }
            else if (language.Relatives.Contains(word) && i > left.End && document.Mark(i - 1) == ',')
            {
                i = EndOfClause(i, right.First);
                joined = true;
            }
            else if (IsStrange(i))
            {
                strange++;
            }
        }

        return joined && strange <= MostStrangeWords;
    }

    private int EndOfClause(int token, int limit)
    {
        while (token < limit && document.Mark(token) != ',' && !document.Language.Conjunctions.Contains(document.Tokens[token].Word))
        {
            token++;
        }

        return token;
    }

    private bool IsStrange(int token)
    {
        var word = document.Tokens[token].Word;
        var language = document.Language;
        return !document.Tokens[token].IsNumber && document.Covering(token) is null && !language.Former.Contains(word) && !language.Determiners.Contains(word)
            && !language.Locatives.Contains(word) && !language.Adjectives.ContainsKey(word) && !language.People.ContainsKey(word) && !IsInRole(token);
    }

    private bool IsInRole(int token)
    {
        for (var i = token; i >= Math.Max(0, token - 3); i--)
        {
            if (document.Roles[i] is { } role && role.End > token)
            {
                return true;
            }
        }

        return false;
    }
}
