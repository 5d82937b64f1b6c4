namespace CoachWatch.Extraction.Text;

/// <summary>Cuts a text into words and marks. The same cut is made of texts, names and cue phrases, so that they meet.</summary>
internal static class Tokenizer
{
    private const int LongestWord = 64;

    public delegate int NumberWord(ReadOnlySpan<char> folded);

    public static List<Token> Read(string text, NumberWord number)
    {
        var tokens = new List<Token>(text.Length / 5 + 4);
        var shape = TokenShape.None;
        var position = 0;
        while (position < text.Length)
        {
            var letter = text[position];
            if (IsWordLetter(letter))
            {
                var end = WordEnd(text, position);
                tokens.Add(Word(text, position, end, shape, number));
                (position, shape) = Join(text, end);
            }
            else
            {
                if (IsQuote(letter))
                {
                    shape |= TokenShape.Quoted;
                }
                else
                {
                    shape = TokenShape.None;
                    if (MarkOf(letter) is var mark and not '\0')
                    {
                        tokens.Add(new Token(position, 1, number([mark]), TokenShape.Mark));
                    }
                }

                position++;
            }
        }

        return tokens;
    }

    public static bool IsApostrophe(char letter) => letter is '\'' or '’' or '‘' or '`' or '´' or 'ʼ';

    public static bool IsQuote(char letter) => letter is '"' or '“' or '”' or '„' or '«' or '»' or '‟' or '‹' or '›' || IsApostrophe(letter);

    private static bool IsWordLetter(char letter) => char.IsLetterOrDigit(letter) || letter is >= '\u0300' and <= '\u036F' || char.IsSurrogate(letter);

    private static bool IsHyphen(char letter) => letter is '-' or '‐' or '\u2011' or '/';

    /// <summary>"1.204" and "2,5" are one word; "Hausen." and "16.08" with a space behind end before the mark.</summary>
    private static int WordEnd(string text, int position)
    {
        while (position < text.Length)
        {
            var letter = text[position];
            var insideNumber = letter is '.' or ',' && position > 0 && char.IsAsciiDigit(text[position - 1])
                && position + 1 < text.Length && char.IsAsciiDigit(text[position + 1]);
            if (!IsWordLetter(letter) && !insideNumber)
            {
                break;
            }

            position++;
        }

        return position;
    }

    private static (int Position, TokenShape Shape) Join(string text, int end)
    {
        if (end + 1 < text.Length && IsWordLetter(text[end + 1]))
        {
            if (IsHyphen(text[end]))
            {
                return (end + 1, TokenShape.Hyphenated);
            }

            if (IsApostrophe(text[end]))
            {
                return (end + 1, TokenShape.Elided);
            }
        }

        return (end, TokenShape.None);
    }

    private static Token Word(string text, int start, int end, TokenShape shape, NumberWord number)
    {
        Span<char> folded = stackalloc char[LongestWord + 2];
        var length = 0;
        var upper = 0;
        for (var i = start; i < end && length < LongestWord; i++)
        {
            upper += char.IsUpper(text[i]) ? 1 : 0;
            length += Folding.Fold(text[i], folded[length..]);
        }

        if (char.IsUpper(text[start]) || (shape & TokenShape.Elided) != 0 && char.IsUpper(text[start]))
        {
            shape |= TokenShape.Capital;
        }

        if (upper > 1 && upper == end - start)
        {
            shape |= TokenShape.AllCapitals;
        }

        if (char.IsAsciiDigit(text[start]))
        {
            shape |= TokenShape.Number;
        }

        return new Token(start, end - start, number(folded[..length]), shape);
    }

    private static char MarkOf(char letter) => letter switch
    {
        ',' or ';' or ':' or '(' or ')' or '.' or '!' or '?' => letter,
        '[' => '(',
        ']' => ')',
        '–' or '—' or '―' or '|' or '/' or '•' or '·' => '–',
        '…' => '…',
        '-' => '–',
        _ => '\0',
    };
}
