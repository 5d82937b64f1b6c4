using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Names;

/// <summary>"the Azzurri", "la Selección", "the federation": the national team that an article means without naming its country.</summary>
internal static class NationalTeams
{
    private const int Near = 3;
    private const double ForTeam = 2, ForAdjective = 1, ForPublisher = 2.5, ForLanguage = 0.5;

    public static void Find(Document document, NameIndex index)
    {
        FindByAdjective(document, index);
        var hits = Hits(document);
        if (hits.Count == 0)
        {
            return;
        }

        var main = MainCountry(document, index);
        foreach (var (first, end, form) in hits)
        {
            if ((CountryNear(document, first, end) ?? main) is { } country)
            {
                Add(document, index, first, end, form, country);
            }
        }

        document.IsAboutNationalTeam = true;
    }

    /// <summary>"türkischer Nationaltrainer", "seleccionador brasileño", "die englischen Fußballerinnen": the adjective beside it names the team.</summary>
    private static void FindByAdjective(Document document, NameIndex index)
    {
        foreach (var sentence in document.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var end = i + PhraseFinder.Length(document.Language.ByCountry, document, i, sentence.EndToken);
                if (end > i && (i > sentence.FirstToken ? AdjectiveAt(i - 1) ?? AdjectiveAt(end) : AdjectiveAt(end)) is var (token, country))
                {
                    Add(document, index, token, token + 1, MentionForm.Reference, country);
                }
            }
        }

        (int, string)? AdjectiveAt(int token) =>
            token < document.Tokens.Length && document.Covering(token) is null && document.Language.Adjectives.TryGetValue(document.Tokens[token].Word, out var country) ? (token, country) : null;
    }

    private static void Add(Document document, NameIndex index, int first, int end, MentionForm form, string country)
    {
        if (index.NationalTeam(country, document) is { } team)
        {
            document.Add(new Mention(MentionKind.Club, first, end, form) { Team = team });
            if (!document.Teams.Contains(team))
            {
                document.Teams.Add(team);
            }
        }
    }

    private static List<(int First, int End, MentionForm Form)> Hits(Document document)
    {
        var hits = new List<(int, int, MentionForm)>();
        foreach (var sentence in document.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var name = document.Tokens[i].IsCapital ? PhraseFinder.Length(document.Language.NationalTeam, document, i, sentence.EndToken) : 0;
                var length = Math.Max(name, PhraseFinder.Length(document.Language.Federations, document, i, sentence.EndToken));
                if (length > 0 && document.Covering(i) is null && document.Covering(i + length - 1) is null)
                {
                    hits.Add((i, i + length, name > 0 ? MentionForm.Nickname : MentionForm.Reference));
                    i += length - 1;
                }
            }
        }

        return hits;
    }

    /// <summary>By the adjective or the country beside it: "Schweizer Nationalelf", "Federación Mexicana", "the Football Association of Ireland".</summary>
    private static string? CountryNear(Document document, int first, int end)
    {
        var sentence = document.Sentences[document.SentenceOf[first]];
        for (var i = first - 1; i >= Math.Max(sentence.FirstToken, first - Near) && !document.Tokens[i].IsMark; i--)
        {
            if (CountryAt(document, i) is { } country)
            {
                return country;
            }
        }

        for (var i = end; i < Math.Min(sentence.EndToken, end + Near) && !document.Tokens[i].IsMark; i++)
        {
            if (CountryAt(document, i) is { } country)
            {
                return country;
            }
        }

        return null;
    }

    private static string? CountryAt(Document document, int token) =>
        document.Covering(token) is { Team: { IsNational: true, Listed: { } listed } } ? listed.Country : document.Language.Adjectives.GetValueOrDefault(document.Tokens[token].Word);

    /// <summary>The country that the article, its publisher and its language speak of most.</summary>
    private static string? MainCountry(Document document, NameIndex index)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        void Add(string? country, double weight)
        {
            if (country is not null)
            {
                weights[country] = weights.GetValueOrDefault(country) + weight;
            }
        }

        Add(document.Language.Countries is [var own, ..] ? own : null, ForLanguage);
        Add(index.CountryOfOutlet(document.Article.Publisher), ForPublisher);
        foreach (var mention in document.Mentions.Where(mention => mention.Team is { IsNational: true, Listed: not null } && !Asides.IsOpponent(document, mention, document.Sentences[document.SentenceOf[mention.First]])))
        {
            Add(mention.Team!.Listed!.Country, ForTeam);
        }

        for (var i = 0; i < document.Tokens.Length; i++)
        {
            Add(document.Covering(i) is null ? document.Language.Adjectives.GetValueOrDefault(document.Tokens[i].Word) : null, ForAdjective);
        }

        return weights.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).FirstOrDefault();
    }
}
