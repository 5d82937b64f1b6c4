namespace CoachWatch.Data.Store;

/// <summary>The store cannot be used as it is. The message names the database and the remedy, and is meant for the person who runs the program.</summary>
public sealed class StoreRefusedException(string message, Exception? cause = null) : Exception(message, cause);
