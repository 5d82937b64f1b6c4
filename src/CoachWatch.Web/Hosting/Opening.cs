using CoachWatch.Data.Store;

namespace CoachWatch.Web.Hosting;

/// <summary>What must be in order before anything is read from the store or written to it.</summary>
public sealed class Opening(StoreOpener store, Seeds seeds)
{
    /// <summary>The store, and the reference data at the same time: neither needs the other, and both keep whoever starts the program waiting.</summary>
    public async Task OpenAsync(CancellationToken cancellation)
    {
        var references = Task.Run(() => seeds.References, cancellation);
        await store.OpenAsync(cancellation);
        await references;
    }
}
