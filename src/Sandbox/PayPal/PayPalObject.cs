using System.Text.Json.Nodes;

namespace TeleCo.Gateway.Sandbox.PayPal;

/// <summary>A stored object: its JSON as the vendor writes it, and what the vendor knows but does not show.</summary>
internal sealed class PayPalObject(string id, JsonObject json, DateTimeOffset started)
{
    public string Id => id;

    public JsonObject Json => json;

    /// <summary>When periods such as that for refunds began; the start of the server for demo records.</summary>
    public DateTimeOffset Started => started;

    /// <summary>The order that an authorization, capture or refund belongs to.</summary>
    public PayPalObject? Order { get; init; }

    /// <summary>The authorization or capture that this came from.</summary>
    public PayPalObject? Parent { get; init; }

    /// <summary>Money captured from an authorization, or refunded from a capture.</summary>
    public decimal Used { get; set; }

    /// <summary>Payments of an order in the order of their making, with their kind: authorizations, captures, refunds.</summary>
    public List<(string Kind, PayPalObject Payment)> Payments { get; } = [];

    /// <summary>How the payer's instrument will behave at the capture.</summary>
    public string Instrument { get; set; } = "approved";

    public string? CustomerId { get; init; }
}
