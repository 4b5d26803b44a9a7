namespace TeleCo.Gateway.Sandbox.Webhooks;

/// <summary>One event for one receiver; the signature is made when it is sent, as its time is part of it.</summary>
internal sealed record WebhookMessage(
    WebhookTarget Target,
    ReadOnlyMemory<byte> Body,
    Func<ReadOnlyMemory<byte>, IEnumerable<KeyValuePair<string, string>>> Sign);
