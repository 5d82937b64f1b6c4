using System.Globalization;
using System.Text;

namespace CoachWatch.Web;

/// <summary>Every address of the site, built in this one place.</summary>
public static class Urls
{
    public const string Home = "/";
    public const string Clubs = "/clubs";
    public const string Coaches = "/coaches";
    public const string Rumours = "/rumours";
    public const string Vacancies = "/vacancies";
    public const string Sources = "/sources";
    public const string Import = "/import";
    public const string Search = "/search";

    public static string Club(string slug) => $"/clubs/{slug}";

    public static string Coach(string slug) => $"/coaches/{slug}";

    public static string Source(string slug) => $"/sources/{slug}";

    public static string Vacancy(string club, string slug) => $"/vacancies/{club}/{slug}";

    public static string Article(int id) => string.Create(CultureInfo.InvariantCulture, $"/articles/{id}");

    /// <summary>A claim's place on its article's page.</summary>
    public static string Claim(int article, string kind, int id) => string.Create(CultureInfo.InvariantCulture, $"/articles/{article}#{kind}-{id}");

    /// <summary>The path with the parameters that have a value; a parameter with several values is written with commas.</summary>
    public static string With(string path, params ReadOnlySpan<(string Name, string? Value)> parameters)
    {
        var url = new StringBuilder(path);
        var separator = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        foreach (var (name, value) in parameters)
        {
            if (!string.IsNullOrEmpty(value))
            {
                url.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(value).Replace("%2C", ",", StringComparison.Ordinal));
                separator = '&';
            }
        }

        return url.ToString();
    }
}
