using System.IO.Compression;
using CoachWatch.Web.Components;
using CoachWatch.Web.Features.Rumours;
using Microsoft.AspNetCore.ResponseCompression;
using Radzen;

namespace CoachWatch.Web.Hosting;

/// <summary>The site: what it is made of, and the order in which a request passes through it.</summary>
public static class Site
{
    private const string DefaultAddress = "http://localhost:5080";

    /// <param name="settings">Settings as on a command line, such as <c>--urls=http://localhost:5081</c>.</param>
    public static WebApplication Build(string[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = settings,
            ApplicationName = typeof(Site).Assembly.GetName().Name,
            // The program's own folder, so that it starts alike from wherever it is called.
            ContentRootPath = AppContext.BaseDirectory,
        });
        // Outside Development this is off, and the assets of packages are found only after a publish.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        if (builder.Configuration is var configuration && (configuration["urls"] ?? configuration["http_ports"] ?? configuration["https_ports"]) is null)
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        AddServices(builder.Services);
        var site = builder.Build();
        Use(site);
        Map(site);
        return site;
    }

    private static void AddServices(IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddRadzenComponents();
        services.AddPreferences();
        services.AddSite();
        services.AddSingleton<Readiness>();
        services.AddResponseCompression();
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }

    private static void Use(WebApplication site)
    {
        site.UseSecurityHeaders();
        site.UseExceptionHandler("/error", createScopeForErrors: true);
        site.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        site.UseResponseCompression();
        site.UseRequestLocalization();
        site.UseAntiforgery();
    }

    private static void Map(WebApplication site)
    {
        site.MapStaticAssets();
        site.MapHealth();
        site.MapPreferences();
        site.MapRumourFiles();
        site.MapRazorComponents<App>().AddInteractiveServerRenderMode(options =>
            // SecurityHeaders says it for all pages; a second header would only repeat it.
            options.ContentSecurityFrameAncestorsPolicy = null);
    }
}
