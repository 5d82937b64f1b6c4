using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Data.Store;

public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : CoachWatchDb(options);
