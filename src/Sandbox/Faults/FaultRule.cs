namespace TeleCo.Gateway.Sandbox.Faults;

/// <summary>A failure ordered through <c>POST /__sandbox/faults</c>.</summary>
internal sealed record FaultRule
{
    /// <summary>Method and start of the target, <c>*</c> for any run of characters: <c>GET /services/data/*/query</c>.</summary>
    public string Match { get; init; } = "*";

    public required FaultKind Kind { get; init; }

    public int? Status { get; init; }

    /// <summary>How many calls fail; 0 means until the faults are deleted.</summary>
    public int Count { get; init; } = 1;

    public int DelayMilliseconds { get; init; }

    public Dictionary<string, string> Headers { get; init; } = [];
}
