using GraphQL;

namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>Writes the events of the GraphQL over server-sent events protocol, one at a time.</summary>
internal sealed class EventStreamWriter(HttpResponse response, GraphQlTransportOptions options) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    public async ValueTask NextAsync(ExecutionResult result, CancellationToken cancellationToken)
    {
        using var output = JsonOutput.Rent();
        output.WriteRaw("event: next\ndata: "u8);
        ResultWriter.Write(output.Writer, result, options);
        output.WriteRaw("\n\n"u8);
        await SendAsync(output.Written, cancellationToken);
    }

    public async ValueTask NextAsync(RequestFault fault, CancellationToken cancellationToken)
    {
        using var output = JsonOutput.Rent();
        output.WriteRaw("event: next\ndata: "u8);
        ResultWriter.Write(output.Writer, fault);
        output.WriteRaw("\n\n"u8);
        await SendAsync(output.Written, cancellationToken);
    }

    public ValueTask CompleteAsync(CancellationToken cancellationToken) => SendAsync("event: complete\ndata:\n\n"u8.ToArray(), cancellationToken);

    /// <summary>A comment, so that proxies and the client see that the connection lives.</summary>
    public ValueTask KeepAliveAsync(CancellationToken cancellationToken) => SendAsync(":\n\n"u8.ToArray(), cancellationToken);

    public void Dispose() => _turn.Dispose();

    private async ValueTask SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await response.BodyWriter.WriteAsync(bytes, cancellationToken);
            await response.BodyWriter.FlushAsync(cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }
}
