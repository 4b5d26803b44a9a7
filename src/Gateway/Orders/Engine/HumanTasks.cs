using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Storage.Orders;

namespace TeleCo.Gateway.Orders.Engine;

/// <summary>Asks persons, and takes back what nobody has to answer any more.</summary>
internal sealed partial class HumanTasks(IOptionsMonitor<OrderOptions> options, ILogger<HumanTasks> logger)
{
    private const int MaxReason = 1000;

    /// <summary>Leaves an item to a person: it waits until somebody answers.</summary>
    public Task AskAsync(OrderCase order, ItemWork item, OrderStepRecord step, HumanTaskKind kind, string reason, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var task = new HumanTaskRecord
        {
            Id = Guid.CreateVersion7().ToString("N"),
            OrderId = order.Order.Id.Value,
            ItemId = item.Id,
            StepNumber = step.Number,
            Kind = kind,
            State = HumanTaskState.Open,
            Group = options.CurrentValue.Tasks.Group,
            Reason = reason.Length > MaxReason ? reason[..MaxReason] : reason,
            CreatedAt = order.Now,
            DueAt = order.Now + options.CurrentValue.Tasks.Time,
        };
        order.Db.Add(task);
        order.Db.Add(Overdue(task));
        if (kind == HumanTaskKind.AddressClarification)
        {
            step.State = StepState.Waiting; // it is looked at anew with the answer
        }

        (step.NextAttemptAt, step.Error) = (null, task.Reason);
        order.ChangeItem(item.Id, one => one with { State = ServiceOrderState.Pending });
        Log.Asked(logger, task.Id, task.OrderId, kind);
        return Task.CompletedTask;
    }

    /// <summary>Takes back the open tasks of an order, or of one of its items.</summary>
    public static async Task WithdrawAsync(OrderCase order, string? itemId, CancellationToken cancellationToken)
    {
        foreach (var task in await OpenAsync(order, itemId, cancellationToken))
        {
            (task.State, task.ClosedAt) = (HumanTaskState.Withdrawn, order.Now);
        }
    }

    /// <summary>Hands an overdue task up.</summary>
    public void Escalate(OrderCase order, HumanTaskRecord task)
    {
        (task.Group, task.Assignee, task.State) = (options.CurrentValue.Tasks.EscalationGroup, null, HumanTaskState.Open);
        (task.Escalations, task.DueAt) = (task.Escalations + 1, order.Now + options.CurrentValue.Tasks.Time);
        order.Db.Add(Overdue(task));
        Log.Escalated(logger, task.Id, task.OrderId, task.Group);
    }

    private static Task<List<HumanTaskRecord>> OpenAsync(OrderCase order, string? itemId, CancellationToken cancellationToken)
    {
        var id = order.Order.Id.Value;
        return order.Db.Set<HumanTaskRecord>()
            .Where(task => task.OrderId == id && (itemId == null || task.ItemId == itemId) && (task.State == HumanTaskState.Open || task.State == HumanTaskState.Claimed))
            .ToListAsync(cancellationToken);
    }

    private static OrderTimerRecord Overdue(HumanTaskRecord task) =>
        new() { Id = Guid.CreateVersion7(), OrderId = task.OrderId, Kind = OrderTimerKind.Overdue, Reference = task.Id, DueAt = task.DueAt };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Task {Task} was opened for order {Order}: {Kind}.")]
        public static partial void Asked(ILogger logger, string task, string order, HumanTaskKind kind);

        [LoggerMessage(2, LogLevel.Warning, "Task {Task} of order {Order} is overdue and was handed to {Group}.")]
        public static partial void Escalated(ILogger logger, string task, string order, string group);
    }
}
