using TeleCo.Gateway.Schema.Model.Orders;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V4;

/// <summary>Value objects of TMF641 as version 4 shows them: each says its class, where nobody said another.</summary>
internal static class OrderPartsV4
{
    public static OrderError Show(OrderError error, string type) => error with { Type = error.Type ?? type, ServiceOrderItem = error.ServiceOrderItem.Map(Show) };

    public static OrderItemRelationship Show(OrderItemRelationship relationship) =>
        relationship with { Type = relationship.Type ?? "ServiceOrderItemRelationship", OrderItem = relationship.OrderItem is { } item ? Show(item) : null };

    public static JeopardyAlert Show(JeopardyAlert alert) =>
        alert with { Type = alert.Type ?? "ServiceOrderJeopardyAlert", ServiceOrderItem = alert.ServiceOrderItem.Map(Show) };

    public static Milestone Show(Milestone milestone) =>
        milestone with { Type = milestone.Type ?? "ServiceOrderMilestone", ServiceOrderItem = milestone.ServiceOrderItem.Map(Show) };

    public static OrderRelationship Show(OrderRelationship relationship) => relationship with { Type = relationship.Type ?? "ServiceOrderRelationship" };

    public static Fault? Check(OrderRelationship[]? relationships) =>
        Lists.Check(("orderRelationship", relationships))
        ?? (Array.Exists(relationships ?? [], one => string.IsNullOrEmpty(one.Id) || string.IsNullOrEmpty(one.RelationshipType))
            ? Fault.Invalid("orderRelationship", "orderRelationship needs id and relationshipType.")
            : null);

    private static OrderItemReference Show(OrderItemReference item) => item with { Id = item.Id ?? item.ItemId, Type = item.Type ?? "ServiceOrderItemRef" };
}
