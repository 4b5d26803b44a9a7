using System.Net.WebSockets;
using Microsoft.Extensions.Options;

namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>Accepts WebSockets of the sub-protocol graphql-transport-ws.</summary>
internal sealed class SocketEndpoint(
    RequestRunner runner,
    OperationStream stream,
    IGraphQlCallFactory calls,
    IHostApplicationLifetime lifetime,
    IOptions<GraphQlTransportOptions> options,
    TimeProvider time,
    ILogger<SocketEndpoint> logger)
{
    private const string Protocol = "graphql-transport-ws";

    public async Task InvokeAsync(HttpContext context)
    {
        var spoken = context.WebSockets.WebSocketRequestedProtocols.Contains(Protocol, StringComparer.Ordinal);
        using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = spoken ? Protocol : null,
            KeepAliveInterval = options.Value.Streaming.KeepAlive,
            KeepAliveTimeout = options.Value.Streaming.KeepAlive,
        });
        using var connection = new SocketConnection(socket, options.Value);
        if (!spoken)
        {
            connection.Close(SocketClose.WrongProtocol);
        }

        var caller = new SocketCaller(calls, context);
        var session = new SocketSession(connection, caller, context, runner, stream, options.Value, time, logger);
        await session.RunAsync(lifetime.ApplicationStopping);
    }
}
