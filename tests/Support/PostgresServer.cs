using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace TeleCo.Gateway.Tests.Support;

/// <summary>A real PostgreSQL on a free loopback port, with its files in a folder that goes with it. Takes a second or two to start: share one.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    // The server lives as long as this script's standard input: it goes with the tests, however they end.
    private const string Script = """
        set -e
        cd /
        directory=$(mktemp -d)
        trap 'rm -rf "$directory"' EXIT
        "$0/initdb" -D "$directory/data" -U gateway -A trust -E UTF8 --no-locale --no-sync >/dev/null
        "$0/postgres" -D "$directory/data" -p "$1" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
            -c fsync=off -c max_connections=300 >/dev/null 2>"$directory/log" &
        server=$!
        until "$0/pg_isready" -q -h 127.0.0.1 -p "$1" -t 5; do kill -0 $server || { cat "$directory/log" >&2; exit 1; }; sleep 0.05; done
        echo ready
        cat >/dev/null
        kill -QUIT $server
        wait $server || true
        """;

    private readonly Process _process;
    private readonly int _port;
    private int _databases;

    private PostgresServer(Process process, int port) => (_process, _port) = (process, port);

    /// <summary>The folder of the newest installed server's programs; null where there is none.</summary>
    public static string? Programs { get; } = Find();

    /// <summary>Starts a server; <see cref="Programs"/> must not be null.</summary>
    public static async Task<PostgresServer> StartAsync(CancellationToken cancellationToken)
    {
        var port = FreePort();
        var process = Process.Start(StartInfo(port)) ?? throw new InvalidOperationException("The shell did not start.");
        if (await process.StandardOutput.ReadLineAsync(cancellationToken) != "ready")
        {
            throw new InvalidOperationException($"PostgreSQL did not start: {await process.StandardError.ReadToEndAsync(cancellationToken)}");
        }

        return new(process, port);
    }

    /// <summary>Makes an empty database and gives its connection string.</summary>
    public async Task<string> CreateDatabaseAsync(CancellationToken cancellationToken)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref _databases)}");
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "CREATE DATABASE " + name;
        await command.ExecuteNonQueryAsync(cancellationToken);
        return ConnectionString(name);
    }

    /// <summary>Stops the server and removes its files.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private string ConnectionString(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=gateway;Database={database};Maximum Pool Size=20;Include Error Detail=true");

    private static ProcessStartInfo StartInfo(int port)
    {
        // PostgreSQL refuses to run as root; its Debian package brings a user of its own.
        string[] user = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"] : [];
        string[] line = [.. user, "/bin/sh", "-c", Script, Programs!, port.ToString(CultureInfo.InvariantCulture)];
        var start = new ProcessStartInfo(line[0]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in line.Skip(1))
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["TMPDIR"] = "/tmp";
        return start;
    }

    private static string? Find()
    {
        const string Debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(Debian) ? Directory.GetDirectories(Debian) : [];
        return versions.OrderByDescending(version => int.TryParse(Path.GetFileName(version), CultureInfo.InvariantCulture, out var number) ? number : 0)
            .Select(version => Path.Combine(version, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .FirstOrDefault(directory => new[] { "initdb", "postgres", "pg_isready" }.All(program => File.Exists(Path.Combine(directory, program))));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
