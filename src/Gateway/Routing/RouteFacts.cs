using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Routing;

/// <summary>What is known of a call when a backend is chosen for it; null is not known.</summary>
internal sealed record RouteFacts
{
    public PartnerId? Partner { get; init; }

    public string? Technology { get; init; }

    public string? Region { get; init; }

    public string? Currency { get; init; }

    public string? Method { get; init; }
}
