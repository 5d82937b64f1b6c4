using Microsoft.EntityFrameworkCore;

namespace CoachWatch.Data.Store;

public sealed class PostgreSqlDb(DbContextOptions<PostgreSqlDb> options) : CoachWatchDb(options);
