using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CoachWatch.Web.Tests.Sites;

namespace CoachWatch.Web.Tests.Pages;

/// <summary>A page as it comes from the server: what a reader without script has.</summary>
internal sealed partial record Page(string Address, HttpStatusCode Status, IHtmlDocument Document, int Bytes)
{
    public string Heading => Text("h1");

    /// <summary>What the page says between its frame, as one line.</summary>
    public string Main => Text("main");

    public static async Task<Page> GetAsync(RunningSite site, string address, string? cookie = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept-Language", "en");
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        using var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var html = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        using var content = new MemoryStream(html);
        return new(address, response.StatusCode, new HtmlParser().ParseDocument(content), html.Length);
    }

    public override string ToString() => $"{Address} ({(int)Status})";

    public string Text(string selector) => OneLine(Document.QuerySelector(selector)!);

    public IReadOnlyList<string> Texts(string selector) => [.. Document.QuerySelectorAll(selector).Select(OneLine)];

    /// <summary>Rows of the first table that the selector finds, cell by cell.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows(string table = "main table") =>
        [.. Document.QuerySelector(table)?.QuerySelectorAll("tbody tr:not(.said)").Select(row => (IReadOnlyList<string>)[.. row.QuerySelectorAll("td").Select(OneLine)]) ?? []];

    /// <summary>Addresses of this site that the page links to, without the place on the page.</summary>
    public IEnumerable<string> Links() =>
        from link in Document.QuerySelectorAll("a[href]")
        let address = link.GetAttribute("href")!.Split('#')[0]
        where address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal)
        select address;

    // What only draws is left out: a reader who hears the page is not told of it.
    private static string OneLine(IElement element) =>
        Space().Replace(string.Concat(element.GetDescendants().OfType<IText>().Where(text => text.ParentElement?.Closest("[aria-hidden=true]") is null).Select(text => text.Data)), " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
