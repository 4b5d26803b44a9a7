namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>Carries a fault out of the depth of a reader to the place that answers. Never leaves the transport.</summary>
#pragma warning disable CA1032, CA1064, MA0053 // private to the transport: the other constructors would have no fault to carry
internal sealed class RequestFaultException(RequestFault fault) : Exception(fault.Message)
#pragma warning restore CA1032, CA1064, MA0053
{
    public RequestFault Fault { get; } = fault;
}
