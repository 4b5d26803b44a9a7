using GraphQL;

namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>One request as it was sent.</summary>
internal sealed class GraphQlRequest
{
    public string? Query { get; init; }

    public string? OperationName { get; init; }

    public string? DocumentId { get; init; }

    public Inputs? Variables { get; init; }

    public Inputs? Extensions { get; init; }
}
