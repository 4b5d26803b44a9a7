using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Orders;

namespace TeleCo.Gateway.Orders;

/// <summary>What must hold of an order by itself, whatever protocol it came by. Each check gives the first thing that is wrong, or null.</summary>
internal static class OrderRules
{
    private const string Items = "serviceOrderItem";
    private const int MaxDepth = 5;
    private const int MaxCharacteristics = 200;

    public static Fault? Check(ServiceOrder order, OrderOptions options) =>
        Texts(order) ?? Dates(order) ?? Number(order, options) ?? Ids(order) ?? order.AllItems().Select(Item).FirstOrDefault(fault => fault is not null) ?? Relations(order);

    /// <summary>What a caller may write of an order at any time.</summary>
    public static Fault? Texts(ServiceOrder order) =>
        Rules.OptionalText("externalId", order.ExternalId, 255)
        ?? Rules.OptionalText("description", order.Description, 2000)
        ?? Rules.OptionalText("category", order.Category, 80)
        ?? Rules.OptionalText("notificationContact", order.NotificationContact, 255)
        ?? Rules.OptionalText("cancellationReason", order.CancellationReason, 2000)
        ?? (order.Priority is null or ['0' or '1' or '2' or '3' or '4'] ? null : Fault.Invalid("priority", "priority is a number from 0 (highest) to 4 (lowest)."))
        ?? Notes(order.Note)
        ?? Rules.Entries(("externalReference", order.ExternalReference), ("orderRelationship", order.OrderRelationship), ("relatedParty", order.RelatedParty));

    public static Fault? Dates(ServiceOrder order) =>
        order.RequestedCompletionDate < order.RequestedStartDate
            ? Fault.Invalid("requestedCompletionDate", "requestedCompletionDate lies before requestedStartDate.")
            : null;

    private static Fault? Notes(Note[]? notes) =>
        Rules.Entries(("note", notes)) ?? notes?.Select(note => Rules.OptionalText("note.text", note.Text, 4000)).FirstOrDefault(fault => fault is not null);

    private static Fault? Number(ServiceOrder order, OrderOptions options) =>
        order.ServiceOrderItem is not { Length: > 0 } ? Fault.Invalid(Items, "An order needs at least one serviceOrderItem.")
        : OrderItems.Depth(order.ServiceOrderItem) > MaxDepth ? Fault.Invalid(Items, $"Items lie within one another at most {MaxDepth} deep.")
        : order.AllItems().Count() > options.MaxItems ? Fault.Invalid(Items, $"An order has at most {options.MaxItems} items.")
        : null;

    private static Fault? Ids(ServiceOrder order) =>
        order.AllItems().Select(item => Rules.Text($"{Items}.id", item.Id, 100)).FirstOrDefault(fault => fault is not null)
        ?? (order.AllItems().DistinctBy(item => item.Id).Count() < order.AllItems().Count() ? Fault.Invalid($"{Items}.id", "Each item needs an id of its own.") : null);

    private static Fault? Item(ServiceOrderItem item) =>
        !Enum.IsDefined(item.Action) ? Fault.Invalid($"{Items}.action", "action is add, modify, delete or noChange.")
        : item.Quantity is not (null or 1) ? Fault.Invalid($"{Items}.quantity", "An item orders one service; several are several items.")
        : Service(item.Action, item.Service);

    private static Fault? Service(OrderItemAction action, OrderedService service) =>
        action switch
        {
            OrderItemAction.Add when service.Id is not null => Fault.Invalid($"{Items}.service.id", "A service that is added gets its id from the gateway."),
            OrderItemAction.Add => Rules.Text($"{Items}.service.serviceSpecification.id", service.ServiceSpecification?.Id, 100),
            OrderItemAction.NoChange => Rules.OptionalText($"{Items}.service.id", service.Id, 100),
            _ => Rules.Text($"{Items}.service.id", service.Id, 100),
        }
        ?? Rules.OptionalText($"{Items}.service.name", service.Name, 255)
        ?? Rules.OptionalText($"{Items}.service.description", service.Description, 2000)
        ?? (service.EndDate < service.StartDate ? Fault.Invalid($"{Items}.service.endDate", "The service ends before it starts.") : null)
        ?? Characteristics(service.ServiceCharacteristic)
        ?? Rules.Entries(
            ($"{Items}.service.feature", service.Feature), ($"{Items}.service.place", service.Place), ($"{Items}.service.relatedParty", service.RelatedParty),
            ($"{Items}.service.relatedEntity", service.RelatedEntity), ($"{Items}.service.serviceRelationship", service.ServiceRelationship),
            ($"{Items}.service.supportingService", service.SupportingService), ($"{Items}.service.supportingResource", service.SupportingResource));

    private static Fault? Characteristics(Characteristic[]? characteristics)
    {
        const string Field = $"{Items}.service.serviceCharacteristic";
        return characteristics?.Length > MaxCharacteristics ? Fault.Invalid(Field, $"A service has at most {MaxCharacteristics} characteristics.")
            : characteristics?.Select(one => Rules.Text($"{Field}.name", one.Name, 100)).FirstOrDefault(fault => fault is not null)
                ?? (characteristics?.DistinctBy(one => one.Name).Count() < characteristics?.Length ? Fault.Invalid($"{Field}.name", "Each characteristic is named once.") : null);
    }

    private static Fault? Relations(ServiceOrder order)
    {
        const string Field = $"{Items}.serviceOrderItemRelationship";
        var ids = order.AllItems().Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        var related = order.AllItems().SelectMany(item => item.ServiceOrderItemRelationship ?? []).ToList();
        return related.Exists(relation => relation.OrderItem?.ItemId is not { } id || !ids.Contains(id)) ? Fault.Invalid(Field, "A relation names an item that the order does not have.")
            : new ItemGraph(order).InOrder() is null ? Fault.Invalid(Field, "Items wait for one another in a circle.")
            : null;
    }
}
