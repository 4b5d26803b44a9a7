using System.Text.Json.Serialization;

namespace TeleCo.Gateway.Adapters.Stripe;

/// <summary>An event, as a webhook brings it.</summary>
internal sealed record StripeEvent
{
    public string? Id { get; init; }

    public string? Object { get; init; }

    public string? Type { get; init; }

    public long Created { get; init; }

    public StripeEventData? Data { get; init; }
}

/// <summary>What an event is about.</summary>
internal sealed record StripeEventData
{
    public StripeEventObject? Object { get; init; }
}

/// <summary>The object of an event, as far as it leads to what we follow.</summary>
internal sealed record StripeEventObject
{
    public string? Id { get; init; }

    [JsonConverter(typeof(StripePaymentIntentOrId))]
    public StripePaymentIntent? PaymentIntent { get; init; }
}
