using CoachWatch.Extraction.Languages;
using CoachWatch.Extraction.Reading;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Names;

/// <summary>Tells who is meant by "he", "the Dutchman", "the 41-year-old", "the Ajax coach", "the club". Reads forward, as a reader does.</summary>
internal sealed class ReferenceResolver(Document document, NameIndex index)
{
    private readonly Salience _salience = new();
    private readonly PatternMatcher<bool> _ages = new(document, document.Language.Ages);
    private readonly PatternMatcher<Cue> _holders = new(document, document.Language.Holders);

    public void Resolve()
    {
        foreach (var sentence in document.Sentences)
        {
            _salience.Begin(sentence);
            document.FocusBefore[sentence.Index] = _salience.Person(sentence.FirstToken, person => person.MayCoach ? 0 : Salience.Never);
            for (var i = sentence.FirstToken; i < sentence.EndToken;)
            {
                i = ResolveAt(i, sentence);
            }
        }
    }

    private int ResolveAt(int token, Sentence sentence)
    {
        if (Holder(token, sentence) is { } holder)
        {
            _salience.Note(holder);
            return holder.End;
        }

        if (document.Covering(token) is { } mention)
        {
            _salience.Note(mention);
            return mention.End;
        }

        var reference = Pronoun(token) ?? Described(token, sentence) ?? Club(token, sentence);
        if (reference is null)
        {
            return token + 1;
        }

        document.Add(reference);
        _salience.Note(reference);
        return reference.End;
    }

    private Mention? Pronoun(int token)
    {
        var word = document.Tokens[token].Word;
        var language = document.Language;
        bool? isWoman = language.Male.Contains(word) ? false : language.Female.Contains(word) ? true : null;
        return (isWoman is not null || language.Any.Contains(word)) && Meant(token, isWoman) is { } found
            ? new Mention(MentionKind.Person, token, token + 1, MentionForm.Reference) { Person = found }
            : null;
    }

    /// <remarks>Here and below in a method of its own: most tokens mean nobody, and shall not cost what the search needs to know.</remarks>
    private Person? Meant(int token, bool? isWoman)
    {
        var antecedent = Antecedent(token);
        return _salience.Person(token, person => person == antecedent ? Salience.Never : FitsGender(person, isWoman));
    }

    /// <summary>"Keizer, whom he worked for": he is somebody else.</summary>
    private Person? Antecedent(int token)
    {
        if (token < 2 || !document.Language.Relatives.Contains(document.Tokens[token - 1].Word))
        {
            return null;
        }

        var before = document.Mark(token - 2) == ',' ? token - 3 : token - 2;
        return before >= 0 && document.Covering(before) is { Kind: MentionKind.Person, Person: { } person } ? person : null;
    }

    private static double FitsGender(Person person, bool? isWoman) =>
        isWoman is null || person.Listed is null || person.IsWoman == isWoman ? 0 : Salience.Never;

    /// <summary>By people, age or job: "the Dutchman", "the 41-year-old coach", "the former defender's" manager.</summary>
    private Mention? Described(int token, Sentence sentence)
    {
        var end = token;
        string? country = null;
        int? age = null;
        var isCoach = false;
        var start = token;
        if (document.Language.Determiners.Contains(document.Tokens[token].Word))
        {
            end++;
        }

        var hasDeterminer = end > token;
        for (var parts = 0; end < sentence.EndToken && parts < 4; parts++)
        {
            if (document.Covering(end) is not null)
            {
                break;
            }

            var word = document.Tokens[end].Word;
            if (_ages.At(end, sentence.EndToken) is [var found, ..])
            {
                age = (int)(NumberIn(found) ?? 0);
                end = found.End;
            }
            else if ((document.Tokens[end].IsCapital || hasDeterminer) && document.Language.People.TryGetValue(word, out var people))
            {
                country = people;
                end++;
            }
            else if (document.Roles[end] is { Kind: not RoleKind.NoCoach } role && hasDeterminer)
            {
                isCoach = true;
                end = role.End;
            }
            else if (hasDeterminer && document.Language.Adjectives.TryGetValue(word, out var adjective) && end + 1 < sentence.EndToken && document.Roles[end + 1] is { Kind: not RoleKind.NoCoach })
            {
                country = adjective;
                end++;
            }
            else
            {
                break;
            }
        }

        // "the Egyptian club" is no Egyptian.
        if (end < sentence.EndToken && document.Language.ClubNouns.Contains(document.Tokens[end].Word))
        {
            return null;
        }

        var isReference = country is not null && (hasDeterminer || !isCoach) || age is not null || isCoach && hasDeterminer;
        if (!isReference || end == start || BelongsToAName(start, end, sentence))
        {
            return null;
        }

        return Meant(token, country, age) is { } person
            ? new Mention(MentionKind.Person, start, end, MentionForm.Reference) { Person = Learn(person, country) }
            : null;
    }

    private Person? Meant(int token, string? country, int? age) => _salience.Person(token, person => Fits(person, country, age));

    private static Person Learn(Person person, string? country)
    {
        person.Nationality ??= country;
        return person;
    }

    /// <summary>"the Dutchman John Heitinga", "John Heitinga, the Dutch coach": the name is there, no reference is needed.</summary>
    private bool BelongsToAName(int start, int end, Sentence sentence)
    {
        if (end < sentence.EndToken && document.StartingAt(end) is { Kind: MentionKind.Person })
        {
            return true;
        }

        return start > sentence.FirstToken + 1 && document.Mark(start - 1) == ',' && document.Covering(start - 2) is { Kind: MentionKind.Person, IsReference: false }
            && end < sentence.EndToken && document.Tokens[end].IsMark;
    }

    private double Fits(Person person, string? country, int? age)
    {
        var fit = 0.0;
        if (country is not null && person.Nationality is { } nationality)
        {
            fit += nationality == country || person.Listed?.Nationalities.Contains(country) == true ? 6 : Salience.Never;
        }

        if (age is > 0 && person.Listed?.Born is { } born && document.Article.Published is { } published)
        {
            var years = published.Start.Year - born.Start.Year;
            fit += age == years || age == years - 1 ? 6 : Salience.Never;
        }

        return fit;
    }

    private double? NumberIn(Match<bool> match)
    {
        for (var i = match.First; i < match.End; i++)
        {
            if (document.Tokens[i].IsNumber && int.TryParse(document.Letters(i), out var number))
            {
                return number;
            }
        }

        return null;
    }

    /// <summary>"the Ajax coach", "the former Manchester United manager", where no name stands beside it.</summary>
    private Mention? Holder(int token, Sentence sentence)
    {
        foreach (var match in _holders.At(token, sentence.EndToken))
        {
            var club = match.Slots.Club;
            if (club?.Team is not { } team || IsPredicate(match.First, sentence) || BelongsToAName(match.First, match.End, sentence) || FollowsAName(match, sentence))
            {
                continue;
            }

            var held = match.Value.Kind == CueKind.FormerHolder;
            if (Meant(token, team, held) is { } person)
            {
                club.IsAside = true;
                var mention = new Mention(MentionKind.Person, match.First, match.End, MentionForm.Reference) { Person = person, Job = new Job(team, match.Slots.Role?.Kind ?? RoleKind.HeadCoach, held) };
                document.Replace(mention, club);
                return mention;
            }
        }

        return null;
    }

    private Person? Meant(int token, Team team, bool held) => _salience.Person(token, person => FitsJob(person, team, held));

    private bool IsPredicate(int first, Sentence sentence) =>
        first > sentence.FirstToken && document.Language.Copulas.Contains(document.Tokens[first - 1].Word);

    /// <summary>"Ten Hag, coach of Ajax", and as headlines have it: "Kluivert coach of Indonesia?"</summary>
    private bool FollowsAName(Match<Cue> match, Sentence sentence)
    {
        var before = match.First - 1;
        if (before >= sentence.FirstToken && document.Covering(before) is { Kind: MentionKind.Person, IsReference: false })
        {
            return true;
        }

        while (before > sentence.FirstToken && (document.Mark(before) == '-' || document.Language.Determiners.Contains(document.Tokens[before].Word) || document.Language.Former.Contains(document.Tokens[before].Word)))
        {
            before--;
        }

        return before > sentence.FirstToken && document.Mark(before) is ',' or '(' && document.Covering(before - 1) is { Kind: MentionKind.Person, IsReference: false };
    }

    private double FitsJob(Person person, Team team, bool held)
    {
        var spells = index.Spells(person);
        if (spells.Count == 0)
        {
            return person.Listed is null ? -1 : -2;
        }

        var there = spells.Where(spell => document.IsNameOf(spell.Club, team)).ToList();
        if (there.Count == 0)
        {
            return held ? -4 : Salience.Never;
        }

        var now = document.Article.Published?.Start;
        var holds = there.Exists(spell => now is { } day && (spell.From is null || spell.From.Value.End <= day) && (spell.To is null || spell.To.Value.End >= day.AddDays(-30)));
        return holds || held ? 6 : -3;
    }

    /// <summary>"the club", "the Spanish side".</summary>
    private Mention? Club(int token, Sentence sentence)
    {
        if (!document.Language.Determiners.Contains(document.Tokens[token].Word) || token + 1 >= sentence.EndToken)
        {
            return null;
        }

        var end = token + 1;
        string? country = null;
        if (document.Language.Adjectives.TryGetValue(document.Tokens[end].Word, out var adjective))
        {
            country = adjective;
            end++;
        }

        if (end >= sentence.EndToken || !document.Language.ClubNouns.Contains(document.Tokens[end].Word) || document.Tokens[end].IsCapital && !document.Language.NounsAreCapital || document.Covering(end) is not null)
        {
            return null;
        }

        if (end + 1 < sentence.EndToken && document.StartingAt(end + 1) is { Kind: MentionKind.Club })
        {
            return null;
        }

        return _salience.Team(token, country) is { } team ? new Mention(MentionKind.Club, token, end + 1, MentionForm.Reference) { Team = team } : null;
    }
}
