namespace CoachWatch.Web.Hosting;

/// <summary>Hands progress on at once and on the same thread; the framework's own <see cref="Progress{T}"/> may hand it on late and out of order.</summary>
public sealed class Told<T>(Action<T> tell) : IProgress<T>
{
    public void Report(T value) => tell(value);
}
