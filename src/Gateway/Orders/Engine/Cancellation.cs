using Microsoft.EntityFrameworkCore;
using TeleCo.Gateway.Orders.Steps;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Events;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Storage.Orders;
using TeleCo.Gateway.Storage.Resources;

namespace TeleCo.Gateway.Orders.Engine;

/// <summary>Calls orders off (TMF641, cancelServiceOrder): at once what was not begun, by taking back what was, and not at all what is past the point of no return.</summary>
internal sealed class Cancellation(OrderSteps steps, OrderEnding ending, ResourceStore<CancelServiceOrder> tasks)
{
    /// <summary>Takes a cancellation in, and does what can be done at once. A fault says why the order cannot be called off any more.</summary>
    public async Task<Outcome<CancelServiceOrder>> RequestAsync(OrderCase order, CancelServiceOrder task, CancellationToken cancellationToken)
    {
        if (await tasks.FindAsync(order.Db, task.Id, cancellationToken) is { } earlier)
        {
            return earlier;
        }

        if (Refusal(order) is { } fault)
        {
            return fault;
        }

        if (task.RequestedCancellationDate > order.Now)
        {
            order.Db.Add(new OrderTimerRecord
            {
                Id = Guid.CreateVersion7(), OrderId = order.Order.Id.Value, Kind = OrderTimerKind.Cancellation, Reference = task.Id.Value, DueAt = task.RequestedCancellationDate.Value,
            });
            return Add(order, task with { State = TaskState.Acknowledged });
        }

        return Add(order, await BeginAsync(order, task, cancellationToken));
    }

    /// <summary>Begins a cancellation whose day has come.</summary>
    public async Task BeginDueAsync(OrderCase order, string taskId, CancellationToken cancellationToken)
    {
        if (await tasks.FindAsync(order.Db, new(taskId), cancellationToken) is not { State: TaskState.Acknowledged } task)
        {
            return;
        }

        var begun = Refusal(order) is { } fault
            ? task with { State = TaskState.TerminatedWithError, ErrorMessage = OrderErrors.Of(fault, order.Now), CompletionMessage = fault.Message }
            : await BeginAsync(order, task, cancellationToken);
        await ReplaceAsync(order, task, begun, cancellationToken);
    }

    /// <summary>Decides on an order that somebody wants called off.</summary>
    public async Task AssessAsync(OrderCase order, CancellationToken cancellationToken)
    {
        if (order.Order.State != ServiceOrderState.AssessingCancellation)
        {
            return;
        }

        if (IsPastReturn(order))
        {
            order.Move(Enum.Parse<ServiceOrderState>(order.Work.StateBefore!));
            order.Work.StateBefore = null;
            var fault = new Fault(FaultKind.Conflict, "The network has done all that was ordered; order the services' end instead.");
            await EndTasksAsync(
                order, task => task with { State = TaskState.TerminatedWithError, ErrorMessage = OrderErrors.Of(fault, order.Now), CompletionMessage = fault.Message }, cancellationToken);
            return;
        }

        order.Move(ServiceOrderState.PendingCancellation);
        await HumanTasks.WithdrawAsync(order, itemId: null, cancellationToken);
        foreach (var item in order.Order.AllItems().Where(item => !OrderStates.IsOver(item) || item.State == ServiceOrderState.Completed).Select(item => item.Id).ToList())
        {
            order.ChangeItem(item, one => one with { State = ServiceOrderState.PendingCancellation });
            foreach (var step in order.StepsOf(item))
            {
                step.NextAttemptAt = null;
            }
        }
    }

    /// <summary>All is taken back: the order is called off.</summary>
    public async Task DoneAsync(OrderCase order, CancellationToken cancellationToken)
    {
        Cancelled(order);
        await EndTasksAsync(
            order, task => task with { State = TaskState.Done, EffectiveCancellationDate = order.Now, CompletionMessage = "The order was called off." }, cancellationToken);
    }

    private static Fault? Refusal(OrderCase order) =>
        OrderStates.IsFinal(order.Order.State) ? new Fault(FaultKind.Conflict, $"The order is {OrderStates.Word(order.Order.State)}; it cannot be called off any more.")
        : order.Order.State is ServiceOrderState.AssessingCancellation or ServiceOrderState.PendingCancellation ? new Fault(FaultKind.Conflict, "The order is being called off already.")
        : null;

    private async Task<CancelServiceOrder> BeginAsync(OrderCase order, CancelServiceOrder task, CancellationToken cancellationToken)
    {
        order.Change(one => one with { CancellationReason = task.CancellationReason ?? one.CancellationReason });
        if (order.Steps.All(step => step.State == StepState.Waiting && !step.InDoubt))
        {
            foreach (var item in order.Order.AllItems().Select(item => item.Id).ToList())
            {
                order.ChangeItem(item, one => one with { State = ServiceOrderState.Cancelled });
            }

            Cancelled(order);
            order.WakeAt(null);
            await ending.EndAsync(order, cancellationToken);
            return task with { State = TaskState.Done, EffectiveCancellationDate = order.Now, CompletionMessage = "The order was called off before it was begun." };
        }

        order.Work.StateBefore = order.Order.State.ToString();
        order.Move(ServiceOrderState.AssessingCancellation);
        order.WakeAt(order.Now);
        return task with { State = TaskState.InProgress };
    }

    private static void Cancelled(OrderCase order)
    {
        order.Change(one => one with { CancellationDate = order.Now });
        order.Move(ServiceOrderState.Cancelled);
    }

    private bool IsPastReturn(OrderCase order) => order.Order.AllItems().All(item =>
        OrderStates.IsOver(item) || order.StepsOf(item.Id).All(step => !steps[step.Kind].ChangesNetwork || step.State is StepState.Done or StepState.Skipped));

    private CancelServiceOrder Add(OrderCase order, CancelServiceOrder task)
    {
        var added = tasks.Add(order.Db, task);
        order.Tell(ResourceChange.Create, added);
        return added;
    }

    private async Task EndTasksAsync(OrderCase order, Func<CancelServiceOrder, CancelServiceOrder> end, CancellationToken cancellationToken)
    {
        var (id, running) = (order.Order.Id.Value, OrderStates.JsonWord(nameof(TaskState.InProgress)));
        var ids = await order.Db.Resources.AsNoTracking().Where(record => record.Kind == CancelServiceOrder.ResourceName && record.Parent == id && record.State == running)
            .Select(record => record.Id).ToListAsync(cancellationToken);
        foreach (var one in ids)
        {
            var task = await tasks.FindAsync(order.Db, new(one), cancellationToken);
            await ReplaceAsync(order, task!, end(task!), cancellationToken);
        }
    }

    private async Task ReplaceAsync(OrderCase order, CancelServiceOrder task, CancelServiceOrder changed, CancellationToken cancellationToken)
    {
        var saved = await tasks.ReplaceAsync(order.Db, task, changed, cancellationToken) ?? throw new InvalidOperationException($"The cancellation {task.Id} was changed past its order.");
        order.Tell(ResourceChange.StateChange, saved);
    }
}
