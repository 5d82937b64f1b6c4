using CoachWatch.Benchmarks.Workload;

namespace CoachWatch.Benchmarks;

/// <summary>What the program holds of the machine's memory, and how soon its first page is there, as whoever runs it sees it: a process of its own.</summary>
internal static class MemoryBenchmark
{
    private const int Imported = 10_000;

    public static async Task RunAsync(Figures figures)
    {
        using var folder = new TemporaryFolder();
        var store = folder.File("coachwatch.db");
        await FirstStartAsync(figures, store);
        await SecondStartAsync(figures, store);

        var news = WriteNews(folder);
        var import = 0.0;
        var seconds = await Measure.TimeAsync(async () => import = await Server.RunAsync("import", news, $"--ConnectionStrings:CoachWatch=Data Source={store}"));
        figures.Note($"import of {Imported:N0} text files, whole command", Imported / seconds, "articles/s");
        figures.AtMost($"import of {Imported:N0} text files, most memory", import, "MB", 500);
        await using var server = await Server.StartAsync(store);
        await server.WaitUntilReadyAsync();
        await VisitAsync(server);
        figures.AtMost($"server after {Imported:N0} articles and a visit to each list", server.Memory, "MB", 500);
    }

    private static async Task FirstStartAsync(Figures figures, string store)
    {
        Server? server = null;
        var seconds = await Measure.TimeAsync(async () =>
        {
            server = await Server.StartAsync(store);
            await server.WaitUntilReadyAsync();
        });
        await using (server)
        {
            figures.Note("first start, until the news that comes with it is read", seconds, "s");
            await VisitAsync(server!);
            figures.AtMost("server after its first start and a visit to each list", server!.Memory, "MB", 300);
        }
    }

    private static async Task SecondStartAsync(Figures figures, string store)
    {
        var times = new List<double>();
        var used = new List<double>();
        for (var start = 0; start < 3; start++)
        {
            Server? server = null;
            times.Add(await Measure.TimeAsync(async () =>
            {
                server = await Server.StartAsync(store);
                await server.StatusOfAsync("/");
            }));
            used.Add(server!.Processor.TotalSeconds);
            await server.DisposeAsync();
        }

        figures.AtMost("from process start to first page, second start", Measure.Median(times), "s", 3);
        figures.Note("processor used from start to first page", Measure.Median(used), "s");
    }

    private static async Task VisitAsync(Server server)
    {
        foreach (var path in new[] { "/", "/clubs", "/coaches", "/rumours", "/vacancies", "/sources" })
        {
            await server.StatusOfAsync(path);
        }
    }

    private static string WriteNews(TemporaryFolder folder)
    {
        var news = Directory.CreateDirectory(folder.File("news")).FullName;
        foreach (var (number, article) in new News(seed: 8).Articles(Imported, 2_500).Index())
        {
            File.WriteAllText(Path.Combine(news, $"{number:00000}.txt"), $"publisher: {article.Publisher}\npublished: {article.Published}\ntitle: {article.Title}\n---\n{article.Text}\n");
        }

        return news;
    }
}
