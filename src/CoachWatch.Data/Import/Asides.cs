using AngleSharp.Dom;

namespace CoachWatch.Data.Import;

/// <summary>Sets aside of a page's blocks what is other people's or another article's, as far as shape and headings tell.</summary>
internal sealed class Asides
{
    private const int FewestCards = 3;
    private const int LongestCard = 400;
    private const int ShortestArticle = 150;
    private readonly PageBlocks _page;

    private Asides(PageBlocks page) => _page = page;

    public static void Mark(PageBlocks page) => new Asides(page).Mark();

    private void Mark()
    {
        var prose = _page.Blocks.Sum(block => block.ProseLength);
        foreach (var region in _page.Regions.Where(region => region.IsUnlikely))
        {
            SetAside(region.Start, region.End, prose / 2);
        }

        var cards = _page.Regions.Where(IsCard).ToList();
        if (cards.Count >= FewestCards && prose - ProseIn(cards) > Math.Min(prose / 2, ShortestArticle))
        {
            cards.ForEach(card => SetAside(card.Start, card.End, prose));
        }

        SetReadersAside();
    }

    private void SetAside(int start, int end, double mostProse)
    {
        var blocks = _page.Blocks[start..end];
        if (blocks.Sum(block => block.ProseLength) < mostProse)
        {
            blocks.ForEach(block => block.IsAside = true);
        }
    }

    /// <summary>Cards stand in wrappers that are cards, too: each block counts once.</summary>
    private double ProseIn(List<Region> cards) => cards.SelectMany(card => _page.Blocks[card.Start..card.End]).Distinct().Sum(block => block.ProseLength);

    private double ProseIn(Region region) => _page.Blocks[region.Start..region.End].Sum(block => block.ProseLength);

    /// <summary>A teaser of another article: a heading that is a link, and a sentence or two under it.</summary>
    private bool IsCard(Region region) =>
        region.End - region.Start is > 1 and <= 6
        && !_page.IsAroundTitle(region.Element)
        && _page.Blocks[region.Start..region.End].Find(block => block.Kind == BlockKind.Heading) is { LinkShare: > 0.8 } heading
        && LeadsElsewhere(heading.Owner)
        && ProseIn(region) < LongestCard;

    /// <summary>An entry of a live report has a link to itself in its heading.</summary>
    private static bool LeadsElsewhere(IElement heading) =>
        (heading.QuerySelector("a") ?? heading.Closest("a"))?.GetAttribute("href") is not { } address || (!address.Contains('#') && !address.Contains("block", StringComparison.Ordinal));

    /// <summary>From the heading over the readers' comments to the end of the region it stands in.</summary>
    private void SetReadersAside()
    {
        var before = 0.0;
        for (var i = 0; i < _page.Blocks.Count; i++)
        {
            before += _page.Blocks[i].IsAside ? 0 : _page.Blocks[i].ProseLength;
            if (before > ShortestArticle && _page.Blocks[i].LinkShare < 0.5 && Chrome.OpensComments(_page.Blocks[i].Text)
                && _page.Regions.Find(region => region.Start <= i && region.End > i + 1) is { } around)
            {
                _page.Blocks[i..around.End].ForEach(block => block.IsAside = true);
            }
        }
    }
}
