using TeleCo.Gateway.Schema.Contracts.Rest.V4;
using TeleCo.Gateway.Schema.Contracts.Rest.V5;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Model.Services;

namespace TeleCo.Gateway.Tests.Unit.Contracts;

/// <summary>Makes valid documents of services and orders, with the class names that answers have.</summary>
internal sealed class ServiceMaker(int seed) : WireMaker(seed)
{
    public ServiceV4 ServiceV4() => new()
    {
        Id = "er-1", Href = "http://here/x/er-1", Type = "Service", Name = Text(), Description = Text(), Category = Text(), ServiceType = Text(),
        State = OneOf("feasibilityChecked", "designed", "reserved", "inactive", "active", "terminated"), ServiceDate = Text(), StartDate = MaybeTime(), EndDate = MaybeTime(),
        HasStarted = Flag(), IsBundle = Flag(), IsServiceEnabled = Flag(), IsStateful = Flag(), StartMode = Text(), ServiceSpecification = Specification(),
        ServiceCharacteristic = List(PlainCharacteristic), Feature = List(() => FeatureOf(PlainCharacteristic)), Note = List(NoteOf), Place = List(() => Thing("PlaceRef", "GeographicAddress")),
        RelatedEntity = List(() => Thing("EntityRef", "Entity")), RelatedParty = List(PartyV4), ServiceOrderItem = List(OrderItem),
        ServiceRelationship = List(() => Relation(PlainCharacteristic)), SupportingResource = List(() => Reference("ResourceRef")), SupportingService = List(() => Entity("ServiceRef")),
    };

    public ServiceV5 ServiceV5() => new()
    {
        Id = "er-1", Href = "http://here/x/er-1", Type = "Service", Name = Text(), Description = Text(), Category = Text(), ServiceType = Text(),
        State = OneOf("feasibilityChecked", "inactive", "active", "suspended"), OperatingStatus = OneOf(null, "running", "stopped"), ServiceDate = Text(), StartDate = MaybeTime(),
        EndDate = MaybeTime(), HasStarted = Flag(), IsBundle = Flag(), IsServiceEnabled = Flag(), IsStateful = Flag(), StartMode = Text(), ServiceSpecification = Specification(),
        ServiceCharacteristic = List(TypedCharacteristic), Feature = List(() => FeatureOf(TypedCharacteristic)), Note = List(NoteOf),
        Place = List(() => new RelatedPlace { Type = "RelatedPlaceRefOrValue", Role = Word(), Place = Entity("PlaceRef") }),
        RelatedEntity = List(() => new RelatedEntity { Type = "RelatedEntityRefOrValue", Role = Word(), Entity = Entity("EntityRef") }),
        RelatedParty = List(PartyV5), ServiceOrderItem = List(OrderItem), ServiceRelationship = List(() => Relation(TypedCharacteristic)),
        SupportingResource = List(() => Reference("ResourceRef")), SupportingService = List(() => Entity("ServiceRef")),
        ExternalIdentifier = List(() => new ExternalIdentifier { Type = "ExternalIdentifier", Id = Word(), Owner = Text(), ExternalIdentifierType = Text() }),
        Intent = Coin() ? Json("{\"wish\":1}") : null,
    };

    public ServiceOrderV4 OrderV4() => new()
    {
        Id = "gw-1", Href = "http://here/x/gw-1", Type = "ServiceOrder", ExternalId = Text(), State = "acknowledged", Description = Text(), Category = Text(), Priority = OneOf(null, "0", "4"),
        NotificationContact = Text(), RequestedStartDate = MaybeTime(), RequestedCompletionDate = MaybeTime(), CancellationReason = Text(),
        ServiceOrderItem = [Item(2), .. List(() => Item(1)) ?? []], Note = List(NoteOf), ExternalReference = List(() => new OrderReferenceV4
        {
            Type = "ExternalReference", Id = Text(), Href = Text(), Name = Word(), ExternalReferenceType = Text(),
        }),
        OrderRelationship = List(() => new OrderRelationship { Type = "ServiceOrderRelationship", Id = Word(), Href = Text(), RelationshipType = Word(), ReferredType = Text() }),
        RelatedParty = List(PartyV4),
    };

    public OrderError Error() => new() { Code = Text(), Reason = Text(), Message = Text(), Status = Text(), Timestamp = MaybeTime(), ServiceOrderItem = List(() => new OrderItemReference { ItemId = Word() }) };

    private ServiceOrderItemV4 Item(int depth) => new()
    {
        Type = "ServiceOrderItem", Id = Word(), Quantity = Coin() ? 1 : null, Action = OneOf("add", "modify", "delete", "noChange"), State = "acknowledged", Service = Ordered(),
        Appointment = Maybe(() => Reference("AppointmentRef")), ServiceOrderItemRelationship = List(() => new OrderItemRelationship
        {
            Type = "ServiceOrderItemRelationship", RelationshipType = Text(), OrderItem = ItemReference(Word()),
        }),
        Items = depth == 0 ? null : List(() => Item(depth - 1)),
    };

    private OrderedServiceV4 Ordered() => new()
    {
        Type = "ServiceRefOrValue", Id = Text(), Href = Text(), ReferredType = Text(), Name = Text(), Description = Text(), State = OneOf(null, "active", "inactive"), ServiceDate = Text(),
        StartDate = MaybeTime(), HasStarted = Flag(), ServiceSpecification = Maybe(Specification), ServiceCharacteristic = List(PlainCharacteristic),
        Feature = List(() => FeatureOf(PlainCharacteristic)), Note = List(NoteOf), Place = List(() => Thing("PlaceRef", "GeographicAddress")), RelatedParty = List(PartyV4),
        ServiceOrderItem = List(OrderItem), ServiceRelationship = List(() => Relation(PlainCharacteristic)), SupportingService = List(() => Entity("ServiceRef")),
    };

    private SpecificationReference Specification() => new() { Type = "ServiceSpecificationRef", Id = Word(), Name = Text(), Version = Text(), ReferredType = Text() };

    private Characteristic PlainCharacteristic() => new() { Type = "Characteristic", Id = Text(), Name = Word(), ValueType = Text(), Value = Value().Value };

    private Characteristic TypedCharacteristic()
    {
        var (type, value) = Value();
        return new() { Type = type, Id = Text(), Name = Word(), ValueType = Text(), Value = value };
    }

    private Feature FeatureOf(Func<Characteristic> characteristic) => new()
    {
        Type = "Feature", Id = Text(), Name = Word(), IsBundle = Flag(), IsEnabled = Flag(), FeatureCharacteristic = List(characteristic), Constraint = List(() => Reference("ConstraintRef")),
    };

    private ServiceRelationship Relation(Func<Characteristic> characteristic) => new()
    {
        Type = "ServiceRelationship", RelationshipType = Word(), Service = Maybe(() => Entity("ServiceRef")), ServiceRelationshipCharacteristic = List(characteristic),
    };

    private Note NoteOf() => new() { Type = "Note", Id = Text(), Author = Text(), Date = MaybeTime(), Text = Word() };

    // As version 4 says it: with the id that it demands beside the number.
    private static OrderItemReference ItemReference(string item) => new() { Type = "ServiceOrderItemRef", Id = item, ItemId = item };

    private RelatedOrderItem OrderItem() => new() { Type = "RelatedServiceOrderItem", ItemId = Word(), ItemAction = Text(), Role = Text(), ServiceOrderId = Word() };

    private RelatedThingV4 Thing(string reference, string value) => Coin()
        ? new() { Type = reference, Id = Word(), Href = Text(), Name = Text(), Description = Text(), Role = Word(), ReferredType = Text() }
        : new() { Type = value, Name = Text(), Role = Word(), Further = new() { ["city"] = Json("\"Vienna\"") } };

    private ReferenceOrValue Entity(string type) => new() { Type = type, Id = Word(), Href = Text(), Name = Text(), ReferredType = Text() };

    private RelatedPartyV4 PartyV4() => new() { Type = "RelatedParty", Id = Word(), Href = Text(), Name = Text(), Role = Text(), ReferredType = OneOf("Individual", "Organization") };

    private RelatedParty PartyV5() => new()
    {
        Type = "RelatedPartyRefOrPartyRoleRef", Role = Word(), Party = new() { Type = OneOf("PartyRef", "PartyRoleRef"), Id = Word(), Name = Text(), ReferredType = OneOf("Individual", "Organization"), PartyId = Text() },
    };
}
