using CoachWatch.Extraction.Names;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Reading;

/// <summary>Weighs how much the article is about each club: one that is named often and early; asides, opponents and references count little.</summary>
internal static class Topics
{
    private const double InTitle = 3, Early = 2, Later = 1, OfAnAside = 0.3, OfAReference = 0.4;
    private const int EarlySentences = 4;

    public static void Weigh(Document document)
    {
        foreach (var mention in document.Mentions)
        {
            if (mention is { Kind: MentionKind.Club, Team: { } team })
            {
                var sentence = document.Sentences[document.SentenceOf[mention.First]];
                var place = sentence.InTitle ? InTitle : sentence.Index < EarlySentences ? Early : Later;
                team.Weight += place * (mention.IsAside ? OfAnAside : 1) * (mention.Form is MentionForm.Reference ? OfAReference : 1);
            }
        }
    }
}
