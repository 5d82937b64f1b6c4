namespace CoachWatch.Data.Resolve;

/// <summary>What can be a name at all.</summary>
internal static class NameRule
{
    private const int LongestName = 100;

    public static string Shorten(string name) => name.Length > 60 ? $"{name[..60]}…" : name;

    /// <summary>The reason against it, as a sentence; null where it may be one.</summary>
    public static string? Refuse(string name)
    {
        if (name.Length > LongestName)
        {
            return $"The name \"{name[..40]}…\" has {name.Length} characters, and no name is longer than {LongestName}.";
        }

        return name.Any(char.IsLetter) && NameKey.Of(name).Length > 0 ? null : $"The name \"{name}\" has no letters.";
    }
}
