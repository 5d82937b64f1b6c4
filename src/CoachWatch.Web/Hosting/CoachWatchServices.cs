using CoachWatch.Data.Import;
using CoachWatch.Data.Store;
using CoachWatch.Extraction;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CoachWatch.Web.Hosting;

public static class CoachWatchServices
{
    /// <summary>What the site and the commands share: the settings, the names it knows, the extractor and the store.</summary>
    public static IServiceCollection AddCoachWatch(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = new Settings(configuration);
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(settings)
            .AddSingleton<Seeds>()
            .AddTransient(container => new Extractor(container.GetRequiredService<Seeds>().References))
            .AddCoachWatchStore(settings.Provider, settings.ConnectionString)
            // Instead of the store's own: this one knows outlets by their names and domains.
            .AddSingleton(container => new ArticleReader(container.GetRequiredService<TimeProvider>(), container.GetRequiredService<Seeds>().References.Outlets))
            .AddSingleton<Opening>()
            .AddSingleton<Readiness>()
            .AddSingleton<FirstReading>();
    }

    /// <summary>The same for a command that needs no site.</summary>
    public static IHost BuildHost(string[] settings)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddCoachWatch(builder.Configuration);
        return builder.Build();
    }
}
