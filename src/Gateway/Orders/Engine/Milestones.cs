using TeleCo.Gateway.Schema.Events;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Storage.Orders;

namespace TeleCo.Gateway.Orders.Engine;

/// <summary>What is worth telling on the way of an order.</summary>
internal static class Milestones
{
    public static void Reach(OrderCase order, string itemId, StepKind kind)
    {
        var (name, message) = kind == StepKind.StartBilling
            ? ("billingStarted", "The service runs and is billed from now on.")
            : ("billingStopped", "The service has ended and is billed until now.");
        var milestone = new Milestone
        {
            Id = $"{itemId}-{name}",
            Name = name,
            Message = message,
            MilestoneDate = order.Now,
            Status = "achieved",
            ServiceOrderItem = [new OrderItemReference { ItemId = itemId, ServiceOrderId = order.Order.Id.Value }],
        };
        if (order.Order.Milestone?.Any(known => known.Id == milestone.Id) != true)
        {
            order.Change(one => one with { Milestone = [.. one.Milestone ?? [], milestone] });
            order.Tell(ResourceChange.Milestone);
        }
    }
}
