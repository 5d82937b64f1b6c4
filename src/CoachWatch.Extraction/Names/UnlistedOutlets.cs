using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Names;

/// <summary>Finds outlets that are not listed, where something is being reported: by a word that outlets are named with ("the Pioneer Press", "Radio América"), or by an address ("Bola.com").</summary>
internal sealed class UnlistedOutlets(Document document, NameIndex index)
{
    private const int MostWords = 4, Reach = 6;

    public void Find()
    {
        foreach (var sentence in document.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken;)
            {
                var end = document.Covering(i) is null && document.Tokens[i].IsCapital ? Math.Max(AddressEnd(i, sentence), NameEnd(i, sentence)) : 0;
                if (end > i && document.IsReported(i, end, Reach))
                {
                    document.Add(new Mention(MentionKind.Outlet, i, end, MentionForm.Full) { Outlet = document.Words(i, end) });
                }

                i = Math.Max(i + 1, end);
            }
        }
    }

    private int AddressEnd(int first, Sentence sentence) =>
        first + 2 < sentence.EndToken && document.Mark(first + 1) == '.' && document.Tokens[first + 1].Start == document.Tokens[first].End && document.Tokens[first + 2].Start == document.Tokens[first + 1].End
        && index.AddressEndings.Contains(document.Tokens[first + 2].Word) ? first + 3 : 0;

    /// <summary>Capitalised words one of which outlets are named with; a single word only in quotation marks.</summary>
    private int NameEnd(int first, Sentence sentence)
    {
        var end = first;
        var isOutlet = false;
        while (end < sentence.EndToken && end - first < MostWords && document.Covering(end) is null && document.Tokens[end] is { IsCapital: true, IsMark: false } token)
        {
            isOutlet |= index.OutletWords.Contains(token.Word);
            end++;
        }

        return isOutlet && (end - first > 1 || (document.Tokens[first].Shape & TokenShape.Quoted) != 0) ? end : 0;
    }
}
