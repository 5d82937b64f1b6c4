using System.Collections;
using CoachWatch.Extraction.Languages;
using CoachWatch.Extraction.Text;

namespace CoachWatch.Extraction.Tests;

public sealed class LanguageFileTests
{
    public static TheoryData<string> Codes() => [.. LanguageSet.Codes];

    [Fact]
    public void Codes_AreTheEightLanguages() => Assert.Equal(["da", "de", "en", "es", "fr", "it", "nl", "pt"], LanguageSet.Codes);

    [Theory]
    [MemberData(nameof(Codes))]
    public void File_OfEachLanguage_HasCuesForEveryStage(string code)
    {
        var file = LanguageSet.File(code);

        Assert.Equal(code, file.Code);
        Assert.Equal(Enum.GetValues<LinkStage>(), file.Cues.Where(cue => cue.Kind == CueKind.Link).Select(cue => Cue.Of(cue).Link!.Value).Distinct().Order());
        Assert.Equal(Enum.GetValues<ExitStage>(), file.Cues.Where(cue => cue.Kind == CueKind.Exit).Select(cue => Cue.Of(cue).Exit!.Value).Distinct().Order());
        Assert.Equal(Enum.GetValues<RoleKind>(), file.Roles.Select(role => role.Role).Distinct().Order());
        Assert.Contains(file.Cues, cue => cue.Kind == CueKind.Succession);
        Assert.Contains(file.Cues, cue => cue.Kind == CueKind.Vacancy);
        Assert.Contains(file.Cues, cue => cue.Kind == CueKind.Holds);
        Assert.Contains(file.Cues, cue => cue.Kind == CueKind.Held);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void File_OfEachLanguage_HasItsCalendarWhole(string code)
    {
        var file = LanguageSet.File(code);

        Assert.Equal(12, file.Months.Count);
        Assert.Equal(7, file.Weekdays.Count);
        Assert.All(file.Months.Concat(file.Weekdays), names => Assert.NotEmpty(names));
    }

    /// <summary>Each beginning once, and what it stands for is a word that English has too: else nothing is learnt of it from the other languages.</summary>
    [Theory]
    [MemberData(nameof(Codes))]
    public void Words_OfEachLanguage_StandForWordsThatEnglishHas(string code)
    {
        var (words, english) = (WordMeanings.File(code), WordMeanings.File("en"));

        Assert.InRange(words.Count, 800, english.Count);
        Assert.Subset(english.Keys.ToHashSet(), words.Keys.ToHashSet());
        Assert.Distinct(words.SelectMany(word => word.Value));
        Assert.All(words.SelectMany(word => word.Value), beginning => Assert.Matches("^[a-z0-9]{1,6}$", beginning));
    }

    /// <summary>A part that is empty reads as none; only some languages have names with endings, nicknames as adjectives and words of negation behind the verb.</summary>
    [Theory]
    [MemberData(nameof(Codes))]
    public void File_OfEachLanguage_HasEveryPart(string code)
    {
        string[] dispensable = [nameof(LanguageFile.NameEndings), nameof(LanguageFile.NegationsBehind), nameof(LanguageFile.Abbreviations), nameof(LanguageFile.Marked), nameof(LanguageFile.ClubParts)];
        var file = LanguageSet.File(code);

        Assert.All(
            typeof(LanguageFile).GetProperties().Where(part => part.PropertyType != typeof(string) && typeof(IEnumerable).IsAssignableFrom(part.PropertyType) && !dispensable.Contains(part.Name)),
            part => Assert.NotEmpty((IEnumerable)part.GetValue(file)!));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void File_OfEachLanguage_HasSignalsEnough(string code) =>
        Assert.InRange(LanguageSet.File(code).Signals.Values.Sum(phrases => phrases.Count), 1_200, int.MaxValue);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Language_OfEachFile_CompilesEveryPhrase(string code) =>
        Assert.Equal(code, new Language(LanguageSet.File(code), new Vocabulary()).Code);

    /// <summary>"The Irishman" is nobody where his country is called one thing here and another there.</summary>
    [Fact]
    public void Countries_OfEachLanguageAndCoach_AreCalledAsTheTeamsAre()
    {
        var countries = World.References.Clubs.Select(club => club.Country).ToHashSet(StringComparer.Ordinal);
        var named = LanguageSet.Codes.Select(LanguageSet.File).SelectMany(file => file.Countries.Concat(file.Demonyms.Select(demonym => demonym.Country)))
            .Concat(World.References.Coaches.SelectMany(coach => coach.Nationalities));

        Assert.All(named.Distinct(), country => Assert.Contains(country, countries));
    }

    [Fact]
    public void Read_AnUnknownPlaceholder_IsRefused() =>
        Assert.Throws<FormatException>(() => Reader().Read("signs {player}").ToList());

    [Theory]
    [InlineData("(is|was) sacked", 2)]
    [InlineData("(a|) (good|very (bad|poor)) run", 6)]
    [InlineData("sacked", 1)]
    public void Read_Alternatives_GivesEachOfThem(string phrase, int count) =>
        Assert.Equal(count, Reader().Read(phrase).Count());

    [Fact]
    public void NumberOf_AWordWithAMarkOfItsOwn_IsAnother()
    {
        var vocabulary = new Vocabulary();
        var marked = new MarkedWords(["würde"], vocabulary);
        var folded = vocabulary.Find("wurde");

        Assert.Equal(folded, marked.NumberOf("wurde", folded));
        Assert.NotEqual(folded, marked.NumberOf("würde", folded));
        Assert.Equal(marked.NumberOf("würde", folded), marked.NumberOf("Würde", folded));
    }

    private static PhraseReader Reader()
    {
        var vocabulary = new Vocabulary();
        return new PhraseReader(vocabulary, new MarkedWords([], vocabulary));
    }
}
