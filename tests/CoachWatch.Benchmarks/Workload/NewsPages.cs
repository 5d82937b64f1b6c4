using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using CoachWatch.Data.Import;

namespace CoachWatch.Benchmarks.Workload;

/// <summary>Pages as news sites build them: an article among navigation, scripts, styles, teasers and readers' comments, which are most of the bytes.</summary>
internal sealed class NewsPages(int seed)
{
    private static readonly string[] Sections = ["Premier League", "Eredivisie", "Bundesliga", "Serie A", "La Liga", "Ligue 1", "Transfers", "Fixtures", "Tables", "Video", "Opinion", "Podcasts"];

    private readonly Random _random = new(seed);
    private readonly News _news = new(seed);
    private readonly StringBuilder _html = new();

    /// <summary>A page of about that many characters.</summary>
    public string Page(int characters)
    {
        _html.Clear();
        var article = _news.Article(_random.Next(1_500, 4_500));
        Head(article, scripts: characters * 4 / 10);
        Navigation();
        Body(article);
        while (_html.Length < characters)
        {
            Teasers(12);
            Comments(6);
        }

        _html.Append("<footer class=\"site-footer\"><nav>");
        Links(40);
        _html.Append("</nav><p>All rights reserved.</p></footer><script>window.app.start();</script></body></html>");
        return _html.ToString();
    }

    private void Head(ReadArticle article, int scripts)
    {
        var published = new DateTime(2025, 1, 1).AddMinutes(_random.Next(500_000)).ToString("s", CultureInfo.InvariantCulture) + "+00:00";
        _html.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{Text(article.Title)} | The Daily Pitch</title>");
        _html.Append(CultureInfo.InvariantCulture, $"<meta property=\"og:title\" content=\"{Text(article.Title)}\"><meta property=\"og:site_name\" content=\"The Daily Pitch\"><meta property=\"article:published_time\" content=\"{published}\">");
        _html.Append(CultureInfo.InvariantCulture, $"<link rel=\"canonical\" href=\"https://pitch.example/football/{_random.Next()}\"><style>");
        for (var rule = 0; rule < 120; rule++)
        {
            _html.Append(CultureInfo.InvariantCulture, $".c{rule}>.inner:not(.x){{display:flex;margin:0 {rule % 9}px;color:#0{rule % 10}4;}}\n");
        }

        _html.Append("</style><script type=\"application/ld+json\">");
        _html.Append(JsonSerializer.Serialize(new Dictionary<string, object> { ["@context"] = "https://schema.org", ["@type"] = "NewsArticle", ["headline"] = article.Title, ["datePublished"] = published }));
        _html.Append("</script><script>window.state={");
        for (var end = _html.Length + scripts; _html.Length < end;)
        {
            _html.Append(CultureInfo.InvariantCulture, $"\"item{_random.Next(9999)}\":{{\"id\":\"{_random.NextInt64():x}\",\"url\":\"/football/{_random.Next()}\",\"flags\":[true,false,{_random.Next(100)}]}},\n");
        }

        _html.Append("};if(a<b&&c>d){track('<div>');}</script></head>");
    }

    private void Navigation()
    {
        _html.Append("<body class=\"page article-page\"><div id=\"root\"><header class=\"site-header\"><a href=\"/\"><svg viewBox=\"0 0 20 20\"><path d=\"M0 0h20v20H0z\"/></svg></a><nav role=\"navigation\">");
        Links(90);
        _html.Append("</nav></header><div class=\"layout\"><main id=\"main\">");
    }

    private void Body(ReadArticle article)
    {
        _html.Append(CultureInfo.InvariantCulture, $"<article class=\"story\"><h1 class=\"headline\">{Text(article.Title)}</h1><div class=\"byline\">By <a href=\"/staff/1\">Staff</a> <time datetime=\"2025-05-28\">28 May</time></div>");
        _html.Append("<figure><picture><source srcset=\"/i/1.webp 1x, /i/2.webp 2x\"><img src=\"/i/1.jpg\" alt=\"A stadium\"></picture><figcaption>The stadium on Tuesday</figcaption></figure><div class=\"story-body\">");
        foreach (var (number, paragraph) in article.Text.Split("\n\n").Index())
        {
            _html.Append(CultureInfo.InvariantCulture, $"<p data-component=\"text-block\" class=\"css-{_random.Next():x}\">{Text(paragraph)} <a href=\"/t/{number}\">More</a></p>");
            if (number % 3 == 2)
            {
                _html.Append("<div class=\"ad-slot\" aria-hidden=\"true\"><span>Advertisement</span></div><aside class=\"newsletter\"><h4>Sign up for our newsletter</h4><form><input type=\"email\"><button>Sign up</button></form></aside>");
            }
        }

        _html.Append("</div></article>");
    }

    private void Teasers(int count)
    {
        _html.Append("<section class=\"related\"><h2>Related</h2><ul>");
        for (var teaser = 0; teaser < count; teaser++)
        {
            var about = Seeds.Articles[_random.Next(Seeds.Articles.Count)];
            _html.Append(CultureInfo.InvariantCulture, $"<li class=\"card card--{teaser}\"><a href=\"/football/{_random.Next()}\" data-track=\"{_random.Next():x}\"><div class=\"card__media\"><img loading=\"lazy\" src=\"/i/{_random.Next()}.jpg\" alt=\"\"></div><h3>{Text(about.Title)}</h3><span class=\"time\">{_random.Next(59)}m</span></a></li>");
        }

        _html.Append("</ul></section>");
    }

    private void Comments(int count)
    {
        _html.Append("<section id=\"comments\" class=\"comments\"><h2>Comments</h2>");
        for (var comment = 0; comment < count; comment++)
        {
            var paragraphs = Seeds.Articles[_random.Next(Seeds.Articles.Count)].Text.Split("\n\n");
            _html.Append(CultureInfo.InvariantCulture, $"<div class=\"comment\" id=\"c{_random.Next()}\"><div class=\"meta\"><b>fan{_random.Next(9999)}</b> <span>{_random.Next(23)} hours ago</span></div><p>{Text(paragraphs[_random.Next(paragraphs.Length)])}</p><button>{_random.Next(99)} likes</button></div>");
        }

        _html.Append("</section>");
    }

    private void Links(int count)
    {
        _html.Append("<ul>");
        for (var link = 0; link < count; link++)
        {
            _html.Append(CultureInfo.InvariantCulture, $"<li class=\"nav-item\"><a class=\"nav-link\" href=\"/s/{link}\" data-nav=\"{link}\"><span>{Sections[link % Sections.Length]}</span></a></li>");
        }

        _html.Append("</ul>");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
