namespace CoachWatch.Data.Import;

/// <summary>Where on a page a line stands that may name the site.</summary>
internal enum SitePlace
{
    /// <summary>What a page's title adds to its headline: the site's name and hardly ever anything else.</summary>
    Brand,

    /// <summary>What is marked as the site's logo.</summary>
    Logo,

    /// <summary>Above the headline.</summary>
    Masthead,

    /// <summary>The headline, or what a page calls itself, to which many sites add their name.</summary>
    Title,

    /// <summary>Between the headline and the text.</summary>
    Head,

    /// <summary>Where the site asks its reader to follow, share or read on.</summary>
    Invitation,

    /// <summary>Any other line between the paragraphs or after them: credits, rights, signatures.</summary>
    Foot,
}

/// <summary>A line around an article's text.</summary>
internal sealed record SiteLine(string Text, SitePlace Place);
