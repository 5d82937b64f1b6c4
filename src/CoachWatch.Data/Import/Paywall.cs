namespace CoachWatch.Data.Import;

/// <summary>Tells where a page shows the opening of an article and asks for a subscription to the rest.</summary>
internal static class Paywall
{
    public const string Notice = "Only the opening was readable: the rest is for subscribers.";
    private const int LongestOpening = 1_500;
    private const int LongestStub = 800;
    private const int LongestLine = 260;

    /// <param name="isLocked">True where the page's metadata say that it is not free; many such pages hold the whole text.</param>
    public static bool Hides(IReadOnlyList<string> paragraphs, IEnumerable<string> lines, bool isLocked) =>
        paragraphs.Sum(paragraph => paragraph.Length) is var length && ((isLocked && length < LongestStub) || (length < LongestOpening && lines.Any(Asks)));

    /// <summary>"Accept cookies or subscribe to continue reading" lies over a page that has the whole text.</summary>
    private static bool Asks(string line) => line.Length < LongestLine && line.ToLowerInvariant().AsSpan().ContainsAny(ChromeWords.Loaded.Paywalls) && !line.Contains("cookie", StringComparison.OrdinalIgnoreCase);
}
