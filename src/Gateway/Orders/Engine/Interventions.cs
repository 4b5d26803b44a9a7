using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Storage.Orders;

namespace TeleCo.Gateway.Orders.Engine;

/// <summary>What a person decides about an item that waits for one.</summary>
internal sealed class Interventions(StepLedger ledger)
{
    /// <summary>Carries a decision out, and closes the item's tasks with it.</summary>
    public async Task<Outcome<bool>> DecideAsync(OrderCase order, string itemId, Intervention wish, CancellationToken cancellationToken)
    {
        if (OrderStates.IsFinal(order.Order.State) || order.Order.AllItems().FirstOrDefault(item => item.Id == itemId) is not { State: ServiceOrderState.Pending })
        {
            return new Fault(FaultKind.Conflict, "This item does not wait for a person.");
        }

        var item = new ItemWork(order, itemId);
        if (item.Next is not { } step)
        {
            return new Fault(FaultKind.Conflict, "This item has no step to decide about.");
        }

        if (wish.Decision == Decision.RollBack && step.State == StepState.Undoing)
        {
            return new Fault(FaultKind.Conflict, "This item is being taken back already: try the step again, or say that it was done by hand.");
        }

        await CarryOutAsync(order, item, step, wish, cancellationToken);
        order.ChangeItem(itemId, one => one with
        {
            State = order.Order.State == ServiceOrderState.PendingCancellation ? ServiceOrderState.PendingCancellation : ServiceOrderState.InProgress,
        });
        order.Change(one => one with { Note = [.. one.Note ?? [], Noted(order, itemId, wish)] });
        await CloseAsync(order, itemId, wish, cancellationToken);
        order.WakeAt(order.Now);
        return true;
    }

    private async Task CarryOutAsync(OrderCase order, ItemWork item, OrderStepRecord step, Intervention wish, CancellationToken cancellationToken)
    {
        (step.Attempts, step.NextAttemptAt) = (0, null);
        switch (wish.Decision)
        {
            case Decision.Skip:
                await ledger.SkipAsync(order, item, step, cancellationToken);
                break;
            case Decision.RollBack:
                (step.State, step.Handle) = (StepState.Failed, null);
                var fault = new Fault(FaultKind.Refused, step.Error ?? "The item was given up.");
                order.ChangeItem(item.Id, one => one with { ErrorMessage = [.. one.ErrorMessage ?? [], OrderErrors.Of(fault, order.Now)] });
                break;
            case Decision.Clarify:
                order.ChangeItem(item.Id, one => one with { Service = one.Service with { ServiceCharacteristic = With(one.Service.ServiceCharacteristic, wish.Characteristics) } });
                break;
        }
    }

    private static Characteristic[] With(Characteristic[]? before, IReadOnlyDictionary<string, JsonElement> said) =>
        [.. (before ?? []).Where(one => one.Name is null || !said.ContainsKey(one.Name)), .. said.Select(one => new Characteristic { Name = one.Key, Value = one.Value })];

    private static Note Noted(OrderCase order, string itemId, Intervention wish) => new()
    {
        Id = Guid.CreateVersion7().ToString("N"),
        Author = wish.By,
        Date = order.Now,
        Text = $"Item {itemId}: {OrderStates.JsonWord(wish.Decision.ToString())}. {wish.Reason}".TrimEnd(),
    };

    private static async Task CloseAsync(OrderCase order, string itemId, Intervention wish, CancellationToken cancellationToken)
    {
        var id = order.Order.Id.Value;
        var open = await order.Db.Set<HumanTaskRecord>()
            .Where(task => task.OrderId == id && task.ItemId == itemId && (task.State == HumanTaskState.Open || task.State == HumanTaskState.Claimed)).ToListAsync(cancellationToken);
        foreach (var task in open)
        {
            (task.State, task.ClosedAt, task.Assignee, task.Answer) = (HumanTaskState.Completed, order.Now, wish.By, OrderStates.JsonWord(wish.Decision.ToString()));
        }

        await order.Db.Set<OrderTimerRecord>().Where(timer => timer.OrderId == id && timer.Kind == OrderTimerKind.Overdue && open.Select(task => task.Id).Contains(timer.Reference))
            .ExecuteDeleteAsync(cancellationToken);
    }
}

/// <summary>A person's decision about an item.</summary>
/// <param name="Decision">What is to be done.</param>
/// <param name="By">Who decided.</param>
/// <param name="Reason">Why.</param>
/// <param name="Characteristics">What was clarified.</param>
internal sealed record Intervention(Decision Decision, string By, string? Reason, IReadOnlyDictionary<string, JsonElement> Characteristics);

/// <summary>What a person can decide.</summary>
internal enum Decision
{
    /// <summary>The step is tried again.</summary>
    Retry,

    /// <summary>The step counts as done: somebody did it by hand.</summary>
    Skip,

    /// <summary>The item is given up, and what was done of it taken back.</summary>
    RollBack,

    /// <summary>What was missing is said.</summary>
    Clarify,
}
