using CoachWatch.Data.Derive;
using CoachWatch.Data.Import;
using CoachWatch.Data.Resolve;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CoachWatch.Data.Store;

public static class StoreRegistration
{
    /// <summary>
    /// Registers the store as <c>IDbContextFactory&lt;CoachWatchDb&gt;</c>, the <see cref="StoreOpener"/> that must run before its first use, and the
    /// way of articles into it, which asks for an <see cref="Extraction.Extractor"/>.
    /// </summary>
    public static IServiceCollection AddCoachWatchStore(this IServiceCollection services, StoreProvider provider, string connectionString) =>
        services
            .AddSingleton(_ => CreateFactory(provider, connectionString))
            .AddSingleton<StoreOpener>()
            .AddSingleton<SeedLoader>()
            .AddSingleton(_ => new ArticleReader())
            .AddSingleton(container => new Recorder(container.GetRequiredService<IDbContextFactory<CoachWatchDb>>()))
            .AddSingleton<Deriver>()
            .AddSingleton(container => new KeptExtractor(container.GetRequiredService<Extraction.Extractor>))
            .AddSingleton<Rebuilder>()
            .AddSingleton<Pipeline>()
            .AddSingleton<Importer>();

    /// <summary>The same without a container.</summary>
    public static IDbContextFactory<CoachWatchDb> CreateFactory(StoreProvider provider, string connectionString) => provider switch
    {
        StoreProvider.Sqlite => new PooledFactory<SqliteDb>(new DbContextOptionsBuilder<SqliteDb>()
            // Another writer is waited for, but not for half a minute; the caller's own setting comes later and wins.
            .UseSqlite($"Default Timeout=5;{connectionString}")
            .AddInterceptors(new SqliteConnectionSetup())
            .Options),
        _ => new PooledFactory<PostgreSqlDb>(new DbContextOptionsBuilder<PostgreSqlDb>().UseNpgsql(connectionString).Options),
    };

    private sealed class PooledFactory<TDb>(DbContextOptions<TDb> options) : IDbContextFactory<CoachWatchDb>
        where TDb : CoachWatchDb
    {
        private readonly PooledDbContextFactory<TDb> _pool = new(options);

        public CoachWatchDb CreateDbContext() => _pool.CreateDbContext();
    }
}
