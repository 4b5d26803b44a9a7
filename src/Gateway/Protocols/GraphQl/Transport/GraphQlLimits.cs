namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>Upper bounds of a request. Every one of them is on by default.</summary>
internal sealed class GraphQlLimits
{
    /// <summary>Bytes of a POST body or a WebSocket message. Default 256 KiB.</summary>
    public int BodyBytes { get; set; } = 256 * 1024;

    /// <summary>Characters of a document. Default 32 Ki.</summary>
    public int QueryCharacters { get; set; } = 32 * 1024;

    /// <summary>Lexical tokens of a document. Default 2000.</summary>
    public int Tokens { get; set; } = 2000;

    /// <summary>Nested fields outside introspection. Default 15.</summary>
    public int Depth { get; set; } = 15;

    /// <summary>Nested fields below <c>__schema</c> and <c>__type</c>. Default 20: the usual tools ask for up to 15.</summary>
    public int IntrospectionDepth { get; set; } = 20;

    /// <summary>Nested lists of types or fields inside introspection, where each level multiplies the answer. Default 3.</summary>
    public int IntrospectionLists { get; set; } = 3;

    /// <summary>Fields after fragments are spread. Default 2000.</summary>
    public int Fields { get; set; } = 2000;

    /// <summary>Aliased fields after fragments are spread. Default 30.</summary>
    public int Aliases { get; set; } = 30;

    /// <summary>Fields of the operation itself. Default 20.</summary>
    public int RootFields { get; set; } = 20;

    /// <summary>Directives after fragments are spread. Default 50.</summary>
    public int Directives { get; set; } = 50;

    /// <summary>Weighted objects that the operation may touch. Default 10 000.</summary>
    public long Cost { get; set; } = 10_000;

    /// <summary>Length assumed for a list that names no size. Default 10.</summary>
    public int AssumedListSize { get; set; } = 10;

    /// <summary>Weights that differ from the rule (object 1, scalar 0), by <c>Type.field</c>.</summary>
    public Dictionary<string, int> FieldWeights { get; } = new(StringComparer.Ordinal);

    /// <summary>Nesting of the JSON of a request. Default 32.</summary>
    public int JsonDepth { get; set; } = 32;

    /// <summary>Requests in one array. Default 10.</summary>
    public int Batch { get; set; } = 10;

    /// <summary>Requests of one array that run at the same time. Default 4.</summary>
    public int BatchConcurrency { get; set; } = 4;
}
