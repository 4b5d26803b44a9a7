using System.Buffers;
using GraphQL;

namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>The graphql-transport-ws protocol on one connection.</summary>
internal sealed partial class SocketSession(
    SocketConnection connection,
    SocketCaller caller,
    HttpContext context,
    RequestRunner runner,
    OperationStream stream,
    GraphQlTransportOptions options,
    TimeProvider time,
    ILogger logger)
{
    private static readonly RequestFault TooManyOperations = RequestFault.Limit("Too many operations are open on this connection.");

    private readonly SocketOperations _operations = new(options.Streaming.OperationsPerConnection);
    private ITimer? _expiry;
    private bool _initialised;
    private bool _acknowledged;

    public async Task RunAsync(CancellationToken stopping)
    {
        await using var init = time.CreateTimer(_ => CloseUnlessInitialised(), null, options.Streaming.InitTimeout, Timeout.InfiniteTimeSpan);
        await using var stop = stopping.Register(() => connection.Close(SocketClose.GoingAway));
        await connection.RunAsync(ReceiveAsync, time);
        await _operations.WhenAllEndedAsync();
        _expiry?.Dispose();
    }

    private void CloseUnlessInitialised()
    {
        if (!Volatile.Read(ref _initialised))
        {
            connection.Close(SocketClose.InitTimeout);
        }
    }

    private ValueTask ReceiveAsync(ReadOnlySequence<byte> bytes)
    {
        switch (SocketMessage.Read(bytes, options.Limits))
        {
            case { Type: "connection_init" } message:
                return InitialiseAsync(message);
            case { Type: "ping" }:
                connection.Post(SocketMessages.Pong());
                break;
            case { Type: "pong" }:
                break;
            case { Type: "subscribe" } message:
                Subscribe(message.Id!, message.Request!);
                break;
            case { Type: "complete" } message:
                _operations.Cancel(message.Id!);
                break;
            default:
                connection.Close(SocketClose.Invalid);
                break;
        }

        return ValueTask.CompletedTask;
    }

    private async ValueTask InitialiseAsync(SocketMessage message)
    {
        if (_initialised)
        {
            connection.Close(SocketClose.TooManyInits);
            return;
        }

        Volatile.Write(ref _initialised, true);
        var (call, refusal) = await caller.AuthenticateAsync(message.Payload, connection.Ended);
        if (refusal is not null)
        {
            connection.Close(refusal);
            return;
        }

        _expiry = ExpiryTimer.Start(call, time, () => connection.Close(SocketClose.Forbidden));
        _acknowledged = true;
        connection.Post(SocketMessages.Ack());
    }

    private void Subscribe(string id, GraphQlRequest request)
    {
        if (!_acknowledged)
        {
            connection.Close(SocketClose.Unauthorized);
            return;
        }

        switch (_operations.TryOpen(id, connection.Ended, out var entry))
        {
            case SocketOperations.Opening.Duplicate:
                connection.Close(SocketClose.Duplicate(id));
                break;
            case SocketOperations.Opening.TooMany:
                connection.Post(SocketMessages.Error(id, TooManyOperations));
                break;
            default:
                // off the reading side, so that a long execution does not hold up a ping or a complete
                entry.Running = Task.Run(() => OperateAsync(entry, request), CancellationToken.None);
                break;
        }
    }

    private async Task OperateAsync(SocketOperations.Entry entry, GraphQlRequest request)
    {
        var token = entry.Token;
        try
        {
            var last = await ExecuteAsync(entry, request, token);
            if (_operations.TryFree(entry))
            {
                await connection.SendAsync(last, token);
            }
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // completed by the client, or the connection has ended
        }
        catch (SlowConsumerException)
        {
            connection.Close(SocketClose.TooSlow);
        }
#pragma warning disable CA1031 // the edge of this operation: anything unforeseen ends the connection, with no detail
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.Failed(logger, exception);
            connection.Close(SocketClose.Failed);
        }
        finally
        {
            _operations.End(entry);
        }
    }

    /// <summary>Sends all results but the message that ends the operation, which it returns.</summary>
    private async Task<JsonOutput> ExecuteAsync(SocketOperations.Entry entry, GraphQlRequest request, CancellationToken cancellationToken)
    {
        ExecutionErrors? refused = null;
        try
        {
            var prepared = runner.Prepare(request);
            var call = await caller.CallAsync(cancellationToken);
            await stream.RunAsync(prepared, context, call, TakeAsync, cancellationToken);
        }
        catch (RequestFaultException exception)
        {
            return SocketMessages.Error(entry.Id, exception.Fault);
        }

        return refused is null ? SocketMessages.Complete(entry.Id) : SocketMessages.Error(entry.Id, refused, options);

        ValueTask TakeAsync(ExecutionResult result, CancellationToken token)
        {
            if (!result.Executed && result.Errors is { Count: > 0 })
            {
                refused = result.Errors;
                return ValueTask.CompletedTask;
            }

            return connection.SendAsync(SocketMessages.Next(entry.Id, result, options), token);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A GraphQL operation on a WebSocket failed")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
