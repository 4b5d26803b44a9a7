using Microsoft.EntityFrameworkCore;
using TeleCo.Gateway.Orders.Intake;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Events;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Storage.Orders;
using TeleCo.Gateway.Storage.Resources;

namespace TeleCo.Gateway.Orders;

/// <summary>Takes an order off the books: one of which nothing was begun, or one that is over. What it did to services stays done.</summary>
internal static class OrderRemoval
{
    /// <summary>What stands against it; null when nothing does.</summary>
    public static Fault? Check(OrderCase order) =>
        OrderStates.IsFinal(order.Order.State) || (order.Order.State == ServiceOrderState.Acknowledged && order.Steps.All(step => step.State == StepState.Waiting))
            ? null
            : new Fault(FaultKind.Conflict, $"An order that is {OrderStates.Word(order.Order.State)} cannot be deleted; call it off by a cancelServiceOrder.") { Field = "state" };

    public static async Task RemoveAsync(OrderCase order, CancellationToken cancellationToken)
    {
        var id = order.Order.Id;
        await OrderIntake.ReleaseAsync(order.Db, id, cancellationToken);
        await order.Db.Set<OrderTimerRecord>().Where(timer => timer.OrderId == id.Value).ExecuteDeleteAsync(cancellationToken);
        await order.Db.Set<HumanTaskRecord>().Where(task => task.OrderId == id.Value).ExecuteDeleteAsync(cancellationToken);
        await order.Db.Set<OrderStepRecord>().Where(step => step.OrderId == id.Value).ExecuteDeleteAsync(cancellationToken);
        await order.Db.Set<OrderWorkRecord>().Where(work => work.OrderId == id.Value).ExecuteDeleteAsync(cancellationToken);
        await ResourceStore<ServiceOrder>.ForgetAsync(order.Db, id, cancellationToken);
        order.Tell(ResourceChange.Delete);
    }
}
