using CoachWatch.Data;
using CoachWatch.Data.Derive;
using CoachWatch.Data.Import;
using CoachWatch.Data.Store;
using CoachWatch.Web.Hosting;
using CoachWatch.Web.Tests.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CoachWatch.Web.Tests.Stories;

/// <summary>A store with the labelled news, and the queries of the pages over it. One for all tests: they only look.</summary>
[CollectionDefinition(nameof(ToldStore))]
public sealed class ToldStore : IAsyncLifetime, ICollectionFixture<ToldStore>
{
    private readonly TemporaryFolder _folder = new();
    private IHost? _host;
    private AsyncServiceScope _scope;

    public IServiceProvider Services => _scope.ServiceProvider;

    public async ValueTask InitializeAsync()
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = [$"--ConnectionStrings:CoachWatch={_folder.ConnectionString}"], ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddCoachWatch(builder.Configuration).AddSite();
        _host = builder.Build();
        _scope = _host.Services.CreateAsyncScope();
        await Services.GetRequiredService<Opening>().OpenAsync(CancellationToken.None);
        await Services.GetRequiredService<FirstReading>().LoadNamesAsync(CancellationToken.None);
        var news = LabelledNews.Read(Services.GetRequiredService<ArticleReader>());
        var recorded = await Services.GetRequiredService<Recorder>().RecordAsync(news);
        Assert.All(recorded, one => Assert.Equal(RecordedAs.New, one.As));
        await Services.GetRequiredService<Deriver>().DeriveAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        _host?.Dispose();
        _folder.Dispose();
    }
}
