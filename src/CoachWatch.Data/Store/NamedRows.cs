namespace CoachWatch.Data.Store;

/// <summary>Inserts new clubs, coaches and sources with their names, as <see cref="ArticleWriter"/> inserts articles, and for its reason.</summary>
internal static class NamedRows
{
    public static Task AddAsync(CoachWatchDb db, IReadOnlyList<Club> clubs, CancellationToken cancellation) => AddAsync(db, clubs, club => club.Names, Number, cancellation);

    public static Task AddAsync(CoachWatchDb db, IReadOnlyList<Coach> coaches, CancellationToken cancellation) => AddAsync(db, coaches, coach => coach.Names, Number, cancellation);

    public static Task AddAsync(CoachWatchDb db, IReadOnlyList<Source> sources, CancellationToken cancellation) => AddAsync(db, sources, source => source.Names, Number, cancellation);

    private static async Task AddAsync<T, TName>(CoachWatchDb db, IReadOnlyList<T> rows, Func<T, List<TName>> namesOf, Action<T, int> number, CancellationToken cancellation)
        where T : class
        where TName : class
    {
        if (db is not SqliteDb)
        {
            db.AddRange(rows);
            await db.SaveChangesAsync(cancellation);
            return;
        }

        using var inserter = new RowInserter<T>(db);
        using var names = new RowInserter<TName>(db);
        foreach (var row in rows)
        {
            number(row, inserter.Insert(row));
            namesOf(row).ForEach(name => names.Insert(name));
        }
    }

    private static void Number(Club club, int id)
    {
        club.Id = id;
        club.Names.ForEach(name => name.ClubId = id);
    }

    private static void Number(Coach coach, int id)
    {
        coach.Id = id;
        coach.Names.ForEach(name => name.CoachId = id);
    }

    private static void Number(Source source, int id)
    {
        source.Id = id;
        source.Names.ForEach(name => name.SourceId = id);
    }
}
