namespace TeleCo.Gateway.Sandbox.Faults;

/// <summary>A failure ordered through <c>POST /__sandbox/faults</c>.</summary>
internal sealed record FaultRule
{
    // Settable and not init: source generation gives an init property that is absent in the JSON no initializer.

    /// <summary>Method and start of the target, <c>*</c> for any run of characters: <c>GET /services/data/*/query</c>.</summary>
    public string Match { get; set; } = "*";

    public required FaultKind Kind { get; init; }

    public int? Status { get; set; }

    /// <summary>How many calls fail; 0 means until the faults are deleted.</summary>
    public int Count { get; set; } = 1;

    public int DelayMilliseconds { get; set; }

    public Dictionary<string, string> Headers { get; set; } = [];
}
