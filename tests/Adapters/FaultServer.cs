using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>A vendor that misbehaves on the level of the socket: hangs up, never answers, never stops answering.</summary>
internal sealed class FaultServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<string, int, Reply> _answer;
    private readonly ConcurrentDictionary<string, int> _counts = new();
    private readonly Task _accepting;

    /// <param name="answer">The answer to a request (verb, target, authorization), given how often its verb and target came before.</param>
    public FaultServer(Func<string, int, Reply> answer)
    {
        _answer = answer;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>The requests that came, in order: verb, target and authorization.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>The same requests to the last byte, as Latin-1.</summary>
    public ConcurrentQueue<string> Texts { get; } = [];

    /// <summary>The requests as they came, head and body.</summary>
    public ConcurrentQueue<(string Head, string Body)> Received { get; } = [];

    /// <summary>An address where nothing listens.</summary>
    public static Uri Nowhere()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    public int Count(string start) => Requests.Count(request => request.StartsWith(start, StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting; // before the listener stops: to accept from a stopped one is an error, not an end
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
        }
        catch (OperationCanceledException)
        {
            // stopped
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                while (await ReadAsync(stream) is { } line)
                {
                    Requests.Enqueue(line);
                    var reply = _answer(line, _counts.AddOrUpdate(string.Join(' ', line.Split(' ')[..2]), 0, (_, count) => count + 1));
                    if (!await reply.SendAsync(client, stream, _stop.Token))
                    {
                        return;
                    }
                }
            }
            catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // the other side gave up, as it should
            }
        }
    }

    private async Task<string?> ReadAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        var buffer = new byte[8192];
        while (true)
        {
            var head = text.ToString().IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (head >= 0 && text.Length - head - 4 >= LengthOf(text.ToString(0, head)))
            {
                Texts.Enqueue(text.ToString());
                var lines = text.ToString(0, head).Split("\r\n");
                Received.Enqueue((text.ToString(0, head), text.ToString(head + 4, text.Length - head - 4)));
                var token = lines.FirstOrDefault(line => line.StartsWith("Authorization: ", StringComparison.OrdinalIgnoreCase))?[15..];
                return string.Join(' ', [.. lines[0].Split(' ')[..2], token]);
            }

            var read = await stream.ReadAsync(buffer, _stop.Token);
            if (read == 0)
            {
                return null;
            }

            text.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }
    }

    private static int LengthOf(string head) => head.Split("\r\n")
        .Where(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
        .Select(line => int.Parse(line.AsSpan(15), CultureInfo.InvariantCulture))
        .FirstOrDefault();

    /// <summary>What is sent back; gives whether the connection lives on.</summary>
    internal sealed record Reply(Func<TcpClient, NetworkStream, CancellationToken, Task<bool>> SendAsync)
    {
        public static Reply Hang { get; } = new(async (_, _, token) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
            return false;
        });

        public static Reply Reset { get; } = new((client, _, _) =>
        {
            client.LingerState = new(true, 0);
            return Task.FromResult(false);
        });

        public static Reply Endless { get; } = new(async (_, stream, token) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n["u8.ToArray(), token);
            var block = Encoding.ASCII.GetBytes(new string(' ', 65_536));
            while (true)
            {
                await stream.WriteAsync(block, token);
            }
        });

        /// <summary>Headers at once, the body never.</summary>
        public static Reply Stuck { get; } = new(async (_, stream, token) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"u8.ToArray(), token);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
            return false;
        });

        public static Reply Of(int status, string body, string headers = "") => new(async (_, stream, token) =>
        {
            var bytes = Encoding.UTF8.GetBytes(body);
            var head = $"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {bytes.Length}\r\n{headers}\r\n";
            await stream.WriteAsync(Encoding.ASCII.GetBytes(head).Concat(bytes).ToArray(), token);
            return true;
        });
    }
}
