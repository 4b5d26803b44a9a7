using GraphQLParser.AST;

namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>A parsed document with its operations.</summary>
internal sealed class PreparedDocument
{
    public required string Text { get; init; }

    public required GraphQLDocument Document { get; init; }

    public required PreparedOperation[] Operations { get; init; }

    /// <summary>The operation named, or the only one.</summary>
    public PreparedOperation Select(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return Operations.Length == 1 ? Operations[0] : throw Refused("The document holds several operations: name one.");
        }

        return Array.Find(Operations, operation => operation.Name == name)
            ?? throw Refused("The document holds no operation of the name given.");
    }

    private static RequestFaultException Refused(string message) =>
        new(RequestFault.Document(GraphQlCodes.ValidationFailed, message));
}
