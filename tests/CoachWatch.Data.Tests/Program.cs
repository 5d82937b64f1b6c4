using CoachWatch.Data;
using CoachWatch.Data.Derive;
using CoachWatch.Data.Import;
using CoachWatch.Data.Resolve;
using CoachWatch.Data.Store;
using CoachWatch.Data.Tests;
using CoachWatch.Extraction;

// The tests kill an import, and for that it must be a process of its own: this program, asked to import.
if (args is ["import", var connection, var folder])
{
    var databases = StoreRegistration.CreateFactory(StoreProvider.Sqlite, connection);
    await new StoreOpener(databases).OpenAsync();
    await new SeedLoader(databases).LoadAsync(ManyArticles.References);
    using var recorder = new Recorder(databases);
    var deriver = new Deriver(databases);
    var pipeline = new Pipeline(new ArticleReader(), new KeptExtractor(() => new Extractor(ManyArticles.References)), recorder, deriver);
    Console.WriteLine("ready");
    var report = await new Importer(pipeline, recorder, deriver, databases).ImportAsync([folder], new Said());
    Console.WriteLine($"done {report.New} {report.Known} {report.Rejections.Count}");
    return 0;
}

return await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);

/// <summary>Says on the spot what is stored; <see cref="Progress{T}"/> would say it later.</summary>
internal sealed class Said : IProgress<ImportProgress>
{
    public void Report(ImportProgress value) => Console.WriteLine($"stored {value.New + value.Known}");
}
