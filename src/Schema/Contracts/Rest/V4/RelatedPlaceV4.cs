using System.Text.Json.Serialization;
using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V4;

/// <summary>Version 4: RelatedPlace, a place and the part that it plays in one flat object.</summary>
public sealed record RelatedPlaceV4 : Extensible
{
    /// <summary>The place's id.</summary>
    public string? Id { get; init; }

    /// <summary>The place's address in its API.</summary>
    public string? Href { get; init; }

    /// <summary>The place's name.</summary>
    public string? Name { get; init; }

    /// <summary>The part that the place plays.</summary>
    public string? Role { get; init; }

    /// <summary>The class behind the reference.</summary>
    [JsonPropertyName("@referredType")]
    public string? ReferredType { get; init; }

    /// <summary>The place as version 4 shows it.</summary>
    public static RelatedPlaceV4 From(RelatedPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return new()
        {
            Id = place.Place?.Id,
            Href = place.Place?.Href,
            Name = place.Place?.Name,
            Role = place.Role,
            ReferredType = place.Place?.ReferredType,
            Type = place.Type ?? "RelatedPlace",
        };
    }

    /// <summary>The canonical place.</summary>
    public RelatedPlace ToModel() => new() { Type = Type, Role = Role, Place = new() { Id = Id, Href = Href, Name = Name, ReferredType = ReferredType } };
}
