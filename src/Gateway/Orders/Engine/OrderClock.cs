using Microsoft.EntityFrameworkCore;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Events;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Storage;
using TeleCo.Gateway.Storage.Orders;
using TeleCo.Gateway.Storage.Resources;

namespace TeleCo.Gateway.Orders.Engine;

/// <summary>Does what is due at a time, once over all nodes.</summary>
internal sealed class OrderClock(IDbContextFactory<GatewayDb> databases, OrderCases cases, Cancellation cancellation, HumanTasks tasks, TimeProvider time)
{
    private const int MaxAtOnce = 100;

    public async Task RunDueAsync(CancellationToken cancellationToken)
    {
        foreach (var timer in await DueAsync(cancellationToken))
        {
            await cases.ChangeAsync(new(timer.OrderId), lease: null, order => RingAsync(order, timer, CancellationToken.None), cancellationToken);
        }
    }

    private async Task<List<OrderTimerRecord>> DueAsync(CancellationToken cancellationToken)
    {
        var now = ResourceTime.Now(time);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Set<OrderTimerRecord>().AsNoTracking().Where(timer => timer.DueAt <= now).OrderBy(timer => timer.DueAt).Take(MaxAtOnce).ToListAsync(cancellationToken);
    }

    private async Task<Outcome<bool>> RingAsync(OrderCase order, OrderTimerRecord timer, CancellationToken cancellationToken)
    {
        if (await order.Db.Set<OrderTimerRecord>().Where(record => record.Id == timer.Id).ExecuteDeleteAsync(cancellationToken) == 0)
        {
            return false; // another node was faster
        }

        switch (timer.Kind)
        {
            case OrderTimerKind.Jeopardy:
                Alert(order, "Jeopardy", "The order may not be done in the time that was agreed.");
                break;
            case OrderTimerKind.Breach:
                Alert(order, "Breach", "The order was not done in the time that was agreed.");
                break;
            case OrderTimerKind.Cancellation:
                await cancellation.BeginDueAsync(order, timer.Reference!, cancellationToken);
                break;
            case OrderTimerKind.Overdue:
                await EscalateAsync(order, timer.Reference!, cancellationToken);
                break;
        }

        return true;
    }

    private static void Alert(OrderCase order, string type, string message)
    {
        var alert = new JeopardyAlert { Id = $"{order.Order.Id.Value}-{type}", Name = type, JeopardyType = type, AlertDate = order.Now, Message = message };
        order.Change(one => one with { JeopardyAlert = [.. one.JeopardyAlert ?? [], alert] });
        order.Tell(ResourceChange.Jeopardy);
    }

    private async Task EscalateAsync(OrderCase order, string taskId, CancellationToken cancellationToken)
    {
        var task = await order.Db.Set<HumanTaskRecord>().FirstOrDefaultAsync(record => record.Id == taskId, cancellationToken);
        if (task is { State: HumanTaskState.Open or HumanTaskState.Claimed } && task.DueAt <= order.Now)
        {
            tasks.Escalate(order, task);
        }
    }
}
