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
                    var country = CountryOf(document, i - 1, sentence) ?? CountryOf(document, i + length, sentence);
                    var meant = country is null ? team : index.NationalTeam(country, document) ?? team;
                    document.Add(new Mention(MentionKind.Club, i, i + length, MentionForm.Nickname) { Team = meant });
                    if (!document.Teams.Contains(meant))
                    {
                        document.Teams.Add(meant);
                    }
                }
            }
        }
    }

    /// <summary>By the adjective before or behind: "Schweizer Nationalelf", "Federación Mexicana".</summary>
    private static string? CountryOf(Document document, int token, Sentence sentence) =>
        token >= sentence.FirstToken && token < sentence.EndToken ? document.Language.Adjectives.GetValueOrDefault(document.Tokens[token].Word) : null;
}
