using TeleCo.Gateway.Protocols.GraphQl.Customers;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Model.Services;

namespace TeleCo.Gateway.Protocols.GraphQl.Services;

/// <summary>What the inputs of orders say.</summary>
internal static class ServiceWishes
{
    public static ServiceOrder Order(InputReader input) => new()
    {
        ExternalId = input.Text("externalId"),
        Description = input.Text("description"),
        Category = input.Text("category"),
        Priority = input.Text("priority"),
        NotificationContact = input.Text("notificationContact"),
        RequestedStartDate = input.Time("requestedStartDate"),
        RequestedCompletionDate = input.Time("requestedCompletionDate"),
        Note = input.List("note", Note),
        RelatedParty = input.List("relatedParty", InputShapes.Party),
        ServiceOrderItem = input.List("serviceOrderItem", Item) ?? [],
    };

    public static CancelServiceOrder Cancellation(InputReader input) => new()
    {
        ServiceOrder = new() { Id = input.Text("id") },
        CancellationReason = input.Text("cancellationReason"),
        RequestedCancellationDate = input.Time("requestedCancellationDate"),
    };

    private static ServiceOrderItem Item(InputReader input) => new()
    {
        Id = input.Text("id")!,
        Action = input.Word<OrderItemAction>("action") ?? default,
        Quantity = input.Number("quantity"),
        Service = input.Object("service", Service)!,
        Appointment = input.Object("appointment", InputShapes.Reference),
        ServiceOrderItemRelationship = input.List("serviceOrderItemRelationship", relationship => new OrderItemRelationship
        {
            RelationshipType = relationship.Text("relationshipType"), OrderItem = new() { ItemId = relationship.Text("itemId") },
        }),
        Items = input.List("serviceOrderItem", Item),
    };

    private static OrderedService Service(InputReader input) => new()
    {
        Id = input.Text("id"),
        Name = input.Text("name"),
        Description = input.Text("description"),
        Category = input.Text("category"),
        ServiceType = input.Text("serviceType"),
        State = input.Word<ServiceState>("state"),
        StartDate = input.Time("startDate"),
        EndDate = input.Time("endDate"),
        StartMode = input.Text("startMode"),
        ServiceSpecification = input.Object("serviceSpecification", specification => new SpecificationReference
        {
            Id = specification.Text("id"), Name = specification.Text("name"), Version = specification.Text("version"),
        }),
        ServiceCharacteristic = input.List("serviceCharacteristic", InputShapes.Characteristic),
        Note = input.List("note", Note),
        Place = input.List("place", place => new RelatedPlace { Role = place.Text("role"), Place = place.Object("place", Entity) }),
        RelatedParty = input.List("relatedParty", InputShapes.Party),
    };

    private static ReferenceOrValue Entity(InputReader input) => new()
    {
        Id = input.Text("id"),
        Href = input.Text("href"),
        Name = input.Text("name"),
        Type = input.Text("type"),
        ReferredType = input.Text("referredType"),
        Further = input.Json("attributes") is { ValueKind: System.Text.Json.JsonValueKind.Object } attributes
            ? attributes.EnumerateObject().ToDictionary(attribute => attribute.Name, attribute => attribute.Value, StringComparer.Ordinal)
            : null,
    };

    private static Note Note(InputReader input) => new() { Id = input.Text("id"), Author = input.Text("author"), Date = input.Time("date"), Text = input.Text("text") };
}
