using CoachWatch.Data.Store;

namespace CoachWatch.Data.Resolve;

/// <summary>Rows for names that are met for the first time; unconfirmed until reference data or a person lists them.</summary>
internal static class NewRows
{
    public static NameEntry<Club> CreateClub(this NameIndex<Club> clubs, string name)
    {
        var key = NameKey.Of(name);
        return clubs.Create(key, new Club { Slug = Slug.Take(name, clubs.Slugs), Name = name, Key = key, Names = [new ClubName { Key = key, Text = name }] });
    }

    public static NameEntry<Coach> CreateCoach(this NameIndex<Coach> coaches, string name)
    {
        var key = NameKey.Of(name);
        return coaches.Create(key, new Coach { Slug = Slug.Take(name, coaches.Slugs), Name = name, Key = key, Names = [new CoachName { Key = key, Text = name }] });
    }

    public static NameEntry<Source> CreateSource(this NameIndex<Source> sources, string name, SourceKind kind)
    {
        var key = NameKey.Of(name);
        return sources.Create(key, new Source { Slug = Slug.Take(name, sources.Slugs), Name = name, Key = key, Kind = kind, Names = [new SourceName { Key = key, Text = name }] });
    }
}
