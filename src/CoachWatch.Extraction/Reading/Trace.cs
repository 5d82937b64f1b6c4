using CoachWatch.Extraction.Names;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Reading;

/// <summary>Writes down what the steps decide, when somebody asks for it.</summary>
internal sealed class Trace
{
    private readonly List<(int Sentence, string Note)> _notes = [];
    private readonly List<string> _decisions = [];

    public void Note(Sentence sentence, string note) => _notes.Add((sentence.Index, note));

    public void Decide(string decision) => _decisions.Add(decision);

    public Explanation Explain(Document document, Findings findings) => new(findings, [.. document.Sentences.Select(sentence => Explain(document, sentence))], _decisions);

    private ExplainedSentence Explain(Document document, Sentence sentence) => new(
        sentence.Span,
        sentence.InTitle,
        [.. document.In(sentence).Select(mention => Name(document, mention))],
        [.. _notes.Where(note => note.Sentence == sentence.Index).Select(note => note.Note)]);

    private static string Name(Document document, Mention mention)
    {
        var written = document.Words(mention.First, mention.End);
        var meant = mention.Team?.Name ?? mention.Person?.Name ?? mention.Outlet ?? "?";
        var kind = mention.Kind == MentionKind.Person && mention.Person is { MayCoach: false } ? "other person" : mention.Kind.ToString().ToLowerInvariant();
        return $"{kind} {meant}{(written == meant ? "" : $" ('{written}')")}{(mention.IsAside ? ", aside" : "")}";
    }
}
