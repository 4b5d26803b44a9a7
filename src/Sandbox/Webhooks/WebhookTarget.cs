namespace TeleCo.Gateway.Sandbox.Webhooks;

/// <summary>Where events go.</summary>
public sealed record WebhookTarget
{
    /// <summary>Address of the receiver; events are really sent only to loopback addresses.</summary>
    public required string Url { get; init; }

    /// <summary>Stripe: the signing secret, <c>whsec_…</c>. PayPal: the webhook id that is part of the signature.</summary>
    public string? Secret { get; init; }

    /// <summary>Events wanted; empty means all.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>Each event is sent twice.</summary>
    public bool Duplicate { get; init; }

    /// <summary>Events that happen close together are sent last first.</summary>
    public bool Shuffle { get; init; }

    internal bool Wants(string type) => Events.Count == 0 || Events.Contains("*") || Events.Contains(type);
}
