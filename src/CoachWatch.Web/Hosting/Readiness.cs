using CoachWatch.Data;

namespace CoachWatch.Web.Hosting;

/// <summary>How far the reading of the news that comes with the program is. Pages show it while it goes on; <c>/healthz</c> waits for it.</summary>
public sealed class Readiness : IProgress<ImportProgress>
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private volatile ImportProgress? _progress;

    /// <summary>Raised on the thread that reads; a component marshals by itself.</summary>
    public event Action? Changed;

    /// <summary>Null until the first articles are in the store.</summary>
    public ImportProgress? Progress => _progress;

    public bool IsReady => _ready.Task.IsCompleted;

    public Task WhenReady => _ready.Task;

    public void Report(ImportProgress value)
    {
        _progress = value;
        Changed?.Invoke();
    }

    public void Complete()
    {
        _ready.TrySetResult();
        Changed?.Invoke();
    }
}
