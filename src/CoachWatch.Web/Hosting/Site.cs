using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CoachWatch.Web.Components;
using CoachWatch.Web.Features.Imports;
using CoachWatch.Web.Features.Rumours;
using Microsoft.AspNetCore.ResponseCompression;
using Radzen;

namespace CoachWatch.Web.Hosting;

/// <summary>The site: what it is made of, and the order in which a request passes through it.</summary>
public static class Site
{
    private const string DefaultAddress = "http://localhost:5080";

    private static readonly string[] AddressKeys = ["urls", "http_ports", "https_ports"];

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
        if (AddressKeys.All(key => string.IsNullOrEmpty(builder.Configuration[key])))
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        builder.Services.AddCoachWatch(builder.Configuration);
        AddSite(builder.Services);
        var site = builder.Build();
        Use(site);
        Map(site);
        return site;
    }

    /// <summary>Where it is asked to listen, for messages; where it does listen is known once it does.</summary>
    public static string AddressesOf(WebApplication site) =>
        AddressKeys.Select(key => site.Configuration[key]).FirstOrDefault(address => !string.IsNullOrEmpty(address)) ?? DefaultAddress;

    private static void AddSite(IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(hub =>
            // A pasted page is one message, and the default of 32 KB breaks the connection; each letter may take six bytes on the way.
            hub.MaximumReceiveMessageSize = 6 * ImportDesk.LongestPaste + 65_536);
        // Names and sentences of eight languages are written as they are: an escaped letter takes six bytes.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRadzenComponents();
        services.AddPreferences();
        services.AddSite();
        PageCache.Add(services);
        services.AddResponseCompression();
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }

    private static void Use(WebApplication site)
    {
        site.UseSecurityHeaders();
        site.UseExceptionHandler("/error", createScopeForErrors: true);
        site.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        site.UseRequestLocalization();
        site.UseOutputCache();
        site.UseResponseCompression();
        site.UseImportGate();
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
