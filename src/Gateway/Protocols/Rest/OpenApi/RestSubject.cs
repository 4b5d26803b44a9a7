using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using TeleCo.Gateway.Schema.Contracts.Rest;

namespace TeleCo.Gateway.Protocols.Rest.OpenApi;

/// <summary>What there is to tell of a resource in one version, whatever its type.</summary>
internal sealed record RestSubject
{
    public required RestVersion Version { get; init; }

    /// <summary>The resource's name in the path: <c>customer</c>.</summary>
    public required string Resource { get; init; }

    /// <summary>The wire record.</summary>
    public required JsonTypeInfo Json { get; init; }

    /// <summary>The attribute paths that a body must have to make one.</summary>
    public required IReadOnlyCollection<string> Required { get; init; }

    /// <summary>The attributes that a patch can change; empty when it can change all.</summary>
    public IReadOnlyCollection<string> Changeable { get; init; } = [];

    /// <summary>The attribute paths that a backend can be asked with.</summary>
    public IReadOnlyCollection<string> Filters { get; init; } = [];

    /// <summary>The wire JSON of a made-up object, by the contract itself; null when nobody made one up.</summary>
    public Func<Links, JsonNode>? Example { get; init; }

    /// <summary>Whether it is the version's list of event listeners.</summary>
    public bool IsHub => Resource == HubEndpoints.Resource;

    /// <summary>The name of its schema: <c>Customer</c>.</summary>
    public string Class => IsHub ? "EventSubscription" : string.Concat(Resource[..1].ToUpperInvariant(), Resource.AsSpan(1));
}
