namespace CoachWatch.Web.Tests.Browsing;

/// <summary>How a reader looks at the site.</summary>
public sealed record View(int Width, int Height)
{
    public static View Desktop { get; } = new(1280, 900);

    public static View Phone { get; } = new(390, 844);

    public bool Dark { get; init; }

    public string Language { get; init; } = "en";

    /// <summary>Both sizes, light and dark.</summary>
    public static IEnumerable<View> All => [Desktop, Phone, Desktop with { Dark = true }, Phone with { Dark = true }];

    public override string ToString() => $"{Width}-{(Dark ? "dark" : "light")}-{Language}";
}
