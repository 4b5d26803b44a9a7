using System.Buffers;
using System.Net.WebSockets;
using System.Threading.Channels;

namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>
/// The wire side of one WebSocket: whole messages in, a bounded queue out, and one orderly end. The first reason to close
/// wins; then the close frame has a bounded time to get through before the connection is cut.
/// </summary>
internal sealed class SocketConnection : IDisposable
{
    private readonly WebSocket _socket;
    private readonly GraphQlTransportOptions _options;
    private readonly Channel<JsonOutput> _outgoing;
    private readonly TaskCompletionSource<SocketClose> _closing = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _cut = new();
    private readonly CancellationTokenSource _ended = new();

    public SocketConnection(WebSocket socket, GraphQlTransportOptions options)
    {
        _socket = socket;
        _options = options;
        _outgoing = Channel.CreateBounded<JsonOutput>(new BoundedChannelOptions(options.Streaming.OutgoingQueue) { SingleReader = true });
    }

    /// <summary>Cancelled when the connection starts to end: running operations stop.</summary>
    public CancellationToken Ended => _ended.Token;

    public void Close(SocketClose reason) => _closing.TrySetResult(reason);

    /// <summary>Queues a message from the reading side, which never waits: a client that sends but doesn't read is cut off.</summary>
    public void Post(JsonOutput message)
    {
        if (!_outgoing.Writer.TryWrite(message))
        {
            Close(SocketClose.TooSlow);
        }
    }

    /// <summary>Queues a message of an operation, waiting for room.</summary>
    public ValueTask SendAsync(JsonOutput message, CancellationToken cancellationToken) => _outgoing.Writer.WriteAsync(message, cancellationToken);

    /// <summary>Runs until the connection has ended.</summary>
    public async Task RunAsync(Func<ReadOnlySequence<byte>, ValueTask> receive, TimeProvider time)
    {
        var receiving = ReceiveAsync(receive);
        var sending = SendAllAsync();
        var reason = await _closing.Task;
        await _ended.CancelAsync();
        await using var timer = time.CreateTimer(_ => _cut.Cancel(), null, _options.Streaming.CloseTimeout, Timeout.InfiniteTimeSpan);
        await sending;
        await SayGoodbyeAsync(reason);
        await receiving;
        _socket.Abort();
    }

    public void Dispose()
    {
        _ended.Dispose();
        _cut.Dispose();
        _socket.Dispose();
    }

    private async Task SendAllAsync()
    {
        try
        {
            await foreach (var message in _outgoing.Reader.ReadAllAsync(_ended.Token))
            {
                using (message)
                {
                    await _socket.SendAsync(message.Written, WebSocketMessageType.Text, endOfMessage: true, _cut.Token);
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            Close(SocketClose.Lost); // without effect when it is closing already
        }
    }

    private async Task SayGoodbyeAsync(SocketClose reason)
    {
        if (reason == SocketClose.Lost || _socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            await _cut.CancelAsync();
            return;
        }

        try
        {
            await _socket.CloseOutputAsync((WebSocketCloseStatus)reason.Code, reason.Reason, _cut.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            await _cut.CancelAsync();
        }
    }

    private async Task ReceiveAsync(Func<ReadOnlySequence<byte>, ValueTask> receive)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        try
        {
            while (await FillAsync(buffer))
            {
                if (!_closing.Task.IsCompleted)
                {
                    await receive(new ReadOnlySequence<byte>(buffer.WrittenMemory));
                }

                buffer.ResetWrittenCount();
            }

            Close(SocketClose.Normal);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            Close(SocketClose.Lost);
        }
        finally
        {
            Close(SocketClose.Failed); // without effect unless something unforeseen is on its way to the host
        }
    }

    /// <summary>Reads one whole message. False at the client's close frame.</summary>
    private async ValueTask<bool> FillAsync(ArrayBufferWriter<byte> buffer)
    {
        while (true)
        {
            var read = await _socket.ReceiveAsync(buffer.GetMemory(1024), _cut.Token);
            if (read.MessageType == WebSocketMessageType.Close)
            {
                return false;
            }

            if (_closing.Task.IsCompleted)
            {
                continue; // only the close frame matters now
            }

            buffer.Advance(read.Count);
            if (read.MessageType != WebSocketMessageType.Text || buffer.WrittenCount > _options.Limits.BodyBytes)
            {
                Close(read.MessageType == WebSocketMessageType.Text ? SocketClose.TooBig : SocketClose.Invalid);
            }
            else if (read.EndOfMessage)
            {
                return true;
            }
        }
    }
}
