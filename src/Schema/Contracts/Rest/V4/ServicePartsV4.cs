using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Services;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V4;

/// <summary>Value objects that services and services in orders share in version 4.</summary>
internal static class ServicePartsV4
{
    public static Feature Show(Feature feature) => ServiceParts.Show(feature, ServiceCharacteristicsV4.Show);

    public static ServiceRelationship Show(ServiceRelationship relationship) => ServiceParts.Show(relationship, ServiceCharacteristicsV4.Show);

    /// <summary>The canonical features; one of the same id or name keeps what only version 5 knows of it.</summary>
    public static Feature[]? ToModel(Feature[]? features, Feature[]? current) => Kept.Merge(
        features,
        current,
        (known, feature) => ServiceParts.AreAlike(Show(known), feature, RestV4Json.Default.Feature),
        (known, feature) => known.Id is { } id ? id == feature.Id : known.Name == feature.Name,
        (feature, known) => feature with { FeatureCharacteristic = ServiceCharacteristicsV4.ToModel(feature.FeatureCharacteristic, known?.FeatureCharacteristic) });

    /// <summary>The canonical relations; one to the same service keeps what only version 5 knows of it.</summary>
    public static ServiceRelationship[]? ToModel(ServiceRelationship[]? relationships, ServiceRelationship[]? current) => Kept.Merge(
        relationships,
        current,
        (known, relationship) => ServiceParts.AreAlike(Show(known), relationship, RestV4Json.Default.ServiceRelationship),
        (known, relationship) => known.Service?.Id is { } id && id == relationship.Service?.Id && known.RelationshipType == relationship.RelationshipType,
        (relationship, known) => relationship with
        {
            ServiceRelationshipCharacteristic = ServiceCharacteristicsV4.ToModel(relationship.ServiceRelationshipCharacteristic, known?.ServiceRelationshipCharacteristic),
        });

    public static Fault? Check(string prefix, Feature[]? features) => Lists.Check(($"{prefix}feature", features)) ?? (features ?? []).Select(feature =>
        string.IsNullOrEmpty(feature.Name) ? Fault.Invalid($"{prefix}feature.name", "feature needs a name.")
        : Lists.Check(($"{prefix}feature.constraint", feature.Constraint), ($"{prefix}feature.featureRelationship", feature.FeatureRelationship))
            ?? ServiceCharacteristicsV4.Check($"{prefix}feature.featureCharacteristic", feature.FeatureCharacteristic)).FirstOrDefault(fault => fault is not null);

    public static Fault? Check(string prefix, ServiceRelationship[]? relationships) =>
        Lists.Check(($"{prefix}serviceRelationship", relationships)) ?? (relationships ?? []).Select(relationship =>
            string.IsNullOrEmpty(relationship.RelationshipType) ? Fault.Invalid($"{prefix}serviceRelationship.relationshipType", "serviceRelationship needs a relationshipType.")
            : ServiceCharacteristicsV4.Check($"{prefix}serviceRelationship.serviceRelationshipCharacteristic", relationship.ServiceRelationshipCharacteristic))
            .FirstOrDefault(fault => fault is not null);

    public static Fault? Check(string field, Note[]? notes) =>
        Lists.Check((field, notes)) ?? (Array.Exists(notes ?? [], note => string.IsNullOrEmpty(note.Text)) ? Fault.Invalid($"{field}.text", $"{field} needs a text.") : null);
}
