using System.Globalization;
using CoachWatch.Extraction;

namespace CoachWatch.Data.Tests;

/// <summary>A folder of made-up articles, the same at every call, with the reference data they need.</summary>
internal static class ManyArticles
{
    private static readonly string[] Clubs = ["Ajax", "Feyenoord", "Brentford", "Bologna", "Valencia", "Lille", "Hamburg", "Porto"];
    private static readonly string[] Coaches = ["Erik ten Hag", "Brian Priske", "Robin van Persie", "Adi Hütter", "Thiago Motta", "Sean Dyche", "Mark van Bommel", "Graham Potter", "Ana Ruiz", "Jan Novak", "Paul Petit"];

    private static readonly string[] Sentences =
    [
        "{1} have sacked {0} as head coach.", "{0} has been appointed as the new head coach of {1}.", "{1} are in talks with {0} about becoming their new head coach.",
        "{1} want {0} as their new manager, according to The Athletic.", "{0} is under pressure at {1}.",
    ];

    public static References References { get; } = new(
        [.. Clubs.Select(club => new ClubReference(club, "Europe"))],
        [.. Coaches.Take(8).Select(coach => new CoachReference(coach))],
        [],
        [new OutletReference("The Athletic", "England", "en")],
        []);

    public static string Write(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        for (var i = 0; i < count; i++)
        {
            File.WriteAllText(Path.Combine(folder, $"{i:00000}.txt"), Of(i));
        }

        return folder;
    }

    private static string Of(int i)
    {
        var day = new DateOnly(2024, 1, 1).AddDays(i * 7 % 700).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var (coach, club) = (Coaches[i * 3 % Coaches.Length], Clubs[i * 5 % Clubs.Length]);
        var news = string.Format(CultureInfo.InvariantCulture, Sentences[i % Sentences.Length], coach, club);
        return $"""
            url: https://news.example/{i}
            publisher: The Example Times
            published: {day}
            title: News number {i} from {club}
            ---
            {news} The supporters had waited for word all week.

            The board met on Tuesday evening. Training goes on as usual, and the next match is on Saturday.
            """;
    }
}
