using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V5;

/// <summary>Version 5: Hub, a listener of an API's events.</summary>
public sealed record HubV5 : Extensible
{
    /// <summary>The listener's id.</summary>
    public string? Id { get; init; }

    /// <summary>The listener's address.</summary>
    public string? Href { get; init; }

    /// <summary>Where events are sent.</summary>
    public string? Callback { get; init; }

    /// <summary>Which events are wanted: <c>eventType=CustomerCreateEvent</c>, with conditions joined by an ampersand.</summary>
    public string? Query { get; init; }
}
