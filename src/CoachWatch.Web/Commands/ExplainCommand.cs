using CoachWatch.Data.Import;
using CoachWatch.Extraction;
using CoachWatch.Web.Hosting;

namespace CoachWatch.Web.Commands;

/// <summary>Prints how an article was read, sentence by sentence, for whoever wonders why something was found or was not.</summary>
public static class ExplainCommand
{
    public static Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        using var host = CoachWatchServices.BuildHost(call.Settings);
        var extractor = host.Services.GetRequiredService<Extractor>();
        return Task.FromResult(ArticleInput.Read(
            host.Services.GetRequiredService<ArticleReader>(),
            call.Paths,
            (_, read) =>
            {
                var article = read.ToArticle();
                foreach (var line in Lines(article, extractor.Explain(article)))
                {
                    Console.WriteLine(line);
                }
            },
            cancellation));
    }

    private static IEnumerable<string> Lines(Article article, Explanation explanation) =>
    [
        article.Title,
        $"{article.Publisher ?? "no publisher"}, {article.Published?.ToString() ?? "no date"}, language {explanation.Findings.Language}",
        "",
        .. explanation.Sentences.SelectMany(sentence => Lines(article, sentence)),
        "Decided when all was read",
        .. OrNothing(explanation.Decisions.Select(decision => $"    {decision}")),
        "",
        "Found",
        .. OrNothing(explanation.Findings.Links.SelectMany(link => Lines(article, link, $"{link.Coach} -> {link.Club}", $"{link.Stage}{(link.Disputed ? ", disputed" : "")}"))
            .Concat(explanation.Findings.Exits.SelectMany(exit => Lines(article, exit, $"{exit.Coach} <- {exit.Club}", $"{exit.Stage}")))
            .Concat(explanation.Findings.Tenures.SelectMany(tenure => Lines(article, tenure, $"{tenure.Coach} at {tenure.Club}", Spell(tenure))))),
        "",
    ];

    private static IEnumerable<string> Lines(Article article, ExplainedSentence sentence) =>
    [
        (sentence.InTitle ? "(title) " : "") + sentence.Span.Of(sentence.InTitle ? article.Title : article.Text).ReplaceLineEndings(" "),
        .. sentence.Names.Select(name => $"    {name}"),
        .. OrNothing(sentence.Cues.Select(cue => $"  > {cue}")),
        "",
    ];

    private static IEnumerable<string> Lines(Article article, Finding finding, string who, string what) =>
    [
        $"    {who}: {RoleNames.Of(finding.Role)}, {what.ToLowerInvariant()}",
        $"        rule {finding.Rule}, confidence {finding.Confidence:0.00}{(finding.Confirmed ? "" : " (uncertain)")}, credited to {Credit(finding)}",
        $"        \"{finding.Evidence.Of(finding.InTitle ? article.Title : article.Text)}\"",
    ];

    private static string Spell(TenureFinding tenure) => (tenure.From, tenure.To, tenure.Current) switch
    {
        (null, null, false) => "at a time not given",
        var (from, to, current) => $"from {from?.ToString() ?? "?"} to {to?.ToString() ?? (current ? "now" : "?")}",
    };

    private static string Credit(Finding finding) => finding.Sources.Concat(finding.Journalists).ToList() is { Count: > 0 } credited ? string.Join(", ", credited) : "nobody";

    private static IEnumerable<string> OrNothing(IEnumerable<string> lines) => lines.DefaultIfEmpty("    nothing");
}
