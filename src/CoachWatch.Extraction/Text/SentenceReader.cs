using CoachWatch.Extraction.Languages;

namespace CoachWatch.Extraction.Text;

/// <summary>Parts a text into sentences: at full stops that are no abbreviation, no initial and no ordinal, and at line ends.</summary>
internal sealed class SentenceReader(string text, IReadOnlyList<Token> tokens, Language language, bool isTitle)
{
    /// <summary>Nobody writes a longer one; a text without full stops must not cost the square of its length.</summary>
    private const int MostTokens = 250;

    private const int LongestHeading = 90;

    private readonly List<Sentence> _sentences = [];
    private int _first;
    private int _paragraph;

    /// <param name="offset">Tokens of the document before this text's own.</param>
    public List<Sentence> Read(int offset, int index)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i > _first && BreaksLine(i))
            {
                Close(i, offset, index);
                _paragraph++;
            }
            else if (i > _first && IsSentenceEnd(i - 1) || i - _first >= MostTokens)
            {
                Close(i, offset, index);
            }
        }

        Close(tokens.Count, offset, index);
        return _sentences;
    }

    private void Close(int end, int offset, int index)
    {
        if (end <= _first)
        {
            return;
        }

        var start = StartOf(_first);
        var stop = EndOf(end - 1);
        _sentences.Add(new Sentence(
            index + _sentences.Count, offset + _first, offset + end, new TextSpan(start, stop - start), _paragraph, isTitle, IsHeading(_first, end)));
        _first = end;
    }

    /// <summary>An opening quotation mark or bracket belongs to the sentence that it opens.</summary>
    private int StartOf(int token)
    {
        var start = tokens[token].Start;
        while (start > 0 && (Tokenizer.IsQuote(text[start - 1]) || text[start - 1] is '¿' or '¡') && (start < 2 || !char.IsLetterOrDigit(text[start - 2])))
        {
            start--;
        }

        return start;
    }

    private int EndOf(int token)
    {
        var end = tokens[token].End;
        while (end < text.Length && (Tokenizer.IsQuote(text[end]) || text[end] == ')'))
        {
            end++;
        }

        return end;
    }

    private bool BreaksLine(int token)
    {
        var lines = 0;
        for (var i = tokens[token - 1].End; i < tokens[token].Start; i++)
        {
            lines += text[i] == '\n' ? 1 : 0;
        }

        return lines > 1 || lines == 1 && (char.IsUpper(text[tokens[token].Start]) || !char.IsLetter(text[tokens[token].Start]));
    }

    private bool IsSentenceEnd(int token)
    {
        var mark = text[tokens[token].Start];
        if (!tokens[token].IsMark || mark is not ('.' or '!' or '?' or '…') || token + 1 >= tokens.Count)
        {
            return false;
        }

        var next = tokens[token + 1];
        if (next.Start == tokens[token].End || next.IsMark)
        {
            return false;
        }

        if (mark == '.' && token > _first && IsAbbreviation(tokens[token - 1], next))
        {
            return false;
        }

        return next.IsCapital || next.IsNumber || (next.Shape & TokenShape.Quoted) != 0;
    }

    private bool IsAbbreviation(Token word, Token next)
    {
        if (word.IsNumber)
        {
            return language.OrdinalDot && word.Length <= 2 && !next.IsNumber;
        }

        // "No. 2", but "Rose said no. Leeds wait."
        return word.Length == 1 && word.IsCapital || language.Abbreviations.Contains(word.Word) && (next.IsNumber || !language.Negations.Contains(word.Word));
    }

    private bool IsHeading(int first, int end)
    {
        var last = text[tokens[end - 1].Start];
        return tokens[end - 1].End - tokens[first].Start <= LongestHeading && last is not ('.' or '!' or '…' or ',')
            && (first == 0 || BreaksLine(first)) && (end == tokens.Count || BreaksLine(end));
    }
}
