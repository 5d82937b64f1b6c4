using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace CoachWatch.Data.Import;

/// <summary>Bytes to text: byte order mark, declared character set, valid UTF-8, else windows-1252.</summary>
internal static partial class Encodings
{
    private const int DeclarationBytes = 16_384;

    /// <summary>UTF-8 in which a byte that cannot be is one of windows-1252: pages that say the one and are the other, and such as are put together of both.</summary>
    private static readonly Encoding Mixed = Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new WesternFallback());

    private static readonly SearchValues<char> Suspects = SearchValues.Create([.. Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(c => IsUnwanted(c) || char.IsSurrogate(c))]);

    static Encodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Null with a rejection where the bytes are no text, or in a character set that is not known.</summary>
    public static string? Decode(string name, ReadOnlySpan<byte> bytes, out Rejection? rejection)
    {
        rejection = null;
        if (Marked(bytes) is var (marked, skip))
        {
            return Clean(marked.GetString(bytes[skip..]));
        }

        if (IsBinary(bytes))
        {
            rejection = new Rejection(name, RejectionReason.Binary, $"{name} is not text; save it as .txt, .html or a feed and read that.");
            return null;
        }

        if (Utf8.IsValid(bytes))
        {
            return Clean(Encoding.UTF8.GetString(bytes));
        }

        if (Declared(bytes) is not { } label)
        {
            return Clean(Encoding.GetEncoding(1252).GetString(bytes));
        }

        if (Known(label) is { } encoding)
        {
            return Clean(encoding.GetString(bytes));
        }

        rejection = new Rejection(name, RejectionReason.UnknownEncoding, $"{name} says that it is in the character set '{label}', which is not known; save it as UTF-8.");
        return null;
    }

    /// <summary>One kind of line ending; no control characters and no half characters, which later steps choke on.</summary>
    public static string Clean(string text)
    {
        if (text.AsSpan().IndexOfAny('\r', '\u2028', '\u2029') >= 0)
        {
            text = text.Replace("\r\n", "\n").Replace('\r', '\n').Replace('\u2028', '\n').Replace('\u2029', '\n');
        }

        if (!text.AsSpan().ContainsAny(Suspects))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsSurrogate(c))
            {
                if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                {
                    clean.Append(c).Append(text[++i]);
                }
            }
            else if (!IsUnwanted(c))
            {
                clean.Append(c);
            }
        }

        return clean.ToString();
    }

    private static bool IsUnwanted(char c) => c < ' ' ? c is not ('\n' or '\t') : c is '\u00ad' or '\u200b' or '\ufeff' or (>= '\u007f' and < '\u00a0') or '\ufffe' or '\uffff';

    private static (Encoding Encoding, int Skip)? Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        [(byte)'<' or (byte)' ', 0, _, 0, ..] => (Encoding.Unicode, 0),
        [0, (byte)'<' or (byte)' ', 0, _, ..] => (Encoding.BigEndianUnicode, 0),
        _ => null,
    };

    private static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, 8192)];
        var controls = 0;
        foreach (var value in head)
        {
            controls += value is < 8 or (> 13 and < 27) ? 1 : 0;
        }

        // A stray NUL in a page is dropped; a file that is full of them is none.
        return head.StartsWith("%PDF"u8) || head.StartsWith("PK\u0003\u0004"u8) || controls > head.Length / 50;
    }

    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationBytes)]);
        return Charset().Match(head) is { Success: true } match ? match.Groups[1].Value.ToLowerInvariant() : null;
    }

    private static Encoding? Known(string label)
    {
        try
        {
            // What calls itself Latin-1 on the web is windows-1252; a page that was readable so far cannot be in UTF-16.
            return label switch
            {
                "iso-8859-1" or "iso8859-1" or "latin1" or "latin-1" or "us-ascii" or "ascii" or "cp1252" => Encoding.GetEncoding(1252),
                "utf-8" or "utf8" or "utf-16" or "utf-16le" or "utf-16be" => Mixed,
                "utf-7" => null,
                _ => Encoding.GetEncoding(label),
            };
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("""(?:<\?xml[^>]{0,200}?encoding|<meta[^>]{0,200}?charset)\s*=\s*["']?\s*([A-Za-z0-9_.:\-]{2,40})""", RegexOptions.IgnoreCase, 250)]
    private static partial Regex Charset();
}
