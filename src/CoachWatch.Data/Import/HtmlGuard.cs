using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace CoachWatch.Data.Import;

/// <summary>
/// Parses HTML, and gives up on what no page needs: a tree builder takes minutes for some hundred thousand tags that are never closed.
/// Elements are counted as their tags are read. Real pages have some thousands, and nest some fifty deep.
/// </summary>
internal sealed class HtmlGuard
{
    private const int MostElements = 150_000;
    private const int Deepest = 1_000;

    // So few tags take a tenth of a second at worst, and counting takes a third of the time of a parse.
    private const int FewTags = 6_000;

    // Elements without an end, and such as the next of their kind ends: these pile up in any old page and nest nowhere.
    private static readonly HashSet<string> Endless =
    [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot", "path", "use", "rect", "circle", "g", "stop",
    ];

    private readonly Dictionary<string, int> _open = [];
    private int _elements;
    private int _depth;

    /// <summary>Null where the page is refused.</summary>
    public static IHtmlDocument? Parse(string html)
    {
        var options = new HtmlParserOptions { SkipComments = true, ShouldEmitAttribute = IsRead, DisableElementPositionTracking = true };
        if (html.AsSpan().Count('<') < FewTags)
        {
            return new HtmlParser(options).ParseDocument(html);
        }

        options.OnToken = new HtmlGuard().Count;
        try
        {
            return new HtmlParser(options).ParseDocument(html);
        }
        catch (TooDeepException)
        {
            return null;
        }
    }

    /// <summary>All others are left out of the tree: they are a good part of it on many a page.</summary>
    private static bool IsRead(ref StructHtmlToken tag, ReadOnlyMemory<char> attribute) => attribute.Length <= 11 && attribute.Span is
        "class" or "id" or "role" or "hidden" or "style" or "aria-hidden" or "itemprop" or "property" or "name" or "content" or "datetime" or "href" or "rel" or "lang" or "type" or "http-equiv";

    private void Count(HtmlToken token, TextRange range)
    {
        if (token.Type == HtmlTokenType.StartTag)
        {
            _elements++;
            if (!Endless.Contains(token.Name))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_open, token.Name, out _)++;
                _depth++;
            }

            if (_depth > Deepest || _elements > MostElements)
            {
                throw new TooDeepException();
            }
        }
        else if (token.Type == HtmlTokenType.EndTag)
        {
            ref var open = ref CollectionsMarshal.GetValueRefOrNullRef(_open, token.Name);
            if (!Unsafe.IsNullRef(ref open) && open > 0)
            {
                open--;
                _depth--;
            }
        }
    }

    private sealed class TooDeepException : Exception;
}
