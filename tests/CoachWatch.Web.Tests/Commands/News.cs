namespace CoachWatch.Web.Tests.Commands;

/// <summary>News for the command line to work on.</summary>
public static class News
{
    public const string Article = """
        url: https://www.example.org/ajax-ten-hag
        publisher: BBC Sport
        published: 2025-05-20
        title: Ajax open talks with Erik ten Hag
        ---
        Ajax have opened talks with Erik ten Hag about the vacant head coach job, BBC Sport understands.

        The club sacked Francesco Farioli on Monday.
        """;

    public const string Feed = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0"><channel><title>Coaches’ corner</title><link>https://www.example.org/</link>
        <item><title>Köln sack Lukas Kwasniok</title><link>https://www.example.org/1</link><pubDate>Tue, 20 May 2025 08:00:00 GMT</pubDate>
        <description>Köln have sacked head coach Lukas Kwasniok after a run of eight defeats, the club said on Tuesday.</description></item>
        <item><title>José Mourinho in talks with Porto</title><link>https://www.example.org/2</link><pubDate>Wed, 21 May 2025 08:00:00 GMT</pubDate>
        <description>José Mourinho is in talks with Porto about becoming their next head coach, Record report on Wednesday.</description></item>
        </channel></rss>
        """;
}
