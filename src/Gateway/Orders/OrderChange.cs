using System.Text.Json;
using TeleCo.Gateway.Orders.Intake;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Events;
using TeleCo.Gateway.Schema.Model;
using TeleCo.Gateway.Schema.Model.Orders;

namespace TeleCo.Gateway.Orders;

/// <summary>What a caller may change of an order that was taken in.</summary>
internal static class OrderChange
{
    /// <summary>What is wrong with a change; null when nothing is.</summary>
    public static Fault? Check(ServiceOrder current, ServiceOrder wanted) =>
        OrderRules.Texts(wanted)
        ?? OrderRules.Dates(wanted)
        ?? (Json(Fixed(current)) != Json(Fixed(wanted))
            ? new Fault(FaultKind.Conflict, "Of an order that was taken in, only words, dates, priority and state can be changed; call it off and order anew.")
            : null)
        ?? (wanted.RequestedStartDate != current.RequestedStartDate && current.State != ServiceOrderState.Acknowledged
            ? new Fault(FaultKind.Conflict, "The order was begun already; its start cannot be moved.")
            : null)
        ?? State(current.State, wanted.State);

    /// <summary>Makes the change.</summary>
    public static void Apply(OrderCase order, ServiceOrder wanted)
    {
        var (before, state) = (order.Order, order.Order.State);
        var changed = Free(before, wanted);
        if (Json(changed) != Json(before))
        {
            order.Change(_ => changed);
            order.Tell(ResourceChange.AttributeValueChange);
            order.Work.Priority = OrderIntake.PriorityOf(changed);
            if (changed.RequestedStartDate != before.RequestedStartDate)
            {
                order.WakeAt(changed.RequestedStartDate > order.Now ? changed.RequestedStartDate : order.Now);
            }
        }

        if (wanted.State != state)
        {
            order.Move(wanted.State);
            order.WakeAt(order.Now);
        }
    }

    private static Fault? State(ServiceOrderState from, ServiceOrderState to) =>
        from == to || (from, to) is (ServiceOrderState.InProgress, ServiceOrderState.Held) or (ServiceOrderState.Held, ServiceOrderState.InProgress) ? null
        : to is ServiceOrderState.Cancelled or ServiceOrderState.AssessingCancellation or ServiceOrderState.PendingCancellation
            ? new Fault(FaultKind.Conflict, "An order is called off by a cancelServiceOrder.") { Field = "state" }
        : new Fault(FaultKind.Conflict, $"A caller cannot move an order from {OrderStates.Word(from)} to {OrderStates.Word(to)}.") { Field = "state" };

    /// <summary>The order with what is free to change taken from another reading of it.</summary>
    private static ServiceOrder Free(ServiceOrder order, ServiceOrder from) => order with
    {
        ExternalId = from.ExternalId,
        Description = from.Description,
        Category = order.Category == ActivationOrders.Category ? order.Category : from.Category,
        Priority = from.Priority,
        NotificationContact = from.NotificationContact,
        RequestedStartDate = from.RequestedStartDate,
        RequestedCompletionDate = from.RequestedCompletionDate,
        Note = from.Note,
        ExternalReference = from.ExternalReference,
        OrderRelationship = from.OrderRelationship,
    };

    // What is left when all that is free is the same: it must be the same in both.
    private static ServiceOrder Fixed(ServiceOrder order) => Free(order, new ServiceOrder { ServiceOrderItem = [] }) with { Category = null, State = default, LastModified = null };

    private static string Json(ServiceOrder order) => JsonSerializer.Serialize(order, ModelJson.Default.ServiceOrder);
}
