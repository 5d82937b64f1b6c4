using AngleSharp.Dom;
using CoachWatch.Extraction;

namespace CoachWatch.Data.Import;

/// <summary>Keeps of an article's region its paragraphs and the headings between them; leaves out what the page put in between and after.</summary>
internal sealed class BodyBlocks
{
    private const int MostDateWords = 6;
    private readonly List<string> _kept = [];
    private readonly HashSet<string> _seen = [];

    // Headings and short lines wait until a paragraph follows: at the end of an article they belong to the page.
    private readonly List<Block> _waiting = [];
    private readonly string _title;
    private IElement? _list;
    private bool _inRelated;

    private BodyBlocks(string title) => _title = title;

    public static List<string> Keep(IEnumerable<Block> blocks, string title)
    {
        var body = new BodyBlocks(title);
        foreach (var block in blocks)
        {
            if (!body.Add(block))
            {
                break;
            }
        }

        return body._kept;
    }

    /// <summary>False once the readers' comments begin.</summary>
    private bool Add(Block block)
    {
        var chrome = Chrome.Of(block.Text);
        if (chrome == ChromeKind.Comments && _kept.Count > 0 && block.LinkShare < 0.5)
        {
            return false;
        }

        if (chrome == ChromeKind.RelatedHeading)
        {
            _inRelated = true;
            _waiting.Clear();
        }
        else if (chrome == ChromeKind.None && (block.IsPriced || !IsDateLine(block)))
        {
            AddOwn(block);
        }

        return true;
    }

    /// <summary>A byline with its date and time, the time over a live entry, or a date above the text.</summary>
    private bool IsDateLine(Block block) =>
        block.Strength != LineStrength.Strong
        && block.Text.Length < 120
        && (!block.Text.Any(char.IsLetter)
            || (PrintedDates.Find(block.Text)?.Date is { } date && (date.Precision == DatePrecision.Minute || (_kept.Count == 0 && Prose.Words(block.Text) <= MostDateWords))));

    private void AddOwn(Block block)
    {
        if (IsText(block))
        {
            _inRelated = false;
            Release();
            Put(block.Text);
            _list = block.Kind == BlockKind.Item ? block.Owner.ParentElement : null;
        }
        else if (!_inRelated && CanWait(block))
        {
            _waiting.Add(block);
        }
    }

    private bool IsText(Block block) => block.Strength switch
    {
        not LineStrength.Loose when GoesOnInList(block) => true,
        LineStrength.Loose => block.IsPriced && block.LinkShare < 0.5 && _kept.Count > 0 && !_inRelated,
        LineStrength.Strong => block.LinkShare < 0.8 && block.Kind != BlockKind.Heading && !(_inRelated && block.LinkShare > 0.3),
        LineStrength.Weak => block.LinkShare < 0.5 && block.Kind != BlockKind.Heading && !_inRelated && (_kept.Count > 0 || block.Text.Length >= 40),
        _ => false,
    };

    /// <summary>A list of sentences of which some are links is one, all the same.</summary>
    private bool GoesOnInList(Block block) => block.Kind == BlockKind.Item && _list is not null && block.Owner.ParentElement == _list;

    /// <summary>Headings may open the text; labels above the first paragraph are bylines and the like.</summary>
    private bool CanWait(Block block) =>
        block.LinkShare < 0.5
        && block.Text.Length < 300
        && block.Kind != BlockKind.Cell
        && (_kept.Count > 0 || (block.Kind == BlockKind.Heading && Prose.Words(block.Text) > 2));

    private void Release()
    {
        foreach (var block in _waiting)
        {
            Put(block.Text);
        }

        _waiting.Clear();
    }

    private void Put(string text)
    {
        // Pages hold a paragraph twice for narrow and wide screens, and pull quotes; a price may be that of two.
        if (text != _title && (_seen.Add(text) || !text.Any(char.IsLetter)))
        {
            _kept.Add(text);
        }
    }
}
