namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>Events came faster than the client took them.</summary>
#pragma warning disable CA1032, CA1064, MA0053 // private to the transport
internal sealed class SlowConsumerException() : Exception("The consumer is too slow.");
#pragma warning restore CA1032, CA1064, MA0053
