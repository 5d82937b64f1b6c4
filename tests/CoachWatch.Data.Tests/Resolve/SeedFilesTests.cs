using CoachWatch.Data.Resolve;
using CoachWatch.Extraction;

namespace CoachWatch.Data.Tests.Resolve;

/// <summary>The reference data that the repository ships is complete, and says nothing in two ways.</summary>
public sealed class SeedFilesTests
{
    private static readonly References Seeds = ReferenceFiles.Read(RepositoryFolder.Seeds);

    [Fact]
    public void Seeds_Lists_AreLong()
    {
        Assert.InRange(Seeds.Clubs.Count(club => !club.National), 450, int.MaxValue);
        Assert.InRange(Seeds.Clubs.Count(club => club.National), 60, int.MaxValue);
        Assert.InRange(Seeds.Coaches.Count, 600, int.MaxValue);
        Assert.InRange(Seeds.Outlets.Count, 150, int.MaxValue);
        Assert.InRange(Seeds.Reporters.Count, 120, int.MaxValue);
    }

    [Fact]
    public void Clubs_ProperNames_MeanOneClub() =>
        AssertEmpty(Shared(Seeds.Clubs.SelectMany(club => club.Aliases.Concat(club.Federations).Prepend(club.Name).Select(name => (NameKey.Of(name), club.Name)))));

    [Fact]
    public void Clubs_WomensTeams_SayHowTheyAreCalled() =>
        AssertEmpty(Seeds.Clubs.Where(club => club.Name.EndsWith(" Women", StringComparison.Ordinal) && !club.Women).Select(club => club.Name));

    [Fact]
    public void Clubs_Colours_AreColours() =>
        AssertEmpty(Seeds.Clubs.SelectMany(club => club.Colours.Where(colour => !System.Text.RegularExpressions.Regex.IsMatch(colour, "^#[0-9a-f]{6}$")).Select(colour => $"{club.Name}: {colour}")));

    [Fact]
    public void Coaches_WholeNames_MeanOneCoach() =>
        AssertEmpty(Shared(Seeds.Coaches.SelectMany(coach => coach.Aliases.Where(alias => alias.Contains(' ')).Prepend(coach.Name).Select(name => (NameKey.Of(name), coach.Name)))));

    [Fact]
    public void Coaches_Surname_IsPartOfTheName() =>
        AssertEmpty(Seeds.Coaches
            .Where(coach => coach.Surname is { } surname && !coach.Aliases.Append(coach.Name).Any(name => NameKey.Of(name).Contains(NameKey.Of(surname))))
            .Select(coach => $"{coach.Name}: {coach.Surname}"));

    [Fact]
    public void Tenures_CoachesAndClubs_AreListed()
    {
        var coaches = Seeds.Coaches.Select(coach => coach.Name).ToHashSet();
        var clubs = Seeds.Clubs.Select(club => club.Name).ToHashSet();
        AssertEmpty(Seeds.Tenures.Where(tenure => !coaches.Contains(tenure.Coach) || !clubs.Contains(tenure.Club)).Select(tenure => $"{tenure.Coach} at {tenure.Club}"));
    }

    [Fact]
    public void Tenures_Dates_AreInOrder() =>
        AssertEmpty(Seeds.Tenures.Where(tenure => tenure is { From: { } from, To: { } to } && from.Start >= to.End).Select(tenure => $"{tenure.Coach} at {tenure.Club}"));

    [Fact]
    public void Tenures_Spells_AreToldOnce() =>
        AssertEmpty(Seeds.Tenures.GroupBy(tenure => (tenure.Coach, tenure.Club, tenure.Role, tenure.From)).Where(spells => spells.Count() > 1).Select(spells => spells.Key.ToString()));

    [Fact]
    public void Sources_NamesAndDomains_MeanOneSource() =>
        AssertEmpty(Shared(Seeds.Outlets
            .SelectMany(outlet => outlet.Aliases.Concat(outlet.Domains).Prepend(outlet.Name).Select(name => (NameKey.Of(name), outlet.Name)))
            .Concat(Seeds.Reporters.SelectMany(reporter => reporter.Aliases.Prepend(reporter.Name).Select(name => (NameKey.Of(name), reporter.Name))))));

    [Fact]
    public void Sources_ReportersOutlets_AreListed()
    {
        // One who works for himself has none.
        var outlets = Seeds.Outlets.Select(outlet => outlet.Name).Append("").ToHashSet();
        AssertEmpty(Seeds.Reporters.Where(reporter => !outlets.Contains(reporter.Outlet)).Select(reporter => $"{reporter.Name}: {reporter.Outlet}"));
    }

    [Fact]
    public void Seeds_Texts_AreCleanText() =>
        AssertEmpty(Names().Where(name => name.Trim() != name || name.Length == 0 || name.Contains("  ") || name.Contains('\ufffd') || name.Contains('Ã') || name.Any(char.IsControl)));

    private static IEnumerable<string> Names() => Seeds.Clubs
        .SelectMany(club => club.Aliases.Concat(club.Federations).Concat(club.Nicknames).Concat(club.Ambiguous).Concat(club.Grounds).Append(club.Name).Append(club.Country).Append(club.League ?? "-").Append(club.City ?? "-"))
        .Concat(Seeds.Coaches.SelectMany(coach => coach.Aliases.Concat(coach.Nicknames).Concat(coach.Nationalities).Append(coach.Name)))
        .Concat(Seeds.Outlets.SelectMany(outlet => outlet.Aliases.Concat(outlet.Ambiguous).Concat(outlet.Domains).Append(outlet.Name).Append(outlet.Country).Append(outlet.Language)))
        .Concat(Seeds.Reporters.SelectMany(reporter => reporter.Aliases.Append(reporter.Name)));

    private static IEnumerable<string> Shared(IEnumerable<(string Key, string Owner)> names) => names
        .Distinct()
        .GroupBy(name => name.Key)
        .Where(group => group.Count() > 1)
        .Select(group => $"{group.Key}: {string.Join(", ", group.Select(name => name.Owner))}");

    private static void AssertEmpty(IEnumerable<string> faults) => Assert.Equal("", string.Join("\n", faults));
}
