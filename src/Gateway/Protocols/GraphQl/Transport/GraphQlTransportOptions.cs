using GraphQL.Validation;

namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>How the GraphQL transport behaves. The defaults are safe for the open internet.</summary>
internal sealed class GraphQlTransportOptions
{
    /// <summary>What a single document may ask for.</summary>
    public GraphQlLimits Limits { get; } = new();

    /// <summary>WebSocket and server-sent events.</summary>
    public GraphQlStreamingOptions Streaming { get; } = new();

    /// <summary>Documents known beforehand, and automatic persisted queries.</summary>
    public GraphQlDocumentOptions Documents { get; } = new();

    /// <summary>Whether <c>__schema</c> and <c>__type</c> may be asked. Default true.</summary>
    public bool Introspection { get; set; } = true;

    /// <summary>Whether a POST may hold an array of requests. Default true.</summary>
    public bool Batching { get; set; } = true;

    /// <summary>Time one query or mutation may take. Default 30 s.</summary>
    public TimeSpan ExecutionTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Looks through each request before anything is made of it; what it gives is answered instead.</summary>
    public Func<GraphQlRequest, RequestFault?>? Inspect { get; set; }

    /// <summary>Asked with the computed cost before each execution; a refusal is answered with its status. For rate limits.</summary>
    public Func<GraphQlAdmission, CancellationToken, ValueTask<GraphQlRefusal?>>? Admit { get; set; }

    /// <summary>Rules that don't look at variables: they run once for a document.</summary>
    public List<IValidationRule> ValidationRules { get; } = [];

    /// <summary>Rules that run for every request, whether its document is cached or not.</summary>
    public List<IValidationRule> CachedValidationRules { get; } = [];

    /// <summary>Overrides the code of an error, when it returns one. An unhandled exception is always <c>internal_error</c>.</summary>
    public Func<GraphQL.ExecutionError, string?>? ErrorCode { get; set; }
}

/// <summary>An execution about to start, for <see cref="GraphQlTransportOptions.Admit"/>.</summary>
/// <param name="Context">The HTTP call, or the WebSocket's handshake.</param>
/// <param name="Call">Who calls.</param>
/// <param name="Cost">The weighted number of objects that the operation may touch.</param>
internal sealed record GraphQlAdmission(HttpContext Context, GraphQlCall Call, long Cost);

/// <summary>A refusal by the host before execution.</summary>
/// <param name="Status">The HTTP status, such as 429.</param>
/// <param name="Code">The value of <c>extensions.code</c>.</param>
/// <param name="Message">A sentence that is safe for the caller.</param>
/// <param name="RetryAfter">When to try again, if known.</param>
internal sealed record GraphQlRefusal(int Status, string Code, string Message, TimeSpan? RetryAfter = null);
