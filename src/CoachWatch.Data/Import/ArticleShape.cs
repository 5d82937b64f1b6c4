namespace CoachWatch.Data.Import;

internal enum Shape
{
    Nothing,
    Text,
    Page,
    Feed,
}

/// <summary>Tells from the content, whatever the file is called, which reader it is for.</summary>
internal static class ArticleShape
{
    private const int HeadLength = 4_000;
    private static readonly string[] FeedRoots = ["rss", "feed", "rdf:RDF", "RDF"];
    private static readonly string[] PageMarks = ["<html", "<body", "<head", "<!doctype html", "<article", "</p>", "</div>", "<br>", "<br/>", "<br />"];

    public static Shape Of(string text)
    {
        var head = text.AsSpan().TrimStart();
        head = head[..Math.Min(head.Length, HeadLength)];
        return head.IsEmpty ? Shape.Nothing
            : FeedRoots.Contains(Root(head)) ? Shape.Feed
            : head.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && Root(head) is not ("html" or "HTML") ? Shape.Feed
            : HasPageMark(head) ? Shape.Page
            : Shape.Text;
    }

    private static bool HasPageMark(ReadOnlySpan<char> head)
    {
        foreach (var mark in PageMarks)
        {
            if (head.Contains(mark, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return head[0] == '<' && head.Length > 1 && (char.IsAsciiLetter(head[1]) || head[1] == '!');
    }

    /// <summary>The name of the first element, past declarations and comments; empty where it is out of sight.</summary>
    private static string Root(ReadOnlySpan<char> head)
    {
        while (true)
        {
            head = head.TrimStart();
            if (head.StartsWith("<!--"))
            {
                head = After(head, "-->");
            }
            else if (head.StartsWith("<!"))
            {
                // A declaration's own subset stands in square brackets and has ends of its own.
                head = head.IndexOf('[') is var open and > 0 && open < head.IndexOf('>') ? After(head, "]>") : After(head, ">");
            }
            else if (head.StartsWith("<?"))
            {
                head = After(head, "?>");
            }
            else
            {
                break;
            }
        }

        var end = head.IndexOfAny(" \t\n>/");
        return head.Length > 1 && head[0] == '<' && end > 1 ? head[1..end].ToString() : "";
    }

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> text, string mark) => text.IndexOf(mark) is var at and >= 0 ? text[(at + mark.Length)..] : [];
}
