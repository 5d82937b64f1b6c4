using CoachWatch.Data.Resolve;
using CoachWatch.Extraction;

namespace CoachWatch.Data.Tests.Resolve;

public sealed class ReferenceFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coachwatch-").FullName;

    public ReferenceFilesTests()
    {
        Write("clubs.json", """[{"name": "Ajax", "country": "Netherlands", "aliases": ["AFC Ajax"], "colours": ["#d2122e", "#ffffff"]}]""");
        Write("coaches.json", """[{"name": "Erik ten Hag", "surname": "Ten Hag", "born": "1970-02-02", "nationalities": ["Netherlands"]}]""");
        Write("tenures.json", """[{"coach": "Erik ten Hag", "club": "Ajax", "from": "2017-12", "to": "2022"}, {"coach": "Erik ten Hag", "club": "Ajax", "role": "interim head coach"}]""");
        Write("sources.json", """{"outlets": [{"name": "De Telegraaf", "country": "Netherlands", "language": "nl", "domains": ["telegraaf.nl"]}], "reporters": [{"name": "Mike Verweij", "outlet": "De Telegraaf"}]}""");
    }

    [Fact]
    public void Read_WholeFolder_GivesAllOfIt()
    {
        var references = ReferenceFiles.Read(_folder);

        Assert.Equal(["#d2122e", "#ffffff"], references.Clubs.Single().Colours);
        Assert.Equal("1970-02-02", references.Coaches.Single().Born.ToString());
        Assert.Equal([(Role.HeadCoach, "2017-12"), (Role.InterimHeadCoach, "")], references.Tenures.Select(tenure => (tenure.Role, tenure.From.ToString())));
        Assert.Equal("De Telegraaf", references.Reporters.Single().Outlet);
    }

    [Theory]
    [InlineData("clubs.json", "[\n{\"name\": \"Ajax\"}]", "clubs.json, line 2", "country")]
    [InlineData("clubs.json", "[\n\n{\"name\": \"Ajax\", \"country\": \"NL\", \"colour\": \"red\"}]", "clubs.json, line 3", "colour")]
    [InlineData("clubs.json", "[{\"name\": null, \"country\": \"NL\"}]", "clubs.json, line 1", "$[0].name")]
    [InlineData("clubs.json", "", "clubs.json, line 1", "Correct")]
    [InlineData("clubs.json", "[{\"name\": \"Ajax\", \"country\": \"NL\"}, {\"name\": \"AJAX\", \"country\": \"NL\"}]", "clubs.json lists the same name twice", "Ajax and AJAX")]
    [InlineData("coaches.json", "[{\"name\": \"!\"}]", "coaches.json has a name without letters", "'!'")]
    [InlineData("coaches.json", "[{\"name\": \"Erik ten Hag\", \"born\": \"2 Feb 1970\"}]", "coaches.json, line 1", "A date is")]
    [InlineData("tenures.json", "[{\"coach\": \"A\", \"club\": \"B\", \"role\": \"boss\"}]", "tenures.json, line 1", "interim head coach")]
    public void Read_FaultInAFile_NamesFilePlaceAndRemedy(string file, string content, string where, string what)
    {
        Write(file, content);

        var refusal = Assert.Throws<ReferenceFileException>(() => ReferenceFiles.Read(_folder));
        Assert.Contains(where, refusal.Message);
        Assert.Contains(what, refusal.Message);
    }

    [Fact]
    public void Read_FileMissing_NamesFileAndSetting()
    {
        File.Delete(Path.Combine(_folder, "coaches.json"));

        var refusal = Assert.Throws<ReferenceFileException>(() => ReferenceFiles.Read(_folder));
        Assert.Contains(Path.Combine(_folder, "coaches.json"), refusal.Message);
        Assert.Contains("Seeds:Path", refusal.Message);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string file, string content) => File.WriteAllText(Path.Combine(_folder, file), content);
}
