using CoachWatch.Extraction.Languages;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Names;

/// <summary>Finds role words, and by them who of the article's persons is a coach and who is something else.</summary>
internal sealed class RoleFinder(Document document)
{
    private const int LongestApposition = 9;

    public void Find()
    {
        foreach (var sentence in document.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var (length, kind) = PhraseFinder.Longest(document.Language.Roles, document, i, sentence.EndToken);
                if (length > 0)
                {
                    document.Roles[i] = new RoleHit(kind, i, i + length);
                    i += length - 1;
                }
            }
        }

        foreach (var mention in document.Mentions)
        {
            if (mention is { Kind: MentionKind.Person, Person: { } person })
            {
                CountSigns(mention, person);
            }
        }
    }

    private void CountSigns(Mention mention, Person person)
    {
        var sentence = document.Sentences[document.SentenceOf[mention.First]];
        if (RoleBefore(mention, sentence) is { } before && !IsPastJob(before, sentence))
        {
            Count(person, before.Kind);
        }

        if (RoleBehind(mention, sentence) is { } behind && !IsPastJob(behind, sentence))
        {
            Count(person, behind.Kind);
        }
    }

    /// <summary>"the former Liverpool midfielder" is one no longer; a former coach is still somebody who coaches.</summary>
    private bool IsPastJob(RoleHit role, Sentence sentence)
    {
        for (var i = role.First - 1; role.Kind == RoleKind.NoCoach && i >= Math.Max(sentence.FirstToken, role.First - 4) && !document.Tokens[i].IsMark; i--)
        {
            if (document.Language.Former.Contains(document.Tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    private static void Count(Person person, RoleKind kind)
    {
        if (kind == RoleKind.NoCoach)
        {
            person.OtherSigns++;
        }
        else
        {
            person.CoachSigns++;
        }
    }

    /// <summary>"technical director Alex Kroes", "Liverpool assistant John Heitinga", "trainer van Ajax John Heitinga".</summary>
    private RoleHit? RoleBefore(Mention mention, Sentence sentence)
    {
        for (var i = mention.First - 1; i >= Math.Max(sentence.FirstToken, mention.First - 5); i--)
        {
            if (document.Tokens[i].IsMark || document.Covering(i) is { Kind: MentionKind.Person })
            {
                return null;
            }

            if (RoleEndingAt(i, sentence) is { } role)
            {
                return role;
            }

            if (i < mention.First - 1 && document.Covering(i) is null && !document.Tokens[i].IsCapital && !document.Language.Locatives.Contains(document.Tokens[i].Word))
            {
                return null;
            }
        }

        return null;
    }

    private RoleHit? RoleEndingAt(int token, Sentence sentence)
    {
        for (var i = token; i >= Math.Max(sentence.FirstToken, token - 4); i--)
        {
            if (document.Roles[i] is { } role && role.End == token + 1)
            {
                return role;
            }
        }

        return null;
    }

    /// <summary>"Kevin Blue, Canada Soccer's chief executive,"; "Frank Lampard (coach)".</summary>
    private RoleHit? RoleBehind(Mention mention, Sentence sentence)
    {
        if (mention.End >= sentence.EndToken || document.Mark(mention.End) is not (',' or '(' or '–'))
        {
            return null;
        }

        for (var i = mention.End + 1; i < Math.Min(sentence.EndToken, mention.End + LongestApposition); i++)
        {
            if (document.Tokens[i].IsMark || document.Covering(i) is { Kind: MentionKind.Person } || document.Language.Relatives.Contains(document.Tokens[i].Word))
            {
                return null;
            }

            if (document.Roles[i] is { } role)
            {
                // "Slot, assistant Heitinga and": the role belongs to the name behind it.
                return role.End < sentence.EndToken && document.StartingAt(role.End) is { Kind: MentionKind.Person } ? null : role;
            }
        }

        return null;
    }
}
