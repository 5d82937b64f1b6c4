using System.Data.Common;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CoachWatch.Web.Tests.Sites;

public sealed record WatchedCommand(string Sql, IReadOnlyList<(string Name, object? Value)> Parameters);

/// <summary>Tells the database commands that a piece of work gives, and none that other tests give meanwhile.</summary>
public static class CommandWatch
{
    private static readonly AsyncLocal<List<WatchedCommand>?> Watched = new();

    public static async Task<List<WatchedCommand>> OfAsync(Func<Task> work)
    {
        var commands = Watched.Value = [];
        await work();
        Watched.Value = null;
        return commands;
    }

    // Before the first command of all: EF looks only now and then whether anybody listens.
    [ModuleInitializer]
    internal static void Listen() => DiagnosticListener.AllListeners.Subscribe(new Observer<DiagnosticListener>(listener =>
    {
        if (listener.Name == DbLoggerCategory.Name)
        {
            listener.Subscribe(new Observer<KeyValuePair<string, object?>>(Note));
        }
    }));

    private static void Note(KeyValuePair<string, object?> happened)
    {
        if (Watched.Value is { } commands && happened.Value is CommandExecutedEventData { Command: var command })
        {
            commands.Add(new WatchedCommand(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]));
        }
    }

    private sealed class Observer<T>(Action<T> take) : IObserver<T>
    {
        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void OnNext(T value) => take(value);
    }
}
