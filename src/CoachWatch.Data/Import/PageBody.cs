using AngleSharp.Dom;

namespace CoachWatch.Data.Import;

/// <summary>
/// Finds the article on a page: of all regions the one whose blocks weigh most together, where running text counts for it and links and
/// labels against it; then keeps of its blocks the article's own.
/// </summary>
internal sealed class PageBody
{
    private const int EnoughText = 300;

    // What stands beside the region that has the headline and this much of the text is a word about the site, or another story.
    private const double MostText = 0.7;
    private readonly PageBlocks _page;
    private readonly double[] _weight;

    private PageBody(PageBlocks page)
    {
        _page = page;
        _weight = new double[page.Blocks.Count + 1];
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            _weight[i + 1] = _weight[i] + page.Blocks[i].Weight;
        }
    }

    public static List<string> Read(PageBlocks page, string title) => page.Regions.Count == 0 ? [] : new PageBody(page).Read(title);

    private List<string> Read(string title)
    {
        var region = Heaviest();
        var blocks = Lead(region.Start).Concat(_page.Blocks[region.Start..region.End]).Where(block => !block.IsAside).ToList();
        var heading = blocks.FindIndex(block => block.Owner == _page.Title || SameText(block.Text, title));
        return BodyBlocks.Keep(heading >= 0 && HasTextAfter(blocks, heading) ? blocks.Skip(heading + 1) : blocks, title);
    }

    /// <summary>The standfirst, where it stands between the headline and the region: a paragraph or two.</summary>
    private List<Block> Lead(int end)
    {
        var heading = _page.Blocks.FindIndex(block => block.Owner == _page.Title);
        var between = heading < 0 || heading >= end ? [] : _page.Blocks[(heading + 1)..end].Where(block => block.ProseLength > 0 && !block.IsAside && block.Kind == BlockKind.Paragraph).ToList();
        return between.Count <= 2 ? between : [];
    }

    private static bool HasTextAfter(List<Block> blocks, int heading) => blocks.Skip(heading + 1).Sum(block => block.ProseLength) * 2 > blocks.Sum(block => block.ProseLength);

    /// <summary>Inner regions come first in the list, so that the innermost of equals is taken.</summary>
    private Region Heaviest()
    {
        var best = _page.Regions.MaxBy(region => Weight(region) * Favour(region))!;
        var around = _page.Regions.Where(region => region != best && _page.IsAroundTitle(region.Element) && best.Start <= region.Start && region.End <= best.End).ToList();
        return around.Find(region => Weight(region) > EnoughText && IsFollowedByAnother(region, best))
            ?? around.Find(region => Weight(region) > MostText * Weight(best) && !GoesOn(region, best))
            ?? best;
    }

    private double Weight(Region region) => _weight[region.End] - _weight[region.Start];

    private double Favour(Region region) =>
        region.Verdict == ClassVerdict.ArticleBody ? 1.5
        : _page.IsAroundTitle(region.Element) && region.Element.LocalName is "article" ? 1.2
        : region.Verdict == ClassVerdict.Body ? 1.25
        : region.Element.LocalName is "article" or "main" ? 1.1
        : 1;

    /// <summary>True for a page that runs on into the next articles, each in an element of the same kind.</summary>
    private bool IsFollowedByAnother(Region own, Region all) => Siblings(own, all).Any(region =>
        Weight(region) > EnoughText && (own.Element.LocalName == "article" || OpensWithHeadline(region) || (HasBody(own) && HasBody(region))));

    /// <summary>True where an article's parts stand in elements of one kind, and only the first holds the headline.</summary>
    private bool GoesOn(Region own, Region all) => Siblings(own, all).Any(region => Weight(region) > EnoughText && !OpensWithHeadline(region));

    private IEnumerable<Region> Siblings(Region own, Region all) => _page.Regions.Where(region =>
        region.Start >= own.End
        && region.End <= all.End
        && region.Element.LocalName == own.Element.LocalName
        && (own.Element.LocalName == "article" || region.Element.ClassName == own.Element.ClassName));

    /// <summary>True where the region's first heading is of the level of the page's headline.</summary>
    private bool OpensWithHeadline(Region region) =>
        _page.Title is { } title && _page.Blocks[region.Start..region.End].Find(block => block.Kind == BlockKind.Heading)?.Owner.LocalName == title.LocalName;

    private bool HasBody(Region region) =>
        _page.Regions.Exists(inner => inner.Start >= region.Start && inner.End <= region.End && inner != region && inner.Verdict == ClassVerdict.Body);

    private static bool SameText(string one, string other) => one.Length > 12 && string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
