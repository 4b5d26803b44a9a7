using System.Net.WebSockets;

namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>Why a WebSocket is closed, with the codes of the graphql-transport-ws protocol.</summary>
internal sealed record SocketClose(int Code, string Reason)
{
    public static readonly SocketClose Invalid = new(4400, "Invalid message");
    public static readonly SocketClose Unauthorized = new(4401, "Unauthorized");
    public static readonly SocketClose Forbidden = new(4403, "Forbidden");
    public static readonly SocketClose WrongProtocol = new(4406, "Subprotocol not acceptable");
    public static readonly SocketClose InitTimeout = new(4408, "Connection initialisation timeout");
    public static readonly SocketClose TooManyInits = new(4429, "Too many initialisation requests");
    public static readonly SocketClose Failed = new(4500, "Internal error");
    public static readonly SocketClose Normal = new((int)WebSocketCloseStatus.NormalClosure, "Bye");
    public static readonly SocketClose GoingAway = new((int)WebSocketCloseStatus.EndpointUnavailable, "Going away");
    public static readonly SocketClose TooBig = new((int)WebSocketCloseStatus.MessageTooBig, "Message too big");

    /// <summary>"Try again later" is not fatal to clients, which come again.</summary>
    public static readonly SocketClose TooSlow = new(1013, "Too slow");

    /// <summary>The connection is gone: there is nobody to tell.</summary>
    public static readonly SocketClose Lost = new(0, "");

    public static SocketClose Duplicate(string id) =>
        new(4409, $"Subscriber for {(id.Length <= 32 && id.All(char.IsAscii) ? id : "this id")} already exists");
}
