namespace CoachWatch.Data.Resolve;

/// <summary>The one folded form by which names are stored, found and compared.</summary>
public static class NameKey
{
    public static string Of(string name) => name.ToLowerInvariant();
}
