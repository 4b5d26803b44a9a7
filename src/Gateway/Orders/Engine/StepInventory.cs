using TeleCo.Gateway.Orders.Steps;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Storage.Orders;

namespace TeleCo.Gateway.Orders.Engine;

/// <summary>What a step that is done, or taken back, leaves in the inventory.</summary>
internal sealed class StepInventory(OrderSteps steps)
{
    public async Task WriteDownAsync(OrderCase order, ItemWork item, OrderStepRecord step, StepContext context, bool isUndo, CancellationToken cancellationToken)
    {
        var kind = steps[step.Kind];
        if (step.Kind == StepKind.Reserve)
        {
            await ReserveAsync(order, item, kind, context, isUndo, cancellationToken);
            return;
        }

        await order.ChangeServiceAsync(
            item.Before.Id, service => isUndo ? kind.Undone(service, context) : Marked(kind.Done(service, context, order.Now), order, item, kind), cancellationToken);
        if (!isUndo && step.Kind is StepKind.StartBilling or StepKind.StopBilling)
        {
            Milestones.Reach(order, item.Id, step.Kind);
        }
    }

    private static async Task ReserveAsync(OrderCase order, ItemWork item, IOrderStep kind, StepContext context, bool isUndo, CancellationToken cancellationToken)
    {
        if (isUndo)
        {
            await order.RemoveServiceAsync(item.Before.Id, cancellationToken);
            order.ChangeItem(item.Id, one => one with { Service = one.Service with { Id = null } });
            return;
        }

        var reserved = kind.Done(context.Wanted, context, order.Now) with { ServiceDate = order.Now.ToString("yyyy-MM-ddTHH:mm:ssZ"), ServiceOrderItem = [Mark(order, item)] };
        await order.AddServiceAsync(reserved, cancellationToken);
        order.ChangeItem(item.Id, one => one with { Service = one.Service with { Id = item.Before.Id.Value } });
    }

    // The service says which item changed it.
    private static Service Marked(Service service, OrderCase order, ItemWork item, IOrderStep kind) =>
        !kind.ChangesNetwork || service.ServiceOrderItem?.Any(known => known.ServiceOrderId == order.Order.Id.Value && known.ItemId == item.Id) == true
            ? service
            : service with { ServiceOrderItem = [.. service.ServiceOrderItem ?? [], Mark(order, item)] };

    private static RelatedOrderItem Mark(OrderCase order, ItemWork item) =>
        new() { ItemId = item.Id, ItemAction = OrderStates.JsonWord(item.Item.Action.ToString()), ServiceOrderId = order.Order.Id.Value };
}
