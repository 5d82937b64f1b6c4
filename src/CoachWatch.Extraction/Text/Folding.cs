namespace CoachWatch.Extraction.Text;

/// <summary>
/// Folds letters to the plain lower-case form that names and cues are compared by: "Köln" and "KOLN" are one, "ß" is "ss".
/// An own table, because <see cref="string.Normalize()"/> throws on lone surrogates and does nothing in invariant mode.
/// </summary>
internal static class Folding
{
    private const int Short = 64;

    private const string Groups =
        "aÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎ cÇçĆćĈĉĊċČč dÐðĎďĐđ eÈÉÊËèéêëĒēĔĕĖėĘęĚě gĜĝĞğĠġĢģ hĤĥĦħ iÌÍÎÏìíîïĨĩĪīĬĭĮįİı jĴĵ kĶķ " +
        "lĹĺĻļĽľĿŀŁł nÑñŃńŅņŇň oÒÓÔÕÖØòóôõöøŌōŎŏŐőƠơ rŔŕŖŗŘř sŚśŜŝŞşŠšȘș tŢţŤťŦŧȚț uÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯư wŴŵ yÝýÿŶŷŸ zŹźŻżŽž";

    private static readonly (string Written, string Spelt)[] SpeltOut =
        [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ø", "oe"), ("å", "aa"), ("Ä", "Ae"), ("Ö", "Oe"), ("Ü", "Ue"), ("Ø", "Oe"), ("Å", "Aa")];

    private static readonly string[] Table = BuildTable();

    /// <summary>Appends the folded form of one letter; marks that combine with a letter fold to nothing.</summary>
    public static int Fold(char letter, Span<char> target)
    {
        if (letter < 128)
        {
            target[0] = char.ToLowerInvariant(letter);
            return 1;
        }

        if (letter < Table.Length && Table[letter] is { } folded)
        {
            folded.CopyTo(target);
            return folded.Length;
        }

        if (letter == 'ẞ')
        {
            "ss".CopyTo(target);
            return 2;
        }

        if (letter is >= '\u0300' and <= '\u036F')
        {
            return 0;
        }

        target[0] = char.ToLowerInvariant(letter);
        return 1;
    }

    public static string Fold(string text)
    {
        Span<char> folded = text.Length <= Short ? stackalloc char[2 * Short] : new char[2 * text.Length];
        var length = 0;
        foreach (var letter in text)
        {
            length += Fold(letter, folded[length..]);
        }

        return new string(folded[..length]);
    }

    /// <summary>"Juergen", "Soelden": as those write it who have no such letters.</summary>
    public static string SpellOut(string name) => SpeltOut.Aggregate(name, (spelt, letter) => spelt.Replace(letter.Written, letter.Spelt, StringComparison.Ordinal));

    private static string[] BuildTable()
    {
        var table = new string[0x250];
        foreach (var group in Groups.Split(' '))
        {
            foreach (var letter in group.AsSpan(1))
            {
                table[letter] = group[..1];
            }
        }

        table['ß'] = "ss";
        table['æ'] = table['Æ'] = "ae";
        table['œ'] = table['Œ'] = "oe";
        table['þ'] = table['Þ'] = "th";
        return table;
    }
}
