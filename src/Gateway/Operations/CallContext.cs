namespace TeleCo.Gateway.Operations;

/// <summary>What an operation knows of the call that runs it. Made where a caller was authenticated, or where stored work is resumed; nowhere else.</summary>
internal sealed record CallContext
{
    public required Caller Caller { get; init; }

    /// <summary>The protocol that the call came in on.</summary>
    public required Protocol Protocol { get; init; }

    /// <summary>W3C trace id, 32 hex digits.</summary>
    public required string TraceId { get; init; }

    /// <summary>The caller's name for the effect that it wishes; null when it gave none.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Set by the pipeline when the answer is that of an earlier call with the same key.</summary>
    public bool Replayed { get; set; }
}

/// <summary>How a call came in.</summary>
internal enum Protocol
{
    Rest,
    Soap,
    GraphQl,
}
