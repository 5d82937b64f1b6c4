using System.Globalization;
using System.Text;
using CoachWatch.Extraction;

namespace CoachWatch.Web.Features.Rumours;

/// <summary>The list as a file: <c>/rumours.csv</c> and <c>/rumours.json</c> take the parameters of the page.</summary>
public static class RumourFiles
{
    private static readonly string[] Columns =
        ["coach", "club", "role", "stage", "disputed", "outcome", "first", "firstBy", "updated", "independent", "reports", "vacancy"];

    public static void MapRumourFiles(this IEndpointRouteBuilder site)
    {
        site.MapGet("/rumours.csv", async (HttpRequest request, string? asof, RumoursQuery rumours, TimeProvider clock, CancellationToken cancel) =>
            Results.Text(Csv(await rumours.FileAsync(FilterOf(request), AsOf.Of(asof, clock), cancel)), "text/csv", Encoding.UTF8));
        site.MapGet("/rumours.json", async (HttpRequest request, string? asof, RumoursQuery rumours, TimeProvider clock, CancellationToken cancel) =>
            Results.Json((await rumours.FileAsync(FilterOf(request), AsOf.Of(asof, clock), cancel)).Select(Record)));
    }

    private static RumourFilter FilterOf(HttpRequest request) => RumourFilter.Parse(request.QueryString.Value ?? "");

    private static string Csv(IReadOnlyList<RumourRow> rows)
    {
        var csv = new StringBuilder().AppendJoin(',', Columns).Append("\r\n");
        foreach (var row in rows)
        {
            var record = Record(row);
            csv.AppendJoin(',', Columns.Select(c => Cell(Convert.ToString(record[c], CultureInfo.InvariantCulture)))).Append("\r\n");
        }

        return csv.ToString();
    }

    private static Dictionary<string, object?> Record(RumourRow row) => new()
    {
        ["coach"] = row.Rumour.Coach.Name,
        ["club"] = row.Rumour.Club.Name,
        ["role"] = RoleNames.Of(row.Rumour.Role),
        ["stage"] = row.State.Stage.ToString().ToLowerInvariant(),
        ["disputed"] = row.State.Disputed,
        ["outcome"] = row.State.Outcome.ToString().ToLowerInvariant(),
        ["first"] = AsOf.Format(row.First.KnownOn),
        ["firstBy"] = row.Origin?.Name,
        ["updated"] = AsOf.Format(row.Last.KnownOn),
        ["independent"] = row.Independent,
        ["reports"] = row.Reports,
        ["vacancy"] = Urls.Vacancy(row.Rumour.Club.Slug, row.Rumour.Vacancy.Slug),
    };

    // A cell that a spreadsheet would take for a formula is quoted as text.
    private static string Cell(string? text)
    {
        text ??= "";
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t')
        {
            text = "'" + text;
        }

        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
