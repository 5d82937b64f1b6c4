namespace CoachWatch.Data.Resolve;

/// <summary>A file of reference data cannot be used. The message names file, place and remedy, and is meant for the person who runs the program.</summary>
public sealed class ReferenceFileException(string message, Exception? cause = null) : Exception(message, cause);
