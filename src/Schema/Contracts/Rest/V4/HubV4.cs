namespace TeleCo.Gateway.Schema.Contracts.Rest.V4;

/// <summary>Version 4: EventSubscription, a listener of an API's events.</summary>
public sealed record HubV4
{
    /// <summary>The listener's id.</summary>
    public string? Id { get; init; }

    /// <summary>Where events are sent.</summary>
    public string? Callback { get; init; }

    /// <summary>Which events are wanted: <c>eventType=CustomerCreateEvent</c>, with conditions joined by an ampersand.</summary>
    public string? Query { get; init; }
}
