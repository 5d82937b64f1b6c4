using CoachWatch.Extraction.Languages;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Tests;

public sealed class TextTests
{
    [Theory]
    [InlineData("Köln", "koln")]
    [InlineData("GROẞ", "gross")]
    [InlineData("Groß", "gross")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("Solskjær", "solskjaer")]
    [InlineData("Bodø", "bodo")]
    [InlineData("e\u0301", "e")]
    public void Fold_Letters_GivesTheirPlainForm(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));

    [Theory]
    [InlineData("O'Neil's side", "O|Neil|s|side")]
    [InlineData("ex-Man United, 2-1.", "ex|Man|United|,|2|1|.")]
    [InlineData("Bodø/Glimt", "Bodø|Glimt")]
    [InlineData("1.204 fans", "1.204|fans")]
    [InlineData("«Non», dit-il…", "Non|,|dit|il|…")]
    public void Read_AText_CutsWordsAndMarks(string text, string tokens) =>
        Assert.Equal(tokens, string.Join('|', Tokenizer.Read(text, _ => 0).Select(token => text.Substring(token.Start, token.Length))));

    [Fact]
    public void Add_TheWordsOfAllNames_GivesEachANumberOfItsOwn()
    {
        var words = World.References.Clubs.Select(club => club.Name).Concat(World.References.Coaches.Select(coach => coach.Name))
            .SelectMany(name => Folding.Fold(name).Split(' ')).Distinct().ToList();
        var vocabulary = new Vocabulary();

        Assert.Equal(words.Count, words.Select(word => vocabulary.Add(word)).Distinct().Count());
    }

    [Theory]
    [InlineData("en", "Klopp has gone. He left in May.", 2)]
    [InlineData("en", "The No. 2 stays. St. Pauli wait.", 2)]
    [InlineData("en", "Rose said no. Leeds wait.", 2)]
    [InlineData("de", "Am 27. Spieltag war Schluss. Er ging.", 2)]
    [InlineData("nl", "‘Ik blijf.’ Dat zei hij.", 2)]
    [InlineData("en", "FEYENOORD\nSlot has left.", 2)]
    [InlineData("en", "One line\nthat goes on.", 1)]
    public void Read_Sentences_PartsThemAtTheirEnds(string code, string text, int count)
    {
        var vocabulary = new Vocabulary();
        var language = new Language(LanguageSet.File(code), vocabulary);

        Assert.Equal(count, new SentenceReader(text, Tokenizer.Read(text, vocabulary.Find), language, isTitle: false).Read(0, 0).Count);
    }
}
