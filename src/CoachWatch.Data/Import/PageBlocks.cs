using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace CoachWatch.Data.Import;

/// <summary>A page cut into blocks, in reading order, with the regions that hold them. What can never be an article's text is left out.</summary>
internal sealed class PageBlocks
{
    private static readonly FrozenSet<string> Skipped = FrozenSet.Create(
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "video", "audio", "canvas", "map", "button", "select", "textarea", "input", "datalist",
        "nav", "footer", "aside", "dialog", "menu", "figure", "figcaption", "head", "address", "label", "progress", "amp-ad", "amp-embed", "amp-img", "amp-video");

    private static readonly FrozenSet<string> Inline = FrozenSet.Create(
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small",
        "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "picture", "o:p", "nobr");

    private static readonly FrozenSet<string> OtherRoles = FrozenSet.Create(
        "navigation", "banner", "complementary", "contentinfo", "dialog", "alertdialog", "alert", "search", "menu", "menubar", "tablist", "toolbar", "button", "tooltip", "form");


    // All that char.IsWhiteSpace knows.
    private static readonly SearchValues<char> Spaces = SearchValues.Create([.. Enumerable.Range(0, 0x3001).Select(code => (char)code).Where(char.IsWhiteSpace)]);

    private readonly ClassWords _classes = new();
    private readonly HashSet<IElement> _aroundTitle = [];
    private readonly bool _isLenient;
    private readonly StringBuilder _text = new();
    private int _linkLength;
    private int _links;
    private bool _broken;

    private PageBlocks(IElement root, IElement? title, bool isLenient)
    {
        _isLenient = isLenient;
        for (var around = title; around is not null; around = around.ParentElement)
        {
            _aroundTitle.Add(around);
        }

        Title = title;
        Visit(root, root, BlockKind.Paragraph);
        Flush(root, BlockKind.Paragraph);
        MarkPrices();
        Asides.Mark(this);
    }

    public IElement? Title { get; }

    public List<Block> Blocks { get; } = [];

    public List<Region> Regions { get; } = [];

    /// <param name="isLenient">Reads what classes speak against, too, save the readers' comments.</param>
    public static PageBlocks Of(IElement root, IElement? title, bool isLenient = false) => new(root, title, isLenient);

    public bool IsAroundTitle(IElement element) => _aroundTitle.Contains(element);

    private void Visit(IElement element, IElement owner, BlockKind kind)
    {
        var name = element.LocalName;
        if (Inline.Contains(name))
        {
            VisitInline(element, owner, kind);
            return;
        }

        if (name == "br")
        {
            Break(owner, kind);
            return;
        }

        var marks = Marks.Of(element);
        var verdict = IsOther(marks, name) ? ClassVerdict.Readers : Judge(marks);
        var stays = _aroundTitle.Contains(element) || name is "body" or "html" or "main" || marks.IsArticleBody;
        Flush(owner, kind);
        if ((verdict >= (_isLenient ? ClassVerdict.Readers : ClassVerdict.Never) && !stays) || name is "hr")
        {
            return;
        }

        var start = Blocks.Count;
        var inner = KindOf(name, kind);
        VisitChildren(element, element, inner);
        Flush(element, inner);
        if (Blocks.Count > start)
        {
            var isUnlikely = !stays && (verdict == ClassVerdict.Unlikely || name is "form" or "header" || marks.IsVeiled);
            Regions.Add(new Region(element, start, Blocks.Count, marks.IsArticleBody ? ClassVerdict.ArticleBody : verdict, isUnlikely));
        }
    }

    /// <summary>The cells of a table's row are a name and a price where together they read as one.</summary>
    private void MarkPrices()
    {
        foreach (var row in Blocks.Where(block => block.Kind == BlockKind.Cell).GroupBy(cell => cell.Owner.ParentElement).Select(cells => cells.ToList()))
        {
            if (row.Count > 1 && PricedName.IsRow(string.Join(" … ", row.Select(cell => cell.Text))))
            {
                row.ForEach(cell => cell.IsPriced = true);
            }
        }
    }

    private ClassVerdict Judge(Marks marks)
    {
        var byClass = _classes.Of(marks.Class);
        var byId = _classes.Of(marks.Id);
        return byClass > byId ? byClass : byId;
    }

    private void VisitInline(IElement element, IElement owner, BlockKind kind)
    {
        if (element.LocalName == "span" && _classes.Of(element.GetAttribute("class")) >= ClassVerdict.Never)
        {
            return;
        }

        var isLink = element.LocalName == "a";
        _links += isLink ? 1 : 0;
        VisitChildren(element, owner, kind);
        _links -= isLink ? 1 : 0;
    }

    private void VisitChildren(IElement element, IElement owner, BlockKind kind)
    {
        var children = element.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            var child = children[i];
            if (child is IElement inner)
            {
                Visit(inner, owner, kind);
            }
            else if (child is IText text)
            {
                Append(text.Data, owner, kind);
            }
        }
    }

    private static bool IsOther(Marks marks, string name) => marks.IsHidden || Skipped.Contains(name) || (marks.Role is { } role && OtherRoles.Contains(role));

    private static BlockKind KindOf(string name, BlockKind outer) => name switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => BlockKind.Heading,
        "li" or "dt" or "dd" => BlockKind.Item,
        "td" or "th" => BlockKind.Cell,
        "p" or "blockquote" or "div" or "section" or "article" when outer != BlockKind.Item => BlockKind.Paragraph,
        _ => outer,
    };

    private void Append(ReadOnlySpan<char> data, IElement owner, BlockKind kind)
    {
        while (!data.IsEmpty)
        {
            var word = data.IndexOfAny(Spaces);
            if (word == 0)
            {
                Append(_text.Length > 0 && _text[^1] != ' ' ? " " : "");
                data = data.TrimStart();
                continue;
            }

            if (_broken)
            {
                EndLine(data[0], owner, kind);
            }

            word = word < 0 ? data.Length : word;
            Append(data[..word]);
            data = data[word..];
        }
    }

    private void Append(ReadOnlySpan<char> text)
    {
        _text.Append(text);
        _linkLength += _links > 0 ? text.Length : 0;
    }

    /// <summary>A second break in a row ends the block; a single one ends it too, unless the sentence goes on in the next line.</summary>
    private void Break(IElement owner, BlockKind kind)
    {
        if (_broken)
        {
            Flush(owner, kind);
        }

        _broken = _text.Length > 0;
    }

    private void EndLine(char next, IElement owner, BlockKind kind)
    {
        _broken = false;
        if (char.IsLower(next) && !Prose.EndsSentence(_text.ToString()))
        {
            _text.Append(_text[^1] == ' ' ? "" : " ");
        }
        else
        {
            Flush(owner, kind);
        }
    }

    private void Flush(IElement owner, BlockKind kind)
    {
        _broken = false;
        if (_text.Length > 0)
        {
            var text = _text.Length > 1 && _text[^1] == ' ' ? _text.ToString(0, _text.Length - 1) : _text.ToString();
            if (HasLetter(text))
            {
                Blocks.Add(new Block(Encodings.Clean(text), Math.Min(_linkLength, text.Length), kind, owner));
            }
        }

        _text.Clear();
        _linkLength = 0;
    }

    private static bool HasLetter(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }
}
