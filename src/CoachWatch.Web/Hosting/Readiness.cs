using CoachWatch.Data;

namespace CoachWatch.Web.Hosting;

/// <summary>How far the reading of the news that comes with the program is. Pages show it while it goes on; <c>/healthz</c> waits for it.</summary>
public sealed class Readiness
{
    private volatile ImportProgress? _progress;
    private volatile bool _isReady;

    /// <summary>Null until the first articles are in the store.</summary>
    public ImportProgress? Progress => _progress;

    public bool IsReady => _isReady;

    public void Report(ImportProgress progress) => _progress = progress;

    public void Complete() => _isReady = true;
}
