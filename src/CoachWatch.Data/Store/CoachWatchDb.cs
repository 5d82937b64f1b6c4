using CoachWatch.Extraction;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CoachWatch.Data.Store;

/// <summary>The store, on SQLite or PostgreSQL. Each provider has its own derived context, because each has its own migrations.</summary>
public abstract class CoachWatchDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<Article> Articles => Set<Article>();

    public DbSet<ArticleAddress> ArticleAddresses => Set<ArticleAddress>();

    public DbSet<ArticleRejection> ArticleRejections => Set<ArticleRejection>();

    public DbSet<Source> Sources => Set<Source>();

    public DbSet<SourceName> SourceNames => Set<SourceName>();

    public DbSet<Coach> Coaches => Set<Coach>();

    public DbSet<CoachName> CoachNames => Set<CoachName>();

    public DbSet<Club> Clubs => Set<Club>();

    public DbSet<ClubName> ClubNames => Set<ClubName>();

    public DbSet<Link> Links => Set<Link>();

    public DbSet<LinkSource> LinkSources => Set<LinkSource>();

    public DbSet<Exit> Exits => Set<Exit>();

    public DbSet<ExitSource> ExitSources => Set<ExitSource>();

    public DbSet<Tenure> Tenures => Set<Tenure>();

    public DbSet<Vacancy> Vacancies => Set<Vacancy>();

    public DbSet<Rumour> Rumours => Set<Rumour>();

    public DbSet<StaleClub> StaleClubs => Set<StaleClub>();

    public DbSet<StoreState> State => Set<StoreState>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<PartialDate>().HaveConversion<PartialDateConverter>().HaveMaxLength(16);

        // No zone is known for most articles, so that no moment is stored with one.
        configurationBuilder.Properties<DateTime>().HaveConversion<ZonelessConverter>();
        if (Database.IsNpgsql())
        {
            configurationBuilder.Properties<DateTime>().HaveColumnType("timestamp without time zone");
        }
    }

    /// <remarks>
    /// Queries see confirmed claims alone unless they say <c>IgnoreQueryFilters</c>, so that no list or drawing can forget to leave the uncertain out.
    /// </remarks>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Club>(club =>
        {
            club.HasIndex(c => c.Slug).IsUnique();
            club.HasIndex(c => c.Key).IsUnique();
        });
        modelBuilder.Entity<ClubName>(name =>
        {
            name.HasKey(n => new { n.Key, n.ClubId });
            name.HasIndex(n => n.ClubId);
        });
        modelBuilder.Entity<Coach>(coach =>
        {
            coach.HasIndex(c => c.Slug).IsUnique();
            coach.HasIndex(c => c.Key).IsUnique();
        });
        modelBuilder.Entity<CoachName>(name =>
        {
            name.HasKey(n => new { n.Key, n.CoachId });
            name.HasIndex(n => n.CoachId);
        });
        modelBuilder.Entity<Source>(source =>
        {
            source.HasIndex(s => s.Slug).IsUnique();
            source.HasIndex(s => s.Key).IsUnique();

            // A number that no sequence ever gives.
            source.HasData(new Source { Id = -1, Slug = Source.OfficialSlug, Name = "Official statement", Key = Source.OfficialKey, Kind = SourceKind.Official, Confirmed = true });
        });
        modelBuilder.Entity<SourceName>(name =>
        {
            name.HasKey(n => new { n.Key, n.SourceId });
            name.HasIndex(n => n.SourceId);
            name.HasData(new SourceName { SourceId = -1, Key = Source.OfficialKey, Text = "club" });
        });
        modelBuilder.Entity<Article>(article =>
        {
            article.HasIndex(a => a.Fingerprint).IsUnique();
            article.HasIndex(a => new { a.PublishedAt, a.Id });
            article.HasIndex(a => new { a.PublisherId, a.PublishedAt, a.Id });
        });
        modelBuilder.Entity<ArticleAddress>().HasKey(a => a.Url);
        modelBuilder.Entity<Link>(link =>
        {
            link.HasQueryFilter(l => l.Confirmed);
            link.ComplexProperty(l => l.Evidence);
            link.HasIndex(l => new { l.ClubId, l.KnownOn });
            link.HasIndex(l => new { l.CoachId, l.KnownOn });
            link.HasIndex(l => l.RumourId);
            link.HasIndex(l => new { l.OriginId, l.PublishedAt, l.Id });
            link.HasIndex(l => new { l.PublishedAt, l.Id });
            link.HasOne(l => l.Rumour).WithMany(r => r.Links).OnDelete(DeleteBehavior.SetNull);
        });
        modelBuilder.Entity<LinkSource>(source =>
        {
            source.HasKey(s => new { s.LinkId, s.SourceId });
            source.HasIndex(s => new { s.SourceId, s.LinkId });
        });
        modelBuilder.Entity<Exit>(exit =>
        {
            exit.HasQueryFilter(e => e.Confirmed);
            exit.ComplexProperty(e => e.Evidence);
            exit.HasIndex(e => new { e.ClubId, e.KnownOn });
            exit.HasIndex(e => new { e.CoachId, e.KnownOn });
            exit.HasIndex(e => e.VacancyId);
            exit.HasIndex(e => new { e.PublishedAt, e.Id });
            exit.HasOne<Vacancy>().WithMany().HasForeignKey(e => e.VacancyId).OnDelete(DeleteBehavior.SetNull);
        });
        modelBuilder.Entity<ExitSource>(source =>
        {
            source.HasKey(s => new { s.ExitId, s.SourceId });
            source.HasIndex(s => new { s.SourceId, s.ExitId });
        });
        modelBuilder.Entity<Tenure>(tenure =>
        {
            tenure.HasQueryFilter(t => t.Confirmed);
            tenure.ComplexProperty(t => t.Evidence);
            tenure.HasIndex(t => new { t.ClubId, t.KnownOn });
            tenure.HasIndex(t => new { t.CoachId, t.KnownOn });
        });
        modelBuilder.Entity<Vacancy>(vacancy =>
        {
            vacancy.HasIndex(v => new { v.ClubId, v.Slug }).IsUnique();
            vacancy.HasIndex(v => v.UpdatedOn);
        });
        modelBuilder.Entity<Rumour>().HasIndex(r => new { r.VacancyId, r.CoachId }).IsUnique();
        modelBuilder.Entity<StaleClub>().HasKey(s => s.ClubId);
        modelBuilder.Entity<StaleClub>().Property(s => s.ClubId).ValueGeneratedNever();
        modelBuilder.Entity<StoreState>().Property(s => s.Id).ValueGeneratedNever();
        modelBuilder.Entity<StoreState>().HasData(new StoreState());
    }

    private sealed class PartialDateConverter() : ValueConverter<PartialDate, string>(date => date.ToString(), text => PartialDate.Parse(text));

    private sealed class ZonelessConverter() : ValueConverter<DateTime, DateTime>(
        moment => DateTime.SpecifyKind(moment, DateTimeKind.Unspecified),
        moment => moment);
}
