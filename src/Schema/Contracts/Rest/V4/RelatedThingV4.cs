using System.Text.Json;
using System.Text.Json.Serialization;
using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V4;

/// <summary>Version 4: RelatedPlaceRefOrValue and RelatedEntityRefOrValue, the thing and its role in one flat object.</summary>
public sealed record RelatedThingV4 : Extensible
{
    /// <summary>The thing's id.</summary>
    public string? Id { get; init; }

    /// <summary>The thing's address.</summary>
    public string? Href { get; init; }

    /// <summary>The thing's name.</summary>
    public string? Name { get; init; }

    /// <summary>A note on the thing.</summary>
    public string? Description { get; init; }

    /// <summary>The part that it plays.</summary>
    public string? Role { get; init; }

    /// <summary>The class behind the reference.</summary>
    [JsonPropertyName("@referredType")]
    public string? ReferredType { get; init; }

    /// <summary>The further attributes of a thing given by value.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Further { get; set; }

    /// <summary>A place as version 4 shows it; version 4 demands a role.</summary>
    public static RelatedThingV4 From(RelatedPlace place) => From(place.Place.WithClass("PlaceRef", "GeographicAddress"), place.Role);

    /// <summary>An entity as version 4 shows it; version 4 demands a role.</summary>
    public static RelatedThingV4 From(RelatedEntity entity) => From(entity.Entity.WithClass("EntityRef", "Entity"), entity.Role);

    /// <summary>The canonical places; one that comes back as it was shown is the one that was there.</summary>
    public static RelatedPlace[]? ToModel(RelatedThingV4[]? things, RelatedPlace[]? current) => Kept.Merge(
        things, current, (known, thing) => AreAlike(From(known), thing), (_, _) => false, (thing, _) => new RelatedPlace { Role = thing.Role, Place = thing.ToModel() });

    /// <summary>The canonical entities; one that comes back as it was shown is the one that was there.</summary>
    public static RelatedEntity[]? ToModel(RelatedThingV4[]? things, RelatedEntity[]? current) => Kept.Merge(
        things, current, (known, thing) => AreAlike(From(known), thing), (_, _) => false, (thing, _) => new RelatedEntity { Role = thing.Role, Entity = thing.ToModel() });

    /// <summary>What is missing in a list of such things, or null.</summary>
    public static Fault? Check(string field, RelatedThingV4[]? things) =>
        Lists.Check((field, things)) ?? (Array.Exists(things ?? [], thing => string.IsNullOrEmpty(thing.Role)) ? Fault.Invalid($"{field}.role", $"{field} needs a role.") : null);

    private static RelatedThingV4 From(ReferenceOrValue? thing, string? role) => new()
    {
        Id = thing?.Id,
        Href = thing?.Href,
        Name = thing?.Name,
        Role = role ?? "unspecified",
        ReferredType = thing?.ReferredType,
        Type = thing?.Type,
        BaseType = thing?.BaseType,
        SchemaLocation = thing?.SchemaLocation,
        Description = thing?.Description,
        Further = thing?.Further,
    };

    private static bool AreAlike(RelatedThingV4 shown, RelatedThingV4 thing) => ServiceParts.AreAlike(shown, thing, RestV4Json.Default.RelatedThingV4);

    private ReferenceOrValue ToModel() => new()
    {
        Id = Id,
        Href = Href,
        Name = Name,
        Description = Description,
        ReferredType = ReferredType,
        Type = Type,
        BaseType = BaseType,
        SchemaLocation = SchemaLocation,
        Further = Further,
    };
}
