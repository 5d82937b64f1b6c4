using CoachWatch.Extraction.Languages;
using CoachWatch.Extraction.Names;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Reading;

/// <summary>Finds phrases with placeholders: walks the trie over words, names, roles and short gaps.</summary>
internal sealed class PatternMatcher<T>(Document document, Trie<T> phrases)
{
    private const int LongestGap = 5;

    /// <summary>What besides a word phrases begin with: most tokens begin none, and that shall cost next to nothing.</summary>
    private readonly bool _beginWithNames = BeginsAny(phrases, PhraseReader.Coach, PhraseReader.Old, PhraseReader.Club, PhraseReader.From);
    private readonly bool _beginWithRoles = BeginsAny(phrases, PhraseReader.Role);
    private readonly bool _beginWithNumbers = BeginsAny(phrases, PhraseReader.Number);
    private readonly bool _beginWithGaps = BeginsAny(phrases, PhraseReader.Gap);

    private readonly List<Match<T>> _matches = [];
    private readonly Slots _slots = new();
    private int _first;
    private int _limit;

    /// <summary>All phrases that start at the token, the longest first.</summary>
    public List<Match<T>> At(int first, int limit)
    {
        _matches.Clear();
        if (!MayBegin(first))
        {
            return _matches;
        }

        (_first, _limit) = (first, limit);
        Walk(first, Trie<T>.Root);
        if (_matches.Count > 1)
        {
            _matches.Sort((left, right) => right.End.CompareTo(left.End));
        }

        return _matches;
    }

    private bool MayBegin(int token) =>
        document.Tokens[token] is var first && phrases.MayBegin(first.Word) || _beginWithGaps || _beginWithNumbers && first.IsNumber || _beginWithRoles && document.Roles[token] is not null
        || _beginWithNames && document.StartingAt(token) is not null;

    private static bool BeginsAny(Trie<T> phrases, params ReadOnlySpan<int> placeholders)
    {
        foreach (var placeholder in placeholders)
        {
            if (phrases.MayBegin(placeholder))
            {
                return true;
            }
        }

        return false;
    }

    private void Walk(int token, int node)
    {
        if (phrases.Values(node) is { } values)
        {
            for (var i = 0; i < values.Count; i++)
            {
                _matches.Add(new Match<T>(values[i], _first, token, _slots.Copy()));
            }
        }

        if (token >= _limit)
        {
            return;
        }

        var word = document.Tokens[token].Word;
        if (word != Vocabulary.Unknown && phrases.Step(node, word) is var next and >= 0)
        {
            Walk(token + 1, next);
        }

        WalkNames(token, node);
        WalkRole(token, node);
        WalkNumber(token, node);
        WalkGap(token, node);
    }

    private void WalkNames(int token, int node)
    {
        if (document.StartingAt(token) is not { } mention)
        {
            return;
        }

        if (mention.Kind == MentionKind.Person)
        {
            Fill(PhraseReader.Coach, node, mention, mention.End);
            Fill(PhraseReader.Old, node, mention, mention.End);
        }
        else if (mention.Kind == MentionKind.Club)
        {
            Fill(PhraseReader.Club, node, mention, mention.End);
            Fill(PhraseReader.From, node, mention, mention.End);
        }
    }

    private void Fill(int slot, int node, Mention mention, int end)
    {
        if (phrases.Step(node, slot) is var next and >= 0)
        {
            var before = _slots[slot];
            _slots[slot] = mention;
            Walk(end, next);
            _slots[slot] = before;
        }
    }

    private void WalkRole(int token, int node)
    {
        if (document.Roles[token] is { } role && role.Kind != RoleKind.NoCoach && phrases.Step(node, PhraseReader.Role) is var next and >= 0)
        {
            var before = _slots.Role;
            _slots.Role = role;
            Walk(role.End, next);
            _slots.Role = before;
        }
    }

    private void WalkNumber(int token, int node)
    {
        if (document.Tokens[token].IsNumber && phrases.Step(node, PhraseReader.Number) is var next and >= 0)
        {
            Walk(token + 1, next);
        }
    }

    private void WalkGap(int token, int node)
    {
        if (phrases.Step(node, PhraseReader.Gap) is not (var next and >= 0))
        {
            return;
        }

        for (var i = token; i <= token + LongestGap && i < _limit; i++)
        {
            if (document.Tokens[i].IsMark)
            {
                break;
            }

            var before = _slots.Gap;
            _slots.Gap = (token, i);
            Walk(i, next);
            _slots.Gap = before;
        }
    }
}

/// <summary>A phrase found, with what filled its placeholders.</summary>
internal sealed record Match<T>(T Value, int First, int End, Slots Slots);

internal sealed class Slots
{
    private readonly Mention?[] _mentions = new Mention?[4];

    public Mention? Coach => _mentions[0];

    public Mention? Old => _mentions[1];

    public Mention? Club => _mentions[2];

    public Mention? From => _mentions[3];

    public RoleHit? Role { get; set; }

    /// <summary>The words that a "..." stands for.</summary>
    public (int First, int End) Gap { get; set; }

    public Mention? this[int placeholder]
    {
        get => _mentions[-placeholder - 1];
        set => _mentions[-placeholder - 1] = value;
    }

    public Slots Copy()
    {
        var copy = new Slots { Role = Role, Gap = Gap };
        _mentions.CopyTo(copy._mentions, 0);
        return copy;
    }
}
