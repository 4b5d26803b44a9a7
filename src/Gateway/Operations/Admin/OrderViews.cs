using Microsoft.EntityFrameworkCore;
using TeleCo.Gateway.Orders;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Storage;
using TeleCo.Gateway.Storage.Orders;

namespace TeleCo.Gateway.Operations.Admin;

/// <summary>Orders as those see them who keep the gateway going.</summary>
internal static class OrderViews
{
    /// <summary>What is due longer than this, nobody works on.</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(5);

    /// <summary>The orders that wait for a person, or for a node that does not come.</summary>
    public static IQueryable<OrderWorkRecord> Stuck(GatewayDb db, DateTime now)
    {
        var forgotten = now - Forgotten;
        return db.Set<OrderWorkRecord>().AsNoTracking().Where(work =>
            work.WakeAt < forgotten // each step that begins moves it on
            || db.Set<HumanTaskRecord>().Any(task => task.OrderId == work.OrderId && (task.State == HumanTaskState.Open || task.State == HumanTaskState.Claimed)));
    }

    public static OrderView From(OrderWorkRecord work, ServiceOrder order, bool isStuck) => new()
    {
        Id = work.OrderId,
        State = OrderStates.Word(order.State),
        Partner = order.Partner?.Value,
        CreatedAt = work.CreatedAt,
        WakeAt = work.WakeAt,
        Node = work.LeaseOwner?.Split('/')[0],
        IsStuck = isStuck,
    };

    public static StepView From(OrderStepRecord step) => new(
        step.ItemId, step.Number, OrderStates.JsonWord(step.Kind.ToString()), OrderStates.JsonWord(step.State.ToString()), step.Attempts, step.InDoubt, step.NextAttemptAt, step.Error);
}
