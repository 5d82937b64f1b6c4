namespace CoachWatch.Data.Store;

public enum StoreProvider
{
    Sqlite,
    PostgreSql,
}
