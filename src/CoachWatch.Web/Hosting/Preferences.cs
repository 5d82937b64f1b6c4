using Microsoft.AspNetCore.Localization;

namespace CoachWatch.Web.Hosting;

/// <summary>What a reader chose for the look of the site; kept in cookies, so that pages come right from the server.</summary>
public static class Preferences
{
    public const string Address = "/settings";

    public static readonly IReadOnlyList<string> Languages = ["en", "nl"];

    public static readonly IReadOnlyList<string> Themes = ["system", "light", "dark"];

    private const string ThemeCookie = "theme";

    /// <summary>"light", "dark", or "system" where the reader did not choose.</summary>
    public static string Theme(HttpContext http) =>
        http.Request.Cookies[ThemeCookie] is { } theme && Themes.Contains(theme) ? theme : "system";

    public static IServiceCollection AddPreferences(this IServiceCollection services) => services.AddRequestLocalization(options =>
    {
        options.SetDefaultCulture(Languages[0]).AddSupportedCultures([.. Languages]).AddSupportedUICultures([.. Languages]);
        options.RequestCultureProviders = [new CookieRequestCultureProvider(), new AcceptLanguageHeaderRequestCultureProvider()];
    });

    /// <summary><c>/settings?theme=dark&amp;language=nl&amp;back=/rumours</c> keeps the choice and goes back.</summary>
    public static void MapPreferences(this IEndpointRouteBuilder site) =>
        site.MapGet(Address, (HttpContext http, string? theme, string? language, string? back) =>
        {
            if (theme is not null && Themes.Contains(theme))
            {
                Keep(http, ThemeCookie, theme);
            }

            if (language is not null && Languages.Contains(language))
            {
                Keep(http, CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language)));
            }

            return Results.LocalRedirect(IsLocal(back) ? back! : "/");
        });

    private static void Keep(HttpContext http, string name, string value) => http.Response.Cookies.Append(name, value, new CookieOptions
    {
        MaxAge = TimeSpan.FromDays(365),
        SameSite = SameSiteMode.Lax,
        HttpOnly = true,
        Secure = http.Request.IsHttps,
        IsEssential = true,
    });

    // "//host" and "/\host" leave the site; so does anything that a browser trims to them.
    private static bool IsLocal(string? address) =>
        address is ['/', ..] && address is not ['/', '/' or '\\', ..] && !address.Any(char.IsControl);
}
