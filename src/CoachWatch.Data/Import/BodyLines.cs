namespace CoachWatch.Data.Import;

/// <summary>Keeps of raw lines the article's own paragraphs and subheadings: what stands around them is told first by its shape, then by its words.</summary>
internal static class BodyLines
{
    public static List<string> Keep(IReadOnlyList<TextLine> lines)
    {
        lines = BeforeReaders(lines);
        var last = LastOwn(lines);
        var kept = new List<string>();
        for (var i = 0; i <= last;)
        {
            i = lines[i].Chrome switch
            {
                ChromeKind.RelatedHeading => AfterRelated(lines, i),
                ChromeKind.None when IsOwn(lines[i]) => Take(lines, i, kept),
                ChromeKind.None => KeepHeading(lines, i, kept),
                _ => i + 1,
            };
        }

        return kept;
    }

    /// <summary>The lines before the readers' comments: before their heading, the block of the first counted handle, or the run of handles at the end.</summary>
    private static IReadOnlyList<TextLine> BeforeReaders(IReadOnlyList<TextLine> lines)
    {
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].Chrome == ChromeKind.Comments && HasOwn(lines, i))
            {
                return [.. lines.Take(i)];
            }

            if (lines[i].Chrome == ChromeKind.Counter && HasOwn(lines, i))
            {
                return [.. lines.Take(StartOfBlock(lines, i))];
            }
        }

        var end = lines.Count;
        while (end > 0 && (lines[end - 1].Strength != LineStrength.Strong || lines[end - 1].OpensWithHandle))
        {
            end--;
        }

        var first = Enumerable.Range(end, lines.Count - end).FirstOrDefault(i => lines[i].OpensWithHandle, lines.Count);
        while (first > end && first < lines.Count && !lines[first].AfterBlank)
        {
            first--;
        }

        return [.. lines.Take(first)];
    }

    private static bool HasOwn(IReadOnlyList<TextLine> lines, int before) => lines.Take(before).Any(line => line.Strength == LineStrength.Strong);

    private static int StartOfBlock(IReadOnlyList<TextLine> lines, int index)
    {
        while (index > 0 && !lines[index].AfterBlank)
        {
            index--;
        }

        return index;
    }

    /// <summary>The last line that belongs to the article: a paragraph, or the sentences that follow one without a break in kind.</summary>
    private static int LastOwn(IReadOnlyList<TextLine> lines)
    {
        var last = lines.Count - 1;
        while (last >= 0 && (lines[last].Strength != LineStrength.Strong || lines[last].Chrome != ChromeKind.None))
        {
            last--;
        }

        if (last < 0)
        {
            // A short piece has no long paragraph; its sentences are all there is.
            while (last + 1 < lines.Count && lines[last + 1].Chrome is ChromeKind.None)
            {
                last++;
            }

            return last;
        }

        while (last + 1 < lines.Count && (IsOwn(lines[last + 1]) ? lines[last + 1].IsPriced || EndsInFullStop(lines[last + 1].Text) : HeadsPrices(lines, last + 1)))
        {
            last++;
        }

        return last;
    }

    private static bool HeadsPrices(IReadOnlyList<TextLine> lines, int index) => lines[index].Chrome == ChromeKind.None && index + 1 < lines.Count && lines[index + 1].IsPriced;

    private static bool IsOwn(TextLine line) => line.Chrome == ChromeKind.None && (line.Strength == LineStrength.Strong || (line.Strength == LineStrength.Weak && !line.IsBullet) || line.IsPriced);

    /// <summary>Headlines end in question and exclamation marks, too; hardly ever in a full stop.</summary>
    private static bool EndsInFullStop(string text) => text.TrimEnd('"', '”', '\'', '’', '»', ')', ' ') is [.., '.' or '…'];

    private static int Take(IReadOnlyList<TextLine> lines, int index, List<string> kept)
    {
        kept.Add(lines[index].Text);
        return index + 1;
    }

    /// <summary>Past a heading over other articles and the headlines under it, which end with the block or with a paragraph.</summary>
    private static int AfterRelated(IReadOnlyList<TextLine> lines, int index)
    {
        for (index++; index < lines.Count && lines[index].Strength != LineStrength.Strong; index++)
        {
            if (lines[index].AfterBlank && (lines[index - 1].Chrome != ChromeKind.RelatedHeading || IsOwn(lines[index])))
            {
                break;
            }
        }

        return index;
    }

    /// <summary>
    /// Lines that are no sentences, inside the body: one alone is a subheading, a row after a colon is a list, a run of others is headlines
    /// of other articles, save the last where the paragraph stands directly under it.
    /// </summary>
    private static int KeepHeading(IReadOnlyList<TextLine> lines, int start, List<string> kept)
    {
        var end = start + 1;
        while (end < lines.Count && !IsRunEnd(lines[end]))
        {
            end++;
        }

        var isList = kept.Count > 0 && kept[^1].EndsWith(':');
        for (var i = start; i < end; i++)
        {
            var adjoins = i == end - 1 && end < lines.Count && !lines[end].AfterBlank && IsOwn(lines[end]);
            var alone = end - start == 1 && end < lines.Count && IsOwn(lines[end]) && !lines[i].IsBullet;
            if (isList || adjoins || alone || (lines[i].Strength == LineStrength.Weak && EndsInFullStop(lines[i].Text)))
            {
                kept.Add(lines[i].Text);
            }
        }

        return end;
    }

    private static bool IsRunEnd(TextLine line) => line.Strength == LineStrength.Strong || line.IsPriced || line.Chrome != ChromeKind.None;
}
