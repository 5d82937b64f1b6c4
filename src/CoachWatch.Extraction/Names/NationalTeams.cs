using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Names;

/// <summary>"the Azzurri", "la Selección": the national team that an article means without naming its country.</summary>
internal static class NationalTeams
{
    public static void Find(Document document, NameIndex index)
    {
        if (document.Language.Countries.Select(country => index.NationalTeam(country, document)).FirstOrDefault(team => team is not null) is not { } first)
        {
            return;
        }

        var named = document.Teams.Where(team => team.IsNational).ToList();
        var team = named.Find(team => document.Language.Countries.Contains(team.Name)) ?? (named.Count == 1 ? named[0] : null) ?? first;
        foreach (var sentence in document.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var length = PhraseFinder.Length(document.Language.NationalTeam, document, i, sentence.EndToken);
                if (length > 0 && document.Tokens[i].IsCapital && document.Covering(i) is null && document.Covering(i + length - 1) is null)
                {
                    document.Add(new Mention(MentionKind.Club, i, i + length, MentionForm.Nickname) { Team = team });
                    if (!document.Teams.Contains(team))
                    {
                        document.Teams.Add(team);
                    }
                }
            }
        }
    }
}
