using System.Globalization;
using System.Web;
using Microsoft.AspNetCore.Components;

namespace CoachWatch.Web;

/// <summary>The day that the address asks to look from (<c>?asof=2025-05-28</c>). Nothing that was published later is shown or counted.</summary>
public sealed class AsOf(NavigationManager navigation, TimeProvider clock)
{
    public const string Parameter = "asof";

    private (string? Uri, string? Asked) _read;

    /// <summary>Asked for by every link of a page: read from the address once.</summary>
    private string? Asked
    {
        get
        {
            if (_read.Uri != navigation.Uri)
            {
                _read = (navigation.Uri, HttpUtility.ParseQueryString(new Uri(navigation.Uri).Query)[Parameter]);
            }

            return _read.Asked;
        }
    }

    public DateOnly Today => Of(null, clock);

    /// <summary>The day asked for; null for today, and where what is asked is no day.</summary>
    public DateOnly? Day => Parse(Asked);

    /// <summary>The day asked for, or today.</summary>
    public DateOnly DayOrToday => Day ?? Today;

    /// <summary>What was asked and is no day; null where all is well.</summary>
    public string? Nonsense => string.IsNullOrEmpty(Asked) || Day is not null ? null : Asked;

    /// <summary>The day that the text names, or today.</summary>
    public static DateOnly Of(string? asked, TimeProvider clock) => Parse(asked) ?? DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    public static DateOnly? Parse(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1899 and < 2200 ? day : null;

    public static string Format(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The address with the day that is being looked from, so that it is kept from page to page.</summary>
    public string Keep(string url)
    {
        if (Day is not { } day)
        {
            return url;
        }

        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var (path, fragment) = hash < 0 ? (url, "") : (url[..hash], url[hash..]);
        return Urls.With(path, (Parameter, Format(day))) + fragment;
    }
}
