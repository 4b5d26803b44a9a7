using GraphQL.Types;
using TeleCo.Gateway.Protocols.GraphQl.Types;
using TeleCo.Gateway.Schema.Contracts.Rest;
using TeleCo.Gateway.Schema.Contracts.Rest.V5;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Model.Services;

namespace TeleCo.Gateway.Protocols.GraphQl.Services;

/// <summary>The value objects that services and orders share in the graph. Made once, with the schema.</summary>
internal sealed class ServiceValueTypes
{
    private readonly CommonTypes _common;

    public ServiceValueTypes(CommonTypes common)
    {
        _common = common;
        ServiceState = Words<ServiceState>("ServiceState", "Where a service stands in its life (TMF638).");
        OperatingStatus = Words<ServiceOperatingStatus>("ServiceOperatingStatus", "How a service runs (TMF638).");
        OrderState = Words<ServiceOrderState>("ServiceOrderState", "Where an order or an item stands (TMF641).");
        Action = Words<OrderItemAction>("OrderItemAction", "What an item does with its service.");
        TaskState = Words<TaskState>("TaskState", "Where a task stands.");
        Specification = SpecificationType();
        Entity = EntityType();
        Note = NoteType();
        Place = PlaceType();
        RelatedEntity = RelatedEntityType();
        Feature = FeatureType();
        OrderItem = OrderItemType();
        Relationship = RelationshipType();
        Identifier = IdentifierType();
    }

    public EnumerationGraphType<ServiceState> ServiceState { get; }

    public EnumerationGraphType<ServiceOperatingStatus> OperatingStatus { get; }

    public EnumerationGraphType<ServiceOrderState> OrderState { get; }

    public EnumerationGraphType<OrderItemAction> Action { get; }

    public EnumerationGraphType<TaskState> TaskState { get; }

    public ObjectGraphType<SpecificationReference> Specification { get; }

    public ObjectGraphType<ReferenceOrValue> Entity { get; }

    public ObjectGraphType<Note> Note { get; }

    public ObjectGraphType<RelatedPlace> Place { get; }

    public ObjectGraphType<RelatedEntity> RelatedEntity { get; }

    public ObjectGraphType<Feature> Feature { get; }

    public ObjectGraphType<RelatedOrderItem> OrderItem { get; }

    public ObjectGraphType<ServiceRelationship> Relationship { get; }

    public ObjectGraphType<ExternalIdentifier> Identifier { get; }

    private static EnumerationGraphType<T> Words<T>(string name, string description)
        where T : struct, Enum => new() { Name = name, Description = description };

    private ObjectGraphType<SpecificationReference> SpecificationType()
    {
        var type = new ObjectGraphType<SpecificationReference> { Name = "ServiceSpecificationRef", Description = "A reference to a specification, with its version." };
        type.Add("id", _common.Text, "The specification's id.", source => source.Id);
        type.Add("href", _common.Text, "The specification's address.", source => source.Href);
        type.Add("name", _common.Text, "The specification's name.", source => source.Name);
        type.Add("version", _common.Text, "The specification's version.", source => source.Version);
        type.Add("referredType", _common.Text, "The class of the entity behind the reference.", source => source.ReferredType);
        type.Add("type", _common.Text, "The class of the reference.", source => source.Type ?? "ServiceSpecificationRef");
        return type;
    }

    private ObjectGraphType<ReferenceOrValue> EntityType()
    {
        var type = new ObjectGraphType<ReferenceOrValue> { Name = "EntityRefOrValue", Description = "An entity by reference, or by value with further attributes." };
        type.Add("id", _common.Text, "The entity's id.", source => source.Id);
        type.Add("href", _common.Text, "The entity's address.", source => source.Href);
        type.Add("name", _common.Text, "The entity's name.", source => source.Name);
        type.Add("description", _common.Text, "A note on the entity.", source => source.Description);
        type.Add("referredType", _common.Text, "The class of the entity behind the reference.", source => source.ReferredType);
        type.Add("type", _common.Text, "The class of the reference or of the value.", source => source.Type);
        type.Add("attributes", _common.Any, "The further attributes of an entity given by value.", source =>
            source.Further?.ToDictionary(pair => pair.Key, pair => (object?)pair.Value, StringComparer.Ordinal));
        return type;
    }

    private ObjectGraphType<Note> NoteType()
    {
        var type = new ObjectGraphType<Note> { Name = "Note", Description = "What somebody noted." };
        type.Add("id", _common.Text, "Tells the notes of one list apart.", source => source.Id);
        type.Add("author", _common.Text, "Who wrote it.", source => source.Author);
        type.Add("date", _common.Time, "When it was written.", source => source.Date);
        type.Add("text", _common.Text, "What it says.", source => source.Text);
        return type;
    }

    private ObjectGraphType<RelatedPlace> PlaceType()
    {
        var type = new ObjectGraphType<RelatedPlace> { Name = "RelatedPlace", Description = "A place with the part that it plays." };
        type.Add("role", _common.Text, "The part, such as installationAddress.", source => source.Role);
        type.Add("place", Entity, "The place.", source => source.Place.WithClass("PlaceRef", "GeographicAddress"));
        return type;
    }

    private ObjectGraphType<RelatedEntity> RelatedEntityType()
    {
        var type = new ObjectGraphType<RelatedEntity> { Name = "RelatedEntity", Description = "An entity with the part that it plays." };
        type.Add("role", _common.Text, "The part.", source => source.Role);
        type.Add("entity", Entity, "The entity.", source => source.Entity.WithClass("EntityRef", "Entity"));
        return type;
    }

    private ObjectGraphType<Feature> FeatureType()
    {
        var type = new ObjectGraphType<Feature> { Name = "Feature", Description = "A feature of a service." };
        type.Add("id", _common.Text, "The feature's id.", source => source.Id);
        type.Add("name", _common.Text, "The feature's name.", source => source.Name);
        type.Add("isBundle", _common.Flag, "Whether it is made of others.", source => source.IsBundle);
        type.Add("isEnabled", _common.Flag, "Whether it is switched on.", source => source.IsEnabled);
        type.Add("featureCharacteristic", CommonTypes.ListOf(_common.Characteristic), "Its characteristics.", source => Characteristics.Show(source.FeatureCharacteristic));
        type.Add("constraint", CommonTypes.ListOf(_common.Reference), "Rules that it keeps.", source => source.Constraint.As("ConstraintRef"));
        return type;
    }

    private ObjectGraphType<RelatedOrderItem> OrderItemType()
    {
        var type = new ObjectGraphType<RelatedOrderItem> { Name = "RelatedServiceOrderItem", Description = "An order item that made or changed a service." };
        type.Add("itemId", _common.Text, "The item's number in its order.", source => source.ItemId);
        type.Add("itemAction", _common.Text, "What the item did.", source => source.ItemAction);
        type.Add("role", _common.Text, "The part that the service played.", source => source.Role);
        type.Add("serviceOrderId", _common.Text, "The order's id.", source => source.ServiceOrderId);
        return type;
    }

    private ObjectGraphType<ServiceRelationship> RelationshipType()
    {
        var type = new ObjectGraphType<ServiceRelationship> { Name = "ServiceRelationship", Description = "How one service relates to another." };
        type.Add("relationshipType", _common.Text, "The kind of relation.", source => source.RelationshipType);
        type.Add("service", Entity, "The other service.", source => source.Service.WithClass("ServiceRef", "Service"));
        type.Add(
            "serviceRelationshipCharacteristic", CommonTypes.ListOf(_common.Characteristic), "Characteristics of the relation.",
            source => Characteristics.Show(source.ServiceRelationshipCharacteristic));
        return type;
    }

    private ObjectGraphType<ExternalIdentifier> IdentifierType()
    {
        var type = new ObjectGraphType<ExternalIdentifier> { Name = "ExternalIdentifier", Description = "An id in another system." };
        type.Add("id", _common.Text, "The id in the other system.", source => source.Id);
        type.Add("href", _common.Text, "The address in the other system.", source => source.Href);
        type.Add("name", _common.Text, "The name in the other system.", source => source.Name);
        type.Add("owner", _common.Text, "The other system.", source => source.Owner);
        type.Add("externalIdentifierType", _common.Text, "The kind of id.", source => source.ExternalIdentifierType);
        return type;
    }
}
