using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CoachWatch.Data.Store;
using CoachWatch.Data.Tests.Store;
using Microsoft.EntityFrameworkCore;

[assembly: AssemblyFixture(typeof(PostgreSqlCluster))]

namespace CoachWatch.Data.Tests.Store;

/// <summary>A PostgreSQL server for this run alone, started at first use where its programs are installed.</summary>
public sealed class PostgreSqlCluster : IDisposable
{
    private readonly Lazy<string?> _server;
    private readonly string _folder = Directory.CreateTempSubdirectory("coachwatch-pg-").FullName;
    private readonly int _port = FreePort();
    private int _databases;

    public PostgreSqlCluster() => _server = new(Start);

    /// <summary>A new, empty database; skips the test where there is no server.</summary>
    public IDbContextFactory<CoachWatchDb> Create()
    {
        Assert.SkipWhen(_server.Value is null, "PostgreSQL's initdb and pg_ctl are not installed.");
        return StoreRegistration.CreateFactory(StoreProvider.PostgreSql, $"{_server.Value};Database=test{Interlocked.Increment(ref _databases)}");
    }

    public void Dispose()
    {
        if (_server is { IsValueCreated: true, Value: not null })
        {
            Run(Find("pg_ctl")!, $"-D {_folder}/data -m immediate stop");
        }

        Directory.Delete(_folder, recursive: true);
    }

    private string? Start()
    {
        if (Find("initdb") is not { } initdb || Find("pg_ctl") is not { } control)
        {
            return null;
        }

        if (Environment.UserName == "root")
        {
            // The server refuses to run as root, and so may not write where only root may.
            Run("chown", $"postgres:postgres {_folder}", asRoot: true);
        }

        Run(initdb, $"-D {_folder}/data -U postgres -A trust --no-sync --locale=C.UTF-8 -E UTF8");
        Run(control, $"-D {_folder}/data -l {_folder}/log -w -o \"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder} -c fsync=off\" start");
        return $"Host=127.0.0.1;Port={_port};Username=postgres";
    }

    /// <summary>What the program says is taken in: on this process's own output it would stand between the results that the runner reads there.</summary>
    private static void Run(string program, string arguments, bool asRoot = false)
    {
        var needsUser = Environment.UserName == "root" && !asRoot;
        var start = needsUser ? new ProcessStartInfo("runuser", $"-u postgres -- {program} {arguments}") { WorkingDirectory = "/" } : new ProcessStartInfo(program, arguments);
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        using var process = Process.Start(start)!;
        var (said, complaint) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, said.GetAwaiter().GetResult() + complaint.GetAwaiter().GetResult());
    }

    private static string? Find(string program) => Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
        .Concat(Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")) : [])
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
