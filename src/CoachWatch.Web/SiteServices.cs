using CoachWatch.Web.Components.Parts;
using CoachWatch.Web.Features.Articles;
using CoachWatch.Web.Features.Clubs;
using CoachWatch.Web.Features.Coaches;
using CoachWatch.Web.Features.Reports;
using CoachWatch.Web.Features.Rumours;
using CoachWatch.Web.Features.Search;
using CoachWatch.Web.Features.Sources;
using CoachWatch.Web.Features.Timeline;
using CoachWatch.Web.Features.Today;
using CoachWatch.Web.Features.Vacancies;

namespace CoachWatch.Web;

/// <summary>What the pages ask for: the day they look from, their words, and one query each.</summary>
public static class SiteServices
{
    public static IServiceCollection AddSite(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddLocalization();
        services.AddScoped<AsOf>();
        services.AddScoped<Words>();
        services.AddScoped<FacetLabels>();
        services.AddSingleton<RumourIndexes>();
        services.AddScoped<RumoursQuery>();
        services.AddScoped<VacanciesQuery>();
        services.AddScoped<ReportsQuery>();
        services.AddScoped<TimelineQuery>();
        services.AddScoped<TodayQuery>();
        services.AddScoped<ClubsQuery>();
        services.AddScoped<CoachesQuery>();
        services.AddScoped<CoachQuery>();
        services.AddScoped<SourceQuery>();
        services.AddScoped<ArticleQuery>();
        services.AddScoped<SearchQuery>();
        return services;
    }
}
