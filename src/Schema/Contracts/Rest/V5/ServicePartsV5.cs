using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Services;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V5;

/// <summary>Value objects of services as version 5 shows them: every object says its class.</summary>
internal static class ServicePartsV5
{
    public static Characteristic[]? Show(Characteristic[]? characteristics) => Characteristics.Show(characteristics).Map(one => one with
    {
        CharacteristicRelationship = one.CharacteristicRelationship.Map(relation => relation with { Type = relation.Type ?? "CharacteristicRelationship" }),
    });

    public static Feature Show(Feature feature) => ServiceParts.Show(feature, Show);

    public static ServiceRelationship Show(ServiceRelationship relationship) => ServiceParts.Show(relationship, Show);

    public static RelatedPlace Show(RelatedPlace place) =>
        place with { Type = place.Type ?? "RelatedPlaceRefOrValue", Role = place.Role ?? "unspecified", Place = place.Place.WithClass("PlaceRef", "GeographicAddress") };

    public static RelatedEntity Show(RelatedEntity entity) =>
        entity with { Type = entity.Type ?? "RelatedEntityRefOrValue", Role = entity.Role ?? "unspecified", Entity = entity.Entity.WithClass("EntityRef", "Entity") };

    /// <summary>Related parties; TMF638 names their class otherwise than TMF629 does.</summary>
    public static RelatedParty[]? Show(RelatedParty[]? parties) => RelatedParties.Show(parties).Map(party => Renamed(party, "RelatedPartyOrPartyRole", "RelatedPartyRefOrPartyRoleRef"));

    /// <summary>The canonical parties: a class that was only made up is not kept.</summary>
    public static RelatedParty[]? ToModel(RelatedParty[]? parties, RelatedParty[]? current) =>
        RelatedParties.ToModel(parties.Map(party => Renamed(party, "RelatedPartyRefOrPartyRoleRef", "RelatedPartyOrPartyRole")), current);

    public static Fault? CheckWithin(Feature[]? features, ServiceRelationship[]? relationships) =>
        (features ?? []).Select(feature => Lists.Check(
            ("feature.featureCharacteristic", feature.FeatureCharacteristic), ("feature.constraint", feature.Constraint), ("feature.featureRelationship", feature.FeatureRelationship)))
        .Concat((relationships ?? []).Select(one => Lists.Check(("serviceRelationship.serviceRelationshipCharacteristic", one.ServiceRelationshipCharacteristic))))
        .FirstOrDefault(fault => fault is not null);

    private static RelatedParty Renamed(RelatedParty party, string from, string to) => party.Type == from ? party with { Type = to } : party;
}
