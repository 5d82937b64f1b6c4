namespace CoachWatch.Data.Resolve;

/// <summary>The form of a name in addresses: "bayer-leverkusen".</summary>
public static class Slug
{
    public static string Of(string name) => Folding.Fold(name).Replace(' ', '-');

    /// <summary>The name's slug, with "-2" and so on where it is taken; the one that is returned is taken from then on.</summary>
    public static string Take(string name, ISet<string> taken)
    {
        var slug = Of(name);
        var free = slug;
        for (var number = 2; !taken.Add(free); number++)
        {
            free = $"{slug}-{number}";
        }

        return free;
    }
}
