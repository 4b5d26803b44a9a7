using Microsoft.EntityFrameworkCore;
using TeleCo.Gateway.Orders;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Storage;
using TeleCo.Gateway.Storage.Orders;

namespace TeleCo.Gateway.Operations.Admin;

/// <summary>Opens a task for change, with its order: whoever decides about the one moves the other.</summary>
internal sealed class TaskDesk(OrderCases cases, IDbContextFactory<GatewayDb> databases)
{
    /// <summary>Changes an open task; the task as it is afterwards.</summary>
    public async Task<Outcome<HumanTask>> ChangeAsync(string id, Func<OrderCase, HumanTaskRecord, Task<Fault?>> change, CancellationToken cancellationToken)
    {
        if (!HumanTaskViews.IsId(id) || await OrderOfAsync(id, cancellationToken) is not { } orderId)
        {
            return Fault.NotFound(HumanTask.ResourceName);
        }

        return await cases.ChangeAsync<HumanTask>(
            new(orderId),
            lease: null,
            async order =>
            {
                var task = await order.Db.Set<HumanTaskRecord>().FirstAsync(record => record.Id == id, CancellationToken.None);
                return task.State is HumanTaskState.Completed or HumanTaskState.Withdrawn ? new Fault(FaultKind.Conflict, "The task is closed already.")
                    : await change(order, task) is { } fault ? fault
                    : HumanTaskViews.From(task);
            },
            cancellationToken);
    }

    private async Task<string?> OrderOfAsync(string id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Set<HumanTaskRecord>().Where(task => task.Id == id).Select(task => task.OrderId).FirstOrDefaultAsync(cancellationToken);
    }
}
