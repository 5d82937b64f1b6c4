namespace CoachWatch.Web.Commands;

/// <summary>The command line asks for nothing that there is.</summary>
public sealed class UsageException(string message) : Exception(message);
