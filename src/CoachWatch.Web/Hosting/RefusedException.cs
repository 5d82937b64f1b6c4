namespace CoachWatch.Web.Hosting;

/// <summary>What was asked cannot be done. The message names the thing and the remedy, and is meant for the person who asked.</summary>
public sealed class RefusedException(string message, int exitCode = RefusedException.WrongCall) : Exception(message)
{
    public const int Failed = 1;

    public const int WrongCall = 2;

    public int ExitCode => exitCode;
}
