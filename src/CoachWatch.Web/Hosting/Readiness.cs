namespace CoachWatch.Web.Hosting;

/// <summary>How far the reading of the news that comes with the program is. Pages show it while it goes on; <c>/healthz</c> waits for it.</summary>
public sealed class Readiness
{
    private volatile State _state = new(0, null, IsReady: false);

    /// <summary>Raised on the thread that reads; a component marshals by itself.</summary>
    public event Action? Changed;

    public int Done => _state.Done;

    /// <summary>Null until the number of articles is known.</summary>
    public int? Total => _state.Total;

    public bool IsReady => _state.IsReady;

    public void Report(int done, int total) => Set(new State(done, total, IsReady: false));

    public void Complete() => Set(_state with { IsReady = true });

    private void Set(State state)
    {
        _state = state;
        Changed?.Invoke();
    }

    private sealed record State(int Done, int? Total, bool IsReady);
}
