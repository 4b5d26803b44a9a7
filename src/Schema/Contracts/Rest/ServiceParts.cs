using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Services;

namespace TeleCo.Gateway.Schema.Contracts.Rest;

/// <summary>Value objects of services that both versions show alike: each says its class, where nobody said another.</summary>
internal static class ServiceParts
{
    public static SpecificationReference? Show(SpecificationReference? specification) =>
        specification is null or { Type: not null } ? specification : specification with { Type = "ServiceSpecificationRef" };

    public static Note Show(Note note) => note with { Type = note.Type ?? "Note" };

    public static RelatedOrderItem Show(RelatedOrderItem item) => item with { Type = item.Type ?? "RelatedServiceOrderItem" };

    /// <summary>A feature, with its characteristics as the version has them.</summary>
    public static Feature Show(Feature feature, Func<Characteristic[]?, Characteristic[]?> characteristics) => feature with
    {
        Type = feature.Type ?? "Feature",
        Constraint = feature.Constraint.As("ConstraintRef"),
        FeatureCharacteristic = characteristics(feature.FeatureCharacteristic),
    };

    /// <summary>A relation to another service, with its characteristics as the version has them.</summary>
    public static ServiceRelationship Show(ServiceRelationship relationship, Func<Characteristic[]?, Characteristic[]?> characteristics) => relationship with
    {
        Type = relationship.Type ?? "ServiceRelationship",
        Service = relationship.Service.WithClass("ServiceRef", "Service"),
        ServiceRelationshipCharacteristic = characteristics(relationship.ServiceRelationshipCharacteristic),
    };

    public static ReferenceOrValue Show(ReferenceOrValue service) => service.WithClass("ServiceRef", "Service")!;

    /// <summary>Only a class name tells a reference from a value: where nobody said one, what has attributes of its own is a value.</summary>
    public static ReferenceOrValue? WithClass(this ReferenceOrValue? entity, string reference, string value) =>
        entity is null or { Type: not null } ? entity : entity with { Type = entity is { Id: not null, Further: null or { Count: 0 } } ? reference : value };

    /// <summary>Whether two objects are the same on the wire; records compare lists by reference.</summary>
    public static bool AreAlike<T>(T left, T right, JsonTypeInfo<T> json) =>
        JsonElement.DeepEquals(JsonSerializer.SerializeToElement(left, json), JsonSerializer.SerializeToElement(right, json));
}
