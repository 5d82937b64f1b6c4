using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Reading;

/// <summary>Tells the headings of a round-up: lines that begin with a club's name, at least two of them, of different clubs.</summary>
internal static class Sections
{
    private const int Fewest = 2;

    public static HashSet<int> Of(Document document, List<SentenceView> views)
    {
        var headings = views.FindAll(view => view.Sentence is { IsHeading: true, InTitle: false } && view.Clubs.Count > 0 && view.Clubs[0].First - view.Sentence.FirstToken <= 1 && !IsLast(document, view));
        return headings.Select(view => view.Clubs[0].Team).Distinct().Count() >= Fewest ? [.. headings.Select(view => view.Sentence.Index)] : [];
    }

    private static bool IsLast(Document document, SentenceView view) => view.Sentence.Index == document.Sentences.Count - 1;
}
