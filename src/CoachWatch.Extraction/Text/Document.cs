using CoachWatch.Extraction.Languages;
using CoachWatch.Extraction.Names;

namespace CoachWatch.Extraction.Text;

/// <summary>An article while it is read: its tokens and sentences (the title's first), and what the steps have found in them so far.</summary>
internal sealed class Document
{
    private readonly int _titleTokens;
    private readonly Mention?[] _cover;

    /// <summary>Before each token, the sum of what the marks up to it weigh.</summary>
    private readonly int[] _boundaries;

    public Document(Article article, Language language, List<Token> title, List<Token> text)
    {
        Article = article;
        Language = language;
        _titleTokens = title.Count;
        var titleSentences = new SentenceReader(article.Title, title, language, isTitle: true).Read(0, 0);
        Sentences = [.. titleSentences, .. new SentenceReader(article.Text, text, language, isTitle: false).Read(title.Count, titleSentences.Count)];
        Tokens = [.. title, .. text];
        for (var i = 0; i < Tokens.Length; i++)
        {
            Tokens[i] = Tokens[i] with { Word = language.Marked.NumberOf(Letters(i), Tokens[i].Word) };
        }

        _cover = new Mention?[Tokens.Length];
        _boundaries = new int[Tokens.Length + 1];
        for (var i = 0; i < Tokens.Length; i++)
        {
            _boundaries[i + 1] = _boundaries[i] + Mark(i) switch { ',' => 7, ';' => 25, ':' => 8, '(' or ')' => 6, '–' => 10, '\0' => 0, _ => 15 };
        }

        Roles = new RoleHit?[Tokens.Length];
        SentenceOf = new int[Tokens.Length];
        FocusBefore = new Person?[Sentences.Count];
        foreach (var sentence in Sentences)
        {
            Array.Fill(SentenceOf, sentence.Index, sentence.FirstToken, sentence.EndToken - sentence.FirstToken);
        }
    }

    public Article Article { get; }

    public Language Language { get; }

    public Token[] Tokens { get; }

    public List<Sentence> Sentences { get; }

    public int[] SentenceOf { get; }

    /// <summary>Whom the reader has in mind when a sentence begins.</summary>
    public Person?[] FocusBefore { get; }

    /// <summary>Role words by the token they start at.</summary>
    public RoleHit?[] Roles { get; }

    public List<Mention> Mentions { get; } = [];

    public List<Person> Persons { get; } = [];

    public List<Team> Teams { get; } = [];

    public bool IsAboutWomen { get; set; }

    /// <summary>Whether the club of a known spell is the team; in an article on women's football its women's side too.</summary>
    public bool IsNameOf(string club, Team team) => club == team.Name || IsAboutWomen && club == team.WomensName;

    /// <summary>It speaks of a federation or of "the national team".</summary>
    public bool IsAboutNationalTeam { get; set; }

    public string Source(int token) => token < _titleTokens ? Article.Title : Article.Text;

    public ReadOnlySpan<char> Letters(int token) => Source(token).AsSpan(Tokens[token].Start, Tokens[token].Length);

    public string Words(int first, int end)
    {
        var source = Source(first);
        return source[Tokens[first].Start..Tokens[end - 1].End];
    }

    public char Mark(int token) => Tokens[token].IsMark ? Source(token)[Tokens[token].Start] : '\0';

    /// <summary>Marks between two places, each by its weight: the more, the less they have to do with each other.</summary>
    public double Boundaries(int first, int end) => (_boundaries[Math.Max(first, end)] - _boundaries[Math.Min(first, end)]) / 10.0;

    public Mention? Covering(int token) => _cover[token];

    public Mention? StartingAt(int token) => _cover[token] is { } mention && mention.First == token ? mention : null;

    public void Add(Mention mention)
    {
        for (var i = mention.First; i < mention.End; i++)
        {
            _cover[i] = mention;
        }

        var place = Mentions.Count;
        while (place > 0 && Mentions[place - 1].First > mention.First)
        {
            place--;
        }

        Mentions.Insert(place, mention);
    }

    /// <summary>Puts a longer mention where a shorter one is part of it.</summary>
    public void Replace(Mention longer, Mention part)
    {
        Remove(part);
        Add(longer);
    }

    public void Remove(Mention mention)
    {
        for (var i = mention.First; i < mention.End; i++)
        {
            _cover[i] = null;
        }

        Mentions.Remove(mention);
    }

    /// <summary>Whether a word of reporting stands near in the same sentence; at most <paramref name="reach"/> words away.</summary>
    public bool IsReported(int first, int end, int reach)
    {
        var sentence = Sentences[SentenceOf[first]];
        for (var i = Math.Max(sentence.FirstToken, first - reach); i < Math.Min(sentence.EndToken, end + reach); i++)
        {
            if (PhraseFinder.Length(Language.Attributions, this, i, sentence.EndToken) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Alone between quotation marks: "„kicker“", but not the first word of what somebody says.</summary>
    public bool IsQuoted(int first, int end) =>
        (Tokens[first].Shape & TokenShape.Quoted) != 0 && Source(first) is var source && Tokens[end - 1].End < source.Length && Tokenizer.IsQuote(source[Tokens[end - 1].End]);

    /// <summary>The mentions of a sentence, in order.</summary>
    public IEnumerable<Mention> In(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (StartingAt(i) is { } mention)
            {
                yield return mention;
            }
        }
    }
}

internal sealed record RoleHit(RoleKind Kind, int First, int End);
