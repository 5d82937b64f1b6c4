using System.Globalization;
using CoachWatch.Web.Features.Rumours;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;

namespace CoachWatch.Web.Hosting;

/// <summary>
/// Keeps pages that only show what is in the store, for as long as the store stays as it is. A reader gets a kept page only if it was made for the same
/// address, language, colours and day. Such pages set no cookie: a form token that nobody needs would make each of them one reader's own.
/// </summary>
public sealed class PageCache(RumourIndexes indexes, Readiness readiness, TimeProvider clock) : IOutputCachePolicy
{
    private const int MostBytes = 32 * 1024 * 1024;
    private const int LargestPage = 512 * 1024;

    private static readonly PathString[] Kept = [Urls.Clubs, Urls.Coaches, Urls.Rumours, Urls.Vacancies, Urls.Sources, Urls.Search, "/articles", "/chains"];

    public static void Add(IServiceCollection services)
    {
        services.AddOutputCache(options =>
        {
            options.SizeLimit = MostBytes;
            options.MaximumBodySize = LargestPage;
        });
        services.AddSingleton<PageCache>();
        services.AddOptions<OutputCacheOptions>().Configure<PageCache>((options, pages) => options.AddBasePolicy(pages));
    }

    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        if (!readiness.IsReady || !IsKept(http.Request))
        {
            context.EnableOutputCaching = false;
            return;
        }

        // Runs last, when the page has set its headers.
        http.Response.OnStarting(Settle, http);
        (context.EnableOutputCaching, context.AllowCacheLookup, context.AllowCacheStorage, context.AllowLocking) = (true, true, true, true);
        var (store, index) = await indexes.RevisionsAsync(cancellation);
        context.ResponseExpirationTimeSpan = TimeSpan.FromHours(1);
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.VaryByValues["page"] = string.Create(
            CultureInfo.InvariantCulture,
            $"{store} {index} {AsOf.Of(null, clock):O} {CultureInfo.CurrentUICulture.Name} {Preferences.Theme(http)} {EncodingOf(http.Request)} {IsEnhanced(http.Request)}");
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        context.AllowCacheStorage &= context.HttpContext.Response.StatusCode == StatusCodes.Status200OK;
        return ValueTask.CompletedTask;
    }

    private static bool IsKept(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && (request.Path == Urls.Home || Kept.Any(path => request.Path.StartsWithSegments(path)));

    /// <summary>Compressed once, kept compressed.</summary>
    private static string EncodingOf(HttpRequest request)
    {
        var accepted = request.Headers.AcceptEncoding.ToString();
        return accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? "br" : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip" : "plain";
    }

    /// <summary>A page that is asked for by Blazor's script says so in its headers.</summary>
    private static bool IsEnhanced(HttpRequest request) => request.Headers.Accept.ToString().Contains("blazor-enhanced-nav", StringComparison.OrdinalIgnoreCase);

    private static Task Settle(object state)
    {
        var headers = ((HttpContext)state).Response.Headers;
        headers.Remove(HeaderNames.SetCookie);
        headers.Remove(HeaderNames.Pragma);
        headers.CacheControl = "private, no-cache";
        headers.Vary = "Accept-Encoding, Cookie, Accept-Language";
        return Task.CompletedTask;
    }
}
