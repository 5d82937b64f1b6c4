using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Names;

/// <summary>Marks the clubs that a sentence is not about: opponents; and takes countries back that are only places.</summary>
internal static class Asides
{
    public static void Mark(Document document)
    {
        foreach (var mention in document.Mentions.Where(mention => mention.Kind == MentionKind.Club).ToList())
        {
            var sentence = document.Sentences[document.SentenceOf[mention.First]];
            if (mention.Team!.IsNational && IsPlace(document, mention, sentence) && !HasRoleBefore(document, mention, sentence))
            {
                document.Remove(mention);
                if (document.IsAboutNationalTeam)
                {
                    // "the job in Ivory Coast" may be the national team's after all.
                    document.Add(new Mention(MentionKind.Club, mention.First, mention.End, MentionForm.Place) { Team = mention.Team, IsAside = true });
                }
            }
            else if (IsOpponent(document, mention, sentence))
            {
                mention.IsAside = true;
            }
        }
    }

    /// <summary>"in Brazil"; "in the Seleção" and "at the KNVB" are the team's.</summary>
    private static bool IsPlace(Document document, Mention mention, Sentence sentence) =>
        mention.Form is MentionForm.Full or MentionForm.Short && IsBehindALocative(document, mention, sentence);

    private static bool IsBehindALocative(Document document, Mention mention, Sentence sentence) =>
        mention.First > sentence.FirstToken && document.Language.Locatives.Contains(document.Tokens[mention.First - 1].Word)
        || mention.First > sentence.FirstToken + 1 && document.Language.Locatives.Contains(document.Tokens[mention.First - 2].Word) && document.Language.Determiners.Contains(document.Tokens[mention.First - 1].Word);

    /// <summary>"the coach of Nigeria" is of the team.</summary>
    private static bool HasRoleBefore(Document document, Mention mention, Sentence sentence)
    {
        for (var i = Math.Max(sentence.FirstToken, mention.First - 5); i < mention.First && IsJoinedByOf(document, mention.First - 1); i++)
        {
            if (document.Roles[i] is { Kind: not Languages.RoleKind.NoCoach } role && role.End >= mention.First - 3)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsJoinedByOf(Document document, int token) =>
        document.Language.Of.Contains(document.Tokens[token].Word) || token > 0 && document.Language.Determiners.Contains(document.Tokens[token].Word) && document.Language.Of.Contains(document.Tokens[token - 1].Word);

    public static bool IsOpponent(Document document, Mention mention, Sentence sentence)
    {
        var end = mention.First;
        while (end > sentence.FirstToken && document.Language.Determiners.Contains(document.Tokens[end - 1].Word))
        {
            end--;
        }

        for (var i = end - 1; i >= Math.Max(sentence.FirstToken, end - 4); i--)
        {
            if (PhraseFinder.Length(document.Language.Opponents, document, i, end) == end - i)
            {
                return true;
            }
        }

        return false;
    }
}
