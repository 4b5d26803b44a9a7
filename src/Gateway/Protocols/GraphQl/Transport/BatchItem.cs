using GraphQL;

namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>What became of one request of an array.</summary>
internal readonly record struct BatchItem(ExecutionResult? Result, RequestFault? Fault);
