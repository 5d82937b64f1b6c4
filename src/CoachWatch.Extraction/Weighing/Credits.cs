using CoachWatch.Extraction.Names;
using CoachWatch.Extraction.Reading;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Weighing;

/// <summary>Whom an article may credit: the outlets that it names, its own publisher apart, and the club where it speaks for itself.</summary>
internal sealed class Credits
{
    public const string Club = "club";
    private const int AttributionReach = 7;

    /// <summary>Of one outlet; further ones tell nothing new, and the longest texts would take for ever.</summary>
    private const int MostMentions = 40;

    private readonly Document _document;
    private readonly Dictionary<string, List<Mention>> _mentions;

    /// <summary>The outlets that each sentence names, by the sentence's number.</summary>
    private readonly ILookup<int, string> _named;

    public Credits(Document document, List<SentenceCase> cases)
    {
        (_document, Cases) = (document, cases);
        var publisher = document.Article.Publisher is { } name ? Folding.Fold(name) : null;
        _mentions = document.Mentions.Where(mention => mention.Outlet is { Length: > 0 } outlet && Folding.Fold(outlet) != publisher).GroupBy(mention => mention.Outlet!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Take(MostMentions).ToList(), StringComparer.Ordinal);
        _named = _mentions.SelectMany(outlet => outlet.Value.Select(mention => (Sentence: document.SentenceOf[mention.First], Outlet: outlet.Key)).Distinct()).ToLookup(named => named.Sentence, named => named.Outlet);
        Sources = [.. _mentions.Keys, Club];
    }

    public IReadOnlyList<string> Sources { get; }

    public List<SentenceCase> Cases { get; }

    public IReadOnlyList<Mention> Mentions(string source) => _mentions.GetValueOrDefault(source, []);

    public int OutletsIn(SentenceCase told) => _named[told.View.Sentence.Index].Count();

    public bool NamesAnother(SentenceCase told, string source) => _named[told.View.Sentence.Index].Any(outlet => outlet != source);

    public SentenceCase CaseOf(Mention mention) => Cases[_document.SentenceOf[mention.First]];

    /// <summary>Reporters of one of the sources whom one of the sentences names; where a reporter is of no outlet, those alone.</summary>
    public List<string> Reporters(IReadOnlyCollection<string> sources, IReadOnlyCollection<Sentence> sentences) =>
    [
        .. sentences.SelectMany(sentence => _document.In(sentence)).Where(mention => mention is { Kind: MentionKind.Reporter, Person: not null } && (mention.Outlet is not { Length: > 0 } outlet || sources.Contains(outlet)))
            .Select(mention => mention.Person!.Name).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Whether a word of reporting stands near.</summary>
    public bool IsReporting(Mention mention) => _document.IsReported(mention.First, mention.End, AttributionReach);
}

internal readonly record struct WeighedCredit(string Source, float Share);
