using CoachWatch.Data.Resolve;
using CoachWatch.Data.Store;

namespace CoachWatch.Web.Hosting;

/// <summary>What must be done before anything is read from the store or written to it.</summary>
public sealed class Opening(StoreOpener store, SeedLoader loader, Seeds seeds)
{
    public async Task OpenAsync(CancellationToken cancellation)
    {
        await store.OpenAsync(cancellation);
        await loader.LoadAsync(seeds.References, cancellation);
    }
}
