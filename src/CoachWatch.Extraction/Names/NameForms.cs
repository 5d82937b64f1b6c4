using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Names;

/// <summary>What a stretch of tokens can be by its form: a listed name, with a language's ending or without; a run that looks like a person's or a club's name.</summary>
internal sealed class NameForms(Document document, NameIndex index, Vocabulary vocabulary)
{
    private const int LongestName = 5;

    private readonly Dictionary<int, int> _stems = [];

    public (int End, List<ListedName>? Names) LongestListed(int first, int limit)
    {
        var node = Trie<ListedName>.Root;
        (int End, List<ListedName>? Names) best = (first, null);
        for (var i = first; i < limit; i++)
        {
            var token = document.Tokens[i];
            if (token.IsMark && !IsNamePoint(i, limit))
            {
                break;
            }

            if (!token.IsMark)
            {
                var bare = Stem(i) is var stem and not 0 && index.Names.Step(node, stem) is var withoutEnding and >= 0 ? withoutEnding : -1;
                if (bare >= 0 && Written(index.Names.Values(bare), first, i) is { } stemmed && i + 1 - first > best.End - first)
                {
                    best = (i + 1, stemmed);
                }

                node = token.Word == Vocabulary.Unknown ? -1 : index.Names.Step(node, token.Word);
                if (node < 0)
                {
                    break;
                }

                if (Written(index.Names.Values(node), first, i) is { } names)
                {
                    best = (i + 1, names);
                }
            }
        }

        return best;
    }

    /// <summary>Those of the names that may be written so: initials that are a word of the language are capitals, and "The star" is no newspaper.</summary>
    private List<ListedName>? Written(List<ListedName>? names, int first, int last) =>
        names is [{ Outlet: not null }, ..] && last == first + 1 && !document.Tokens[last].IsCapital && document.Language.Determiners.Contains(document.Tokens[first].Word) ? null
        : names is null || first < last || document.Tokens[first].IsAllCapitals || !document.Language.StopWords.Contains(document.Tokens[first].Word) ? names
        : names.FindAll(name => !name.IsInitials) is { Count: > 0 } written ? written : null;

    /// <summary>The end of a run that looks like a person's name: a given name and one or more capitals, with small words between.</summary>
    public int PersonRun(int first, Sentence sentence)
    {
        var token = document.Tokens[first];
        if (token.IsNumber || index.NoNames.Contains(token.Word) || document.Language.StopWords.Contains(token.Word) || IsAttribution(first, sentence))
        {
            return first;
        }

        var isGiven = index.GivenNames.Contains(token.Word);
        if (!isGiven && (document.Language.NounsAreCapital || token.Word != Vocabulary.Unknown || token.IsHyphenated))
        {
            return first;
        }

        var end = first + 1;
        var words = 1;
        while (end < sentence.EndToken && words < LongestName && NextNamePart(end, sentence.EndToken) is var next and > 0)
        {
            if (words > 1 && !isGiven && document.Tokens[next - 1].Word != Vocabulary.Unknown)
            {
                break;
            }

            end = next;
            words++;
            if (words == 2 && !isGiven && index.GivenNames.Contains(document.Tokens[end - 1].Word) && NextNamePart(end, sentence.EndToken) > 0)
            {
                // "Jamaican Michael Findlay": the name begins at the given name.
                return first;
            }
        }

        while (!isGiven && words == 2 && end < sentence.EndToken && document.Tokens[end] is { IsHyphenated: true, IsCapital: false })
        {
            // "Tsang Chiu-tat".
            end++;
        }

        return words < 2 || !isGiven && words > 3 ? first : end;
    }

    /// <summary>"Segundo o Record" names a newspaper, and nobody called Segundo.</summary>
    private bool IsAttribution(int first, Sentence sentence) =>
        first + 1 < sentence.EndToken && document.Language.Determiners.Contains(document.Tokens[first + 1].Word) && PhraseFinder.Length(document.Language.Attributions, document, first, sentence.EndToken) > 0;

    public bool IsGivenName(int token) => index.GivenNames.Contains(document.Tokens[token].Word);

    /// <summary>"FC Burnley": a listed club behind a prefix that its own names lack.</summary>
    public (int End, ListedName? Club) PrefixedClub(int first, int limit) =>
        index.ClubPrefixes.Contains(document.Tokens[first].Word) && document.Tokens[first].IsAllCapitals && first + 1 < limit
        && LongestListed(first + 1, limit) is (var end, { } names) && names.FindAll(name => name.Form == MentionForm.Full && name.Club is { National: false }) is [var club] ? (end, club) : (first, null);

    /// <summary>"FC Volendam", "Preston Rovers": a club's prefix or suffix around capitals.</summary>
    public int ClubRun(int first, int limit)
    {
        if (index.ClubPrefixes.Contains(document.Tokens[first].Word) && document.Tokens[first].Word != Vocabulary.Unknown)
        {
            var end = first + 1;
            while (end < limit && end - first < 3 && IsPlainCapital(end) && document.Covering(end) is null && !index.NoNames.Contains(document.Tokens[end].Word))
            {
                end++;
            }

            return end > first + 1 && (document.Tokens[first].IsAllCapitals || document.Tokens[first].Length > 3) ? end : first;
        }

        // "Farmteam FC Liefering": the prefix of what follows is no suffix.
        return first + 1 < limit && IsPlainCapital(first) && IsPlainCapital(first + 1) && !document.Tokens[first + 1].IsHyphenated && index.ClubSuffixes.Contains(document.Tokens[first + 1].Word)
            && !(index.ClubPrefixes.Contains(document.Tokens[first + 1].Word) && first + 2 < limit && IsPlainCapital(first + 2)) && !index.NoNames.Contains(document.Tokens[first].Word)
            && !document.Language.StopWords.Contains(document.Tokens[first].Word) ? first + 2 : first;
    }

    /// <summary>The name as written, without capitals throughout.</summary>
    public string AsName(int first, int end)
    {
        var parts = new List<string>();
        for (var i = first; i < end; i++)
        {
            if (document.Tokens[i].IsMark)
            {
                continue;
            }

            var word = document.Letters(i).ToString();
            if (document.Tokens[i].IsAllCapitals && word.Length > 2)
            {
                word = word[..1] + word[1..].ToLowerInvariant();
            }

            parts.Add(word);
        }

        var written = document.Words(first, end);
        return document.Tokens[first].IsAllCapitals && document.Tokens[first].Length > 2 ? string.Join(' ', parts) : written;
    }

    /// <summary>Folded surnames of the persons that are named in full; null for one that two of them share.</summary>
    public Dictionary<string, List<Mention>> Surnames(IReadOnlyList<Mention> mentions)
    {
        var surnames = new Dictionary<string, List<Mention>>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            var surname = Folding.Fold(document.Letters(mention.End - 1).ToString());
            if (!surnames.TryGetValue(surname, out var bearers))
            {
                surnames[surname] = bearers = [];
            }

            bearers.Add(mention);
        }

        return surnames;
    }

    public (Person Person, int End)? SurnameAt(int token, Dictionary<string, List<Mention>> surnames, int limit)
    {
        var last = token;
        while (last + 1 < limit && index.Particles.Contains(document.Tokens[last].Word) && document.Tokens[last].Word != Vocabulary.Unknown && !document.Tokens[last + 1].IsMark)
        {
            last++;
        }

        foreach (var end in new[] { last, token })
        {
            var word = Folding.Fold(document.Letters(end).ToString());
            var bearers = surnames.GetValueOrDefault(word) ?? (EndingOf(word) is { } ending ? surnames.GetValueOrDefault(word[..^ending.Length]) : null);
            if (bearers is not null && document.Tokens[end].IsCapital)
            {
                var bearer = bearers.FindLast(mention => mention.First < token) ?? bearers[0];
                return (bearer.Person!, end + 1);
            }
        }

        return null;
    }

    private string? EndingOf(string folded)
    {
        var endings = document.Language.NameEndings;
        for (var i = 0; i < endings.Count; i++)
        {
            if (folded.Length > endings[i].Length + 2 && folded.EndsWith(endings[i], StringComparison.Ordinal))
            {
                return endings[i];
            }
        }

        return null;
    }

    private int NextNamePart(int token, int limit)
    {
        var next = token;
        while (next < limit && next - token < 3 && !document.Tokens[next].IsMark && !document.Tokens[next].IsCapital && index.Particles.Contains(document.Tokens[next].Word))
        {
            next++;
        }

        // A small word that is a language's own ("de", "e") joins names only where a capital follows at once.
        if (next - token > 0 && (document.Language.Conjunctions.Contains(document.Tokens[token].Word) || document.Language.NounsAreCapital && document.Language.Determiners.Contains(document.Tokens[token].Word)))
        {
            return 0;
        }

        return next < limit && IsPlainCapital(next) && !index.NoNames.Contains(document.Tokens[next].Word)
            && !(next > token && LongestListed(next, limit).Names?.Exists(name => name.Club is not null) == true)
            && !document.Language.People.ContainsKey(document.Tokens[next].Word) ? next + 1 : 0;
    }

    private bool IsPlainCapital(int token)
    {
        var shape = document.Tokens[token];
        return shape.IsCapital && !shape.IsMark && !shape.IsNumber && (shape.Shape & TokenShape.Quoted) == 0
            && (!shape.IsHyphenated || !document.Language.NounsAreCapital)
            && (shape.Length > 1 || shape.IsJoined || token + 1 < document.Tokens.Length && (document.Tokens[token + 1].Shape & TokenShape.Elided) != 0);
    }

    /// <summary>"St. Pauli", "kicker.de".</summary>
    private bool IsNamePoint(int token, int limit) =>
        document.Mark(token) == '.' && token + 1 < limit && !document.Tokens[token + 1].IsMark && token > 0
        && (document.Tokens[token - 1].Length <= 3 || document.Tokens[token + 1].Start == document.Tokens[token].End);

    /// <summary>The number of the word without the ending that the language glues to names.</summary>
    private int Stem(int token)
    {
        if (document.Language.NameEndings.Count == 0 || !document.Tokens[token].IsCapital)
        {
            return Vocabulary.Unknown;
        }

        if (!_stems.TryGetValue(token, out var stem))
        {
            var folded = Folding.Fold(document.Letters(token).ToString());
            stem = EndingOf(folded) is { } ending ? vocabulary.Find(folded.AsSpan(0, folded.Length - ending.Length)) : Vocabulary.Unknown;
            _stems[token] = stem;
        }

        return stem;
    }
}
