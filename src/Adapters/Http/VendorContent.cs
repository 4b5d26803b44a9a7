using System.Net;

namespace TeleCo.Gateway.Adapters.Http;

/// <summary>A request body that knows whether it began to go out: the moment from which a write may have happened.</summary>
internal sealed class VendorContent(ReadOnlyMemory<byte> body) : HttpContent
{
    /// <summary>Whether there was a connection and the body went onto it. A body that never began can have had no effect.</summary>
    public bool Started { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Started = true;
        return body.IsEmpty ? Task.CompletedTask : stream.WriteAsync(body, cancellationToken).AsTask();
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }
}
