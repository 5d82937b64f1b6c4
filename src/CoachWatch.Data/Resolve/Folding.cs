using System.Collections.Frozen;
using System.Text;

namespace CoachWatch.Data.Resolve;

/// <summary>
/// Folds text to lower-case base letters and digits, words parted by one space. An own table and not string normalisation: that does nothing
/// where the runtime has no culture data, throws on broken text, and leaves letters such as ł and ø alone.
/// </summary>
internal static class Folding
{
    private static readonly FrozenDictionary<int, string> BaseLetters = Table(
        "a àáâãäåāăąǎǟǡǻȁȃȧạảấầẩẫậắằẳẵặḁ", "ae æǣǽ", "b ḃḅḇɓ", "c çćĉċčḉƈ", "d ďđḋḍḏḑḓðɖɗ", "e èéêëēĕėęěȅȇȩẹẻẽếềểễệḕḗḙḛḝəǝ", "f ḟƒ", "g ĝğġģǧǵḡǥɠ",
        "h ĥħȟḣḥḧḩḫẖ", "i ìíîïĩīĭįıİǐȉȋỉịḭḯɨ", "ij ĳ", "j ĵǰ", "k ķĸǩḱḳḵƙ", "l ĺļľŀłḷḹḻḽƚ", "m ḿṁṃ", "n ñńņňŉŋǹṅṇṉṋɲ", "o òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱọỏốồổỗộớờởỡợṍṏṑṓɔ",
        "oe œ", "p ṕṗƥ", "r ŕŗřȑȓṙṛṝṟ", "s śŝşšșſṡṣṥṧṩ", "ss ß", "t ţťŧțṫṭṯṱẗƭ", "th þ", "u ùúûüũūŭůűųưǔǖǘǚǜȕȗụủứừửữựṳṵṷṹṻ", "v ṽṿʋ", "w ŵẁẃẅẇẉẘ", "x ẋẍ",
        "y ýÿŷȳẏẙỳỵỷỹƴ", "z źżžẑẓẕƶ", "ff ﬀ", "fi ﬁ", "fl ﬂ", "α ά", "ε έ", "η ή", "ι ίϊΐ", "ο ό", "σ ς", "υ ύϋΰ", "ω ώ", "и йѝ", "е ёѐ", "і ї", "г ґѓ", "к ќ", "у ў");

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            Append(folded, rune);
        }

        return folded.ToString().TrimEnd(' ');
    }

    private static void Append(StringBuilder folded, Rune rune)
    {
        if (rune.IsAscii && char.IsAsciiLetterOrDigit((char)rune.Value))
        {
            folded.Append(char.ToLowerInvariant((char)rune.Value));
        }
        else if (Rune.IsLetterOrDigit(rune))
        {
            var lower = Rune.ToLowerInvariant(rune);
            folded.Append(BaseLetters.TryGetValue(lower.Value, out var letters) ? letters : lower.ToString());
        }
        else if (!JoinsWords(rune) && folded.Length > 0 && folded[^1] != ' ')
        {
            folded.Append(' ');
        }
    }

    /// <summary>Points and apostrophes ("A.C.", "O'Neill"), and the accents of letters that come in two parts.</summary>
    private static bool JoinsWords(Rune rune) => rune.Value is '.' or '\'' or '’' or '‘' or '`' or '´' or 'ʼ' or (>= 0x300 and <= 0x36F) or 0xAD or (>= 0x200B and <= 0x200F);

    private static FrozenDictionary<int, string> Table(params string[] rows) => rows
        .Select(row => row.Split(' '))
        .SelectMany(row => row[1].EnumerateRunes().Select(letter => (letter.Value, Base: row[0])))
        .ToFrozenDictionary(pair => pair.Value, pair => pair.Base);
}
