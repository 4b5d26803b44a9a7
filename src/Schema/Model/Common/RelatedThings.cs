using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeleCo.Gateway.Schema.Model.Common;

/// <summary>A place with the part that it plays (v5 RelatedPlaceRefOrValue; flat in v4).</summary>
public sealed record RelatedPlace : Extensible
{
    /// <summary>The part, such as <c>installationAddress</c>.</summary>
    public string? Role { get; init; }

    /// <summary>The place, by reference or by value.</summary>
    public ReferenceOrValue? Place { get; init; }
}

/// <summary>An entity with the part that it plays (v5 RelatedEntityRefOrValue; flat in v4).</summary>
public sealed record RelatedEntity : Extensible
{
    /// <summary>The part.</summary>
    public string? Role { get; init; }

    /// <summary>The entity, by reference or by value.</summary>
    public ReferenceOrValue? Entity { get; init; }
}

/// <summary>An entity by reference, or by value with attributes that the gateway keeps and does not read.</summary>
public sealed record ReferenceOrValue : EntityReference
{
    /// <summary>The further attributes of an entity given by value.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Further { get; set; }
}

/// <summary>An id in another system (v5 ExternalIdentifier; v4 ExternalReference, whose <c>name</c> is the id in TMF632).</summary>
public sealed record ExternalIdentifier : Extensible
{
    /// <summary>The id in the other system.</summary>
    public string? Id { get; init; }

    /// <summary>The address in the other system; v4 only.</summary>
    public string? Href { get; init; }

    /// <summary>The name in the other system; v4 only.</summary>
    public string? Name { get; init; }

    /// <summary>The other system; v5 only.</summary>
    public string? Owner { get; init; }

    /// <summary>The kind of id; <c>externalReferenceType</c> in v4.</summary>
    public string? ExternalIdentifierType { get; init; }
}
