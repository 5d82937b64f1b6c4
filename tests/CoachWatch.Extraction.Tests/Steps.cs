using CoachWatch.Extraction.Names;
using CoachWatch.Extraction.Reading;
using CoachWatch.Extraction.Text;
using CoachWatch.Extraction.Weighing;

namespace CoachWatch.Extraction.Tests;

/// <summary>An article read step by step, up to where its pairs are weighed; no weights are needed for that.</summary>
internal sealed class Steps
{
    private static readonly Lazy<Extractor> Reader = new(() => new Extractor(World.References, ModelFile.Empty));
    private static readonly Lazy<Weigher> Signals = new(() => Unweighted(ModelFile.Empty));

    private readonly ReadArticle _read;

    private Steps(Article article)
    {
        _read = Reader.Value.Open(article)!;
        var context = new Context(Document, Employment);
        Cases = Signals.Value.Cases(Document, context, Views);
        var pairs = new SentencePairs(Document, context, Sections, Cases);
        Pairs = Cases.ConvertAll(told =>
        {
            var ofSentence = new List<PairInSentence>();
            pairs.Read(told, ofSentence);
            return ofSentence;
        });
    }

    public Document Document => _read.Document;

    public Employment Employment => _read.Employment;

    public List<SentenceView> Views => _read.Views;

    public HashSet<int> Sections => _read.Sections;

    public List<SentenceCase> Cases { get; }

    /// <summary>The pairs that each sentence may speak of.</summary>
    public List<List<PairInSentence>> Pairs { get; }

    /// <param name="published">Empty where the article does not say.</param>
    public static Steps Read(string language, string text, string published = "2025-11-06", string title = "", string? publisher = null) =>
        new(new Article(title, text, PartialDate.TryParse(published, out var date) ? date : null, publisher, language));

    public static string NameOf(Signal signal) => Signals.Value.Names.All[signal.Number];

    /// <summary>The only mention that the words make.</summary>
    public Mention Mention(string words) => Assert.Single(Document.Mentions, mention => Document.Words(mention.First, mention.End) == words);

    public Person Person(string name) => Assert.Single(Document.Persons, person => person.Name == name);

    public Team Team(string name) => Assert.Single(Document.Teams, team => team.Name == name);

    /// <summary>Knows every signal's name and weighs nothing.</summary>
    private static Weigher Unweighted(ModelFile empty) => new(SignalNames.OfLanguages(), new WordList([]), empty.Sentences, empty.Pairs, empty.Settled, empty.Credits, empty.Roles);
}
