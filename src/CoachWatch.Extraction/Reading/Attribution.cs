using CoachWatch.Extraction.Names;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Reading;

/// <summary>Who a sentence credits: outlets and reporters beside a word of reporting, and the club where it speaks for itself.</summary>
internal sealed class Attribution
{
    public const string Club = "club";

    private readonly Document _document;

    public Attribution(Document document, Sentence sentence)
    {
        _document = document;
        IsOfficial = PhraseFinder.Find(document.Language.Official, document, sentence.FirstToken, sentence.EndToken) >= 0;
        IsDenied = PhraseFinder.Find(document.Language.Denials, document, sentence.FirstToken, sentence.EndToken) >= 0;
        foreach (var mention in document.In(sentence))
        {
            if (mention.Outlet is { } outlet && !IsPublisher(outlet))
            {
                if (outlet.Length > 0)
                {
                    Outlets.Add(outlet);
                }

                if (mention.Kind == MentionKind.Reporter)
                {
                    Reporters.Add(mention.Person!.Name);
                }
            }
        }
    }

    public List<string> Outlets { get; } = [];

    public List<string> Reporters { get; } = [];

    public bool CreditsNobody => Outlets.Count == 0 && Reporters.Count == 0 && !IsOfficial;

    public bool IsOfficial { get; }

    public bool IsDenied { get; }

    public void Credit(Claim claim)
    {
        claim.Sources.UnionWith(Outlets);
        claim.Journalists.UnionWith(Reporters);
        if (IsOfficial && (claim.Kind == ClaimKind.Exit || claim is { Kind: ClaimKind.Link, Link: LinkStage.Appointed }))
        {
            claim.Sources.Add(Club);
        }
    }

    private bool IsPublisher(string outlet) => _document.Article.Publisher is { } publisher && Folding.Fold(publisher) == Folding.Fold(outlet);

}
