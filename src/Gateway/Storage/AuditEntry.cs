namespace TeleCo.Gateway.Storage;

/// <summary>What is to be remembered of one call; becomes an <see cref="AuditRecord"/> when it takes its place in the chain.</summary>
internal sealed record AuditEntry
{
    public required DateTime Time { get; init; }

    public required string Actor { get; init; }

    public string? Subject { get; init; }

    public string? Partner { get; init; }

    public required string Action { get; init; }

    public string? Object { get; init; }

    public required string Outcome { get; init; }

    public string? Protocol { get; init; }

    public required string TraceId { get; init; }
}
