using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;

namespace CoachWatch.Web.Tests;

public sealed partial class TextsTests
{
    private static readonly ResourceSet Dutch = new ResourceManager(typeof(Texts)).GetResourceSet(CultureInfo.GetCultureInfo("nl"), createIfNotExists: true, tryParents: false)!;

    [Fact]
    public void Dutch_EveryTextOnScreen_IsThere() =>
        Assert.DoesNotContain(Keys().Distinct(), key => Dutch.GetString(key) is null);

    [Fact]
    public void Dutch_EveryTextThatIsThere_HasTheSamePlacesToFill()
    {
        foreach (System.Collections.DictionaryEntry text in Dutch)
        {
            Assert.Equal(Places((string)text.Key), Places((string)text.Value!));
        }
    }

    private static IEnumerable<string> Keys() =>
        from file in Directory.EnumerateFiles(Source(), "*.*", SearchOption.AllDirectories)
        where file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal)
        where !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)
        from Match match in Key().Matches(File.ReadAllText(file))
        select match.Groups[1].Value;

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Value).Order();

    private static string Source()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CoachWatch.sln")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "src", "CoachWatch.Web");
    }

    [GeneratedRegex("""(?<![A-Za-z])(?:T|texts)\["((?:[^"\\]|\\.)*)["]""")]
    private static partial Regex Key();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
