using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Names;

/// <summary>Finds outlets that are not listed, where something is being reported: by a word that outlets are named with ("the Pioneer Press", "Radio América"), or by an address ("Bola.com"); and wherever what it is stands before it ("the newspaper Tubantia").</summary>
internal sealed class UnlistedOutlets(Document document, NameIndex index)
{
    private const int MostWords = 4, Reach = 6;

    public void Find()
    {
        foreach (var sentence in document.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken;)
            {
                var isCalledOne = i > sentence.FirstToken && document.Tokens[i].IsCapital && document.Language.Media.Contains(document.Tokens[i - 1].Word);
                if (isCalledOne && document.StartingAt(i) is { Kind: MentionKind.Person, Person.Listed: null } mistaken)
                {
                    document.Mentions.FindAll(mention => mention.Person == mistaken.Person).ForEach(document.Remove);
                }

                var end = document.Covering(i) is null && document.Tokens[i].IsCapital ? Math.Max(AddressEnd(i, sentence), NameEnd(i, sentence, isCalledOne)) : 0;
                if (end > i && (isCalledOne || document.IsReported(i, end, Reach)))
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
    private int NameEnd(int first, Sentence sentence, bool isCalledOne)
    {
        var end = first;
        var isOutlet = false;
        while (end < sentence.EndToken && end - first < MostWords && document.Covering(end) is null && (document.Tokens[end] is { IsCapital: true, IsMark: false } || end > first && document.Tokens[end].IsHyphenated))
        {
            var token = document.Tokens[end];
            isOutlet |= index.OutletWords.Contains(token.Word);
            end++;
        }

        return isCalledOne ? end : isOutlet && (end - first > 1 || document.IsQuoted(first, end)) ? end : 0;
    }
}
