using CoachWatch.Extraction.StateOfPlay;
using CoachWatch.Extraction.Languages;
using CoachWatch.Extraction.Names;
using CoachWatch.Extraction.Reading;
using CoachWatch.Extraction.Text;
using CoachWatch.Extraction.Weighing;

namespace CoachWatch.Extraction;

/// <summary>Reads an article. Pure: the same text gives the same findings, whatever the order, culture or thread.</summary>
public sealed class Extractor
{
    private readonly Vocabulary _vocabulary = new();
    private readonly LanguageSet _languages;
    private readonly NameIndex _names;
    private readonly Weigher _weigher;
    private readonly Thresholds _thresholds;

    public Extractor(References references)
        : this(references, ModelFile.Load().Close())
    {
    }

    internal Extractor(References references, ModelFile model)
    {
        _weigher = new Weigher(new SignalNames(model.Signals), new WordList(model.Words), model.Sentences, model.Pairs, model.Settled, model.Credits, model.Roles);
        _thresholds = model.Thresholds;
        _languages = new LanguageSet(_vocabulary);
        _names = new NameIndex(references, _vocabulary);
    }

    public Findings Extract(Article article) => Read(article, null).Findings;

    /// <summary>Extracts, and tells sentence by sentence how.</summary>
    public Explanation Explain(Article article)
    {
        var trace = new Trace();
        var (findings, document) = Read(article, trace);
        return document is null ? new Explanation(findings, [], ["No language file fits the text."]) : trace.Explain(document, findings);
    }

    /// <summary>Reads up to where the pairs of coach and club are weighed; null where no language file fits the text.</summary>
    internal ReadArticle? Open(Article article, Trace? trace = null)
    {
        var title = Tokenizer.Read(article.Title, _vocabulary.Find);
        var text = Tokenizer.Read(article.Text, _vocabulary.Find);
        if (_languages.Detect(text.Count > 0 ? text : title, article.Language) is not { } language)
        {
            return null;
        }

        var document = new Document(article, language, title, text);
        new NameFinder(document, _names, _vocabulary).Find();
        new UnlistedOutlets(document, _names).Find();
        NationalTeams.Find(document, _names);
        WomensFootball.Merge(document);
        new RoleFinder(document).Find();
        Asides.Mark(document);
        new ReferenceResolver(document, _names).Resolve();

        var cues = new PatternMatcher<Cue>(document, language.Cues);
        var dates = new DateReader(document);
        var views = document.Sentences.ConvertAll(sentence => new SentenceView(document, sentence, dates, cues));

        var employment = new Employment(document, _names);
        var tenures = new TenureReader(document, employment, trace);
        views.ForEach(tenures.Read);

        var sections = Sections.Of(document, views);
        Topics.Weigh(document);
        return new ReadArticle(document, employment, views, sections);
    }

    private (Findings Findings, Document? Document) Read(Article article, Trace? trace)
    {
        if (Open(article, trace) is not { } reading)
        {
            return (new Findings(LanguageSet.Undetermined, [], [], []), null);
        }

        var context = new Context(reading.Document, reading.Employment);
        var cases = _weigher.Cases(reading.Document, context, reading.Views);
        var sentences = _weigher.WeighSentences(cases, new SentencePairs(reading.Document, context, reading.Sections, cases));
        var pairs = _weigher.WeighPairs(cases, sentences, context);
        _weigher.Settle(pairs);
        if (trace is not null)
        {
            new Telling(reading.Document, _weigher, _thresholds, trace).Tell(cases, sentences, pairs.Pairs);
        }

        return (new Assembler(reading.Document, _names, reading.Employment, _weigher, _thresholds, new Credits(reading.Document, cases), pairs).Assemble(), reading.Document);
    }
}

/// <summary>An article once its sentences are read.</summary>
internal sealed record ReadArticle(Document Document, Employment Employment, List<SentenceView> Views, HashSet<int> Sections);
