using GraphQLParser.AST;

namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>One operation of a document, with what was learned about it.</summary>
internal sealed class PreparedOperation(GraphQLOperationDefinition definition)
{
    public GraphQLOperationDefinition Definition { get; } = definition;

    public string? Name { get; } = definition.Name?.StringValue;

    public OperationType Kind { get; } = definition.Operation;

    /// <summary>Set once the rules that don't look at variables found nothing wrong.</summary>
    public bool Validated { get; set; }

    /// <summary>The cost, when no variable takes part in it; otherwise, or before it is known, -1.</summary>
    public long FixedCost { get; set; } = -1;
}
