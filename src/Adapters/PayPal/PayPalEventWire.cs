namespace TeleCo.Gateway.Adapters.PayPal;

/// <summary>An event, as a webhook brings it.</summary>
internal sealed record PayPalEvent
{
    public string? Id { get; init; }

    public string? EventType { get; init; }

    public string? ResourceType { get; init; }

    public DateTimeOffset? CreateTime { get; init; }

    public PayPalEventResource? Resource { get; init; }
}

/// <summary>The object of an event, as far as it leads to what we follow.</summary>
internal sealed record PayPalEventResource
{
    public string? Id { get; init; }

    public string? OrderId { get; init; }

    public PayPalSupplement? SupplementaryData { get; init; }
}

/// <summary>What an object of an event belongs to.</summary>
internal sealed record PayPalSupplement
{
    public PayPalRelatedIds? RelatedIds { get; init; }
}

/// <summary>Ids of what an object belongs to.</summary>
internal sealed record PayPalRelatedIds
{
    public string? OrderId { get; init; }
}
