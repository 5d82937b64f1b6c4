using System.Text;

namespace CoachWatch.Extraction.Tests.Hostile;

/// <summary>Spoils texts, the same way each time: what comes of a text and a number is always one thing, so that any failure can be had again alone.</summary>
internal static class Mutator
{
    private const int LongestResult = 60_000, LongestWord = 20_000, LongestRun = 40;

    private static readonly string[] Strange =
    [
        "\u200B", "\u200C", "\u200D", "\uFEFF", "\u00AD", "\u202E", "\u202D", "\u2067", "\u2069", "\u200F", "\u0301", "\u0308", "\u20E3", "\u0000", "\u0007", "\u0085", "\u2028", "\uFFFD",
        "\uD83D", "\uDC4D", "👍", "👨‍👩‍👧‍👦", "🇩🇰", "\uD835\uDC00", "مدرب", "מאמן", "監督", "тренер", "İ", "ı", "ß", "ﬁ", "Ǆ", "Å", "“", "»", "…", "—", "\u00A0", "\u3000", "\t", "\r", "\n\n",
    ];

    private static readonly Action<StringBuilder, Random>[] Ways =
        [Cut, CutOut, Double, Shuffle, RandomLetters, RandomBytes, HugeWord, NoFullStop, Sprinkle, Marks, Upset, Case, Digits];

    public static string Of(string text, int number)
    {
        var random = new Random(number);
        var spoilt = new StringBuilder(text, Math.Max(text.Length, LongestResult * 2));
        for (var times = random.Next(1, 4); times > 0 && spoilt.Length > 0; times--)
        {
            Ways[random.Next(Ways.Length)](spoilt, random);
            spoilt.Length = Math.Min(spoilt.Length, Math.Max(text.Length, LongestResult));
        }

        return spoilt.ToString();
    }

    /// <summary>The same on the file's bytes: letters of several bytes are torn, the charset no longer holds.</summary>
    public static byte[] Of(byte[] content, int number)
    {
        var random = new Random(number);
        var spoilt = Encoding.UTF8.GetBytes(Of(Encoding.UTF8.GetString(content), number));
        for (var times = random.Next(4) == 0 ? random.Next(LongestRun) : 0; times > 0 && spoilt.Length > 0; times--)
        {
            spoilt[random.Next(spoilt.Length)] = (byte)random.Next(256);
        }

        return spoilt;
    }

    private static void Cut(StringBuilder text, Random random)
    {
        text.Length = random.Next(text.Length);
        text.Remove(0, random.Next(text.Length / 2 + 1));
    }

    private static void CutOut(StringBuilder text, Random random)
    {
        for (var times = random.Next(1, LongestRun); times > 0 && text.Length > 0; times--)
        {
            var start = random.Next(text.Length);
            text.Remove(start, random.Next(Math.Min(LongestRun, text.Length - start) + 1));
        }
    }

    private static void Double(StringBuilder text, Random random)
    {
        var start = random.Next(text.Length);
        var part = text.ToString(start, random.Next(text.Length - start) + 1);
        for (var times = random.Next(1, 6); times > 0 && text.Length < LongestResult; times--)
        {
            text.Insert(random.Next(text.Length), part);
        }
    }

    private static void Shuffle(StringBuilder text, Random random)
    {
        char[] between = [' ', '\n', '.', '<', ','];
        var mark = between[random.Next(between.Length)];
        var parts = text.ToString().Split(mark);
        random.Shuffle(parts);
        text.Clear().AppendJoin(mark, parts);
    }

    private static void RandomLetters(StringBuilder text, Random random) => At(text, random, () => ((char)random.Next(0x10000)).ToString());

    private static void RandomBytes(StringBuilder text, Random random)
    {
        var bytes = new byte[random.Next(1, 400)];
        random.NextBytes(bytes);
        text.Insert(random.Next(text.Length), Encoding.UTF8.GetString(bytes));
    }

    private static void HugeWord(StringBuilder text, Random random)
    {
        var (letter, length) = ((char)('a' + random.Next(26)), random.Next(1_000, LongestWord));
        text.Insert(random.Next(text.Length), random.Next(2) == 0 ? new string(letter, length) : string.Concat(Enumerable.Repeat(char.ToUpperInvariant(letter) + "-van-", length / 6)));
    }

    private static void NoFullStop(StringBuilder text, Random random) =>
        text.Replace('.', random.Next(2) == 0 ? ',' : ' ').Replace('\n', ' ').Replace('!', ' ').Replace('?', ' ');

    private static void Sprinkle(StringBuilder text, Random random) => At(text, random, () => Strange[random.Next(Strange.Length)]);

    private static void Marks(StringBuilder text, Random random) => At(text, random, () => new string((char)('\u0300' + random.Next(0x70)), random.Next(1, LongestRun)));

    private static void Upset(StringBuilder text, Random random)
    {
        for (var times = random.Next(1, LongestRun); times > 0; times--)
        {
            var (one, other) = (random.Next(text.Length), random.Next(text.Length));
            (text[one], text[other]) = (text[other], text[one]);
        }
    }

    private static void Case(StringBuilder text, Random random)
    {
        var turned = random.Next(2) == 0 ? text.ToString().ToUpperInvariant() : text.ToString().ToLowerInvariant();
        text.Clear().Append(turned);
    }

    private static void Digits(StringBuilder text, Random random) => At(text, random, () => new string((char)('0' + random.Next(10)), random.Next(1, LongestRun)));

    private static void At(StringBuilder text, Random random, Func<string> insert)
    {
        for (var times = random.Next(1, LongestRun); times > 0; times--)
        {
            text.Insert(random.Next(text.Length), insert());
        }
    }
}
