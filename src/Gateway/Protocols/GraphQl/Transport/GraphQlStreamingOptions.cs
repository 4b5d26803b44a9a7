namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>Bounds of the long-lived connections.</summary>
internal sealed class GraphQlStreamingOptions
{
    /// <summary>Time a WebSocket has to send <c>connection_init</c>. Default 10 s.</summary>
    public TimeSpan InitTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Interval of pings and of comments on an event stream. Default 15 s.</summary>
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Time to get a close frame through, before the connection is cut. Default 3 s.</summary>
    public TimeSpan CloseTimeout { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Operations open on one WebSocket. Default 50.</summary>
    public int OperationsPerConnection { get; set; } = 50;

    /// <summary>Messages waiting for a slow consumer before it is cut off. Default 256.</summary>
    public int OutgoingQueue { get; set; } = 256;
}
