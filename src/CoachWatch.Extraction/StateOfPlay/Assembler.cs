using CoachWatch.Extraction.Names;
using CoachWatch.Extraction.Reading;
using CoachWatch.Extraction.Text;
using CoachWatch.Extraction.Weighing;

namespace CoachWatch.Extraction.StateOfPlay;

/// <summary>Reports the pairs that weigh enough: one link and one exit a coach and club, and the jobs held.</summary>
internal sealed class Assembler(Document document, NameIndex index, Employment employment, Weigher weigher, Thresholds thresholds, Credits credits, PairsOfArticle article)
{
    /// <summary>Who is taken for the present coach closes a vacancy: that must be plain.</summary>
    private const float PlainlyHeld = 0.7f;

    private readonly bool _isNews = thresholds.IsNews(article.Pairs);

    public Findings Assemble()
    {
        var pairs = article.Pairs;
        var links = pairs.FindAll(pair => _isNews && pair.Link >= thresholds.Link);
        var exits = pairs.FindAll(pair => _isNews && pair.Exit >= thresholds.Exit);
        var tenures = pairs.FindAll(pair => pair.Tenure >= thresholds.Tenure);
        return new Findings(document.Language.Code, links.ConvertAll(Link), exits.ConvertAll(Exit), tenures.ConvertAll(Tenure));
    }

    private LinkFinding Link(WeighedPair pair)
    {
        var evidence = pair.Evidence(RecordKind.Link);
        var (rule, deciding) = Deciding(evidence, Weigher.Link, Weigher.ClassOf(pair.LinkStage));
        var sources = Sources(pair, RecordKind.Link);
        return new LinkFinding
        {
            Coach = pair.Person.Name, Club = NameOf(pair), Role = weigher.RoleOf(article, pair, RecordKind.Link), Evidence = evidence.Sentence.Span, InTitle = evidence.Sentence.InTitle, Deciding = deciding, Rule = rule,
            Stage = pair.LinkStage, Disputed = pair.IsDisputed, Sources = sources, Journalists = Journalists(pair, sources, RecordKind.Link), Confidence = pair.Link, Confirmed = pair.Link >= thresholds.Confirmed.Link,
        };
    }

    private ExitFinding Exit(WeighedPair pair)
    {
        var evidence = pair.Evidence(RecordKind.Exit);
        var (rule, deciding) = Deciding(evidence, Weigher.Exit, Weigher.ClassOf(pair.ExitStage));
        var sources = Sources(pair, RecordKind.Exit);
        return new ExitFinding
        {
            Coach = pair.Person.Name, Club = NameOf(pair), Role = weigher.RoleOf(article, pair, RecordKind.Exit), Evidence = evidence.Sentence.Span, InTitle = evidence.Sentence.InTitle, Deciding = deciding, Rule = rule,
            Stage = pair.ExitStage, Sources = sources, Journalists = Journalists(pair, sources, RecordKind.Exit), Confidence = pair.Exit, Confirmed = pair.Exit >= thresholds.Confirmed.Exit,
        };
    }

    private TenureFinding Tenure(WeighedPair pair)
    {
        var evidence = pair.Evidence(RecordKind.Tenure);
        var isHeld = WeighedPair.HeldOf(evidence) > WeighedPair.HoldsOf(evidence);
        var (rule, deciding) = Deciding(evidence, isHeld ? Weigher.Held : Weigher.Holds);
        var said = employment.SaidOf(pair.Person, pair.Team);
        var isMoving = _isNews && (pair.Link >= thresholds.Link || pair.Exit >= thresholds.Exit && pair.ExitStage == ExitStage.Left);
        return new TenureFinding
        {
            Coach = pair.Person.Name, Club = NameOf(pair), Role = weigher.RoleOf(article, pair, RecordKind.Tenure), Evidence = evidence.Sentence.Span, InTitle = evidence.Sentence.InTitle, Deciding = deciding, Rule = rule,
            From = said.Select(claim => claim.From).FirstOrDefault(from => from is not null), To = said.Select(claim => claim.To).FirstOrDefault(to => to is not null),
            Current = WeighedPair.HoldsOf(evidence) >= PlainlyHeld && !isMoving && !employment.HasLongLeft(pair.Person, pair.Team), Confidence = pair.Tenure, Confirmed = pair.Tenure >= thresholds.Confirmed.Tenure,
        };
    }

    /// <summary>The signal that weighs most in the sentence, or else the word; it is marked.</summary>
    private (string Rule, TextSpan Deciding) Deciding(PairInSentence sentence, params int[] classes)
    {
        const string ByWord = "a word", ByCompany = "names and company";
        var told = sentence.Told;
        // Only signals that may speak of the pair's coach, and do not name him: "the 44-year-old" tells who, not what.
        var signals = Enumerable.Range(0, told.Signals.Count).Where(place => told.Meant[place].Coach is var coach && (coach is null || coach == sentence.Person) && !NamesAPerson(told.Signals[place]));
        if (Heaviest(sentence, [.. signals], classes) is { } place)
        {
            var signal = told.Signals[place];
            return (weigher.Names.All[signal.Number], SpanOf(signal.First, signal.End));
        }

        var words = Enumerable.Range(0, told.Words.Length).Where(word => told.Words[word] != WordList.None);
        if (Heaviest(sentence, [.. words.Select(told.OwnerOfWord)], classes) is { } owner)
        {
            var word = told.View.Sentence.FirstToken + owner - told.OwnerOfWord(0);
            return (ByWord, SpanOf(word, word + 1));
        }

        return (ByCompany, new TextSpan(sentence.Sentence.Span.Start, 0));
    }

    private bool NamesAPerson(Signal signal) => document.Covering(signal.First) is { Kind: MentionKind.Person } mention && signal.End <= mention.End;

    /// <summary>The one that adds most to what is told; null where none adds to it.</summary>
    private int? Heaviest(PairInSentence sentence, List<int> owners, int[] classes)
    {
        var weights = weigher.WeightsOf(sentence, owners, classes);
        var most = weights.Length == 0 ? 0 : weights.Max();
        return most > 0 ? owners[Array.IndexOf(weights, most)] : null;
    }

    private TextSpan SpanOf(int first, int end)
    {
        var start = document.Tokens[first].Start;
        return new TextSpan(start, document.Tokens[end - 1].End - start);
    }

    private List<string> Sources(WeighedPair pair, RecordKind move) =>
        [.. weigher.WeighCredits(credits, pair, move).Where(credit => credit.Share >= thresholds.Credit).Select(credit => credit.Source)];

    private List<string> Journalists(WeighedPair pair, List<string> sources, RecordKind move) =>
        credits.Reporters(sources, [.. pair.SentencesOf(move).Select(sentence => sentence.Sentence)]);

    /// <summary>In an article on women's football the club is its women's team, unless the coach is known by the men's alone.</summary>
    private string NameOf(WeighedPair pair) =>
        document.IsAboutWomen && (pair.Team == article.Context.Topic || !IsKnownByTheMen(pair.Person, pair.Team)) ? pair.Team.WomensName : pair.Team.Name;

    private bool IsKnownByTheMen(Person person, Team team)
    {
        var spells = index.Spells(person);
        return !person.IsWoman && spells.Any(spell => spell.Club == team.Name) && !spells.Any(spell => spell.Club == team.WomensName);
    }
}
