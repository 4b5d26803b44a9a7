using TeleCo.Gateway.Orders.Steps;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Storage.Orders;

namespace TeleCo.Gateway.Orders.Engine;

/// <summary>What an order needs next. Runs within a transaction: writes down how the last attempt ended, moves items and order, and writes down the attempt that begins.</summary>
internal sealed class OrderEngine(OrderSteps steps, StepLedger ledger, OrderEnding ending, Cancellation cancellation, NetworkGates gates)
{
    /// <summary>Goes on with an order.</summary>
    /// <param name="order">The order, open for change.</param>
    /// <param name="last">The attempt that has ended; null at the beginning of a round.</param>
    /// <param name="cancellationToken">Ends the reading of the database.</param>
    /// <returns>The attempt to make now; null when the order has to wait, or is over.</returns>
    public async Task<StepWork?> AdvanceAsync(OrderCase order, StepEnd? last, CancellationToken cancellationToken)
    {
        if (last is not null)
        {
            await ledger.EndAsync(order, last, cancellationToken);
        }

        if (order.Order.State == ServiceOrderState.Acknowledged && order.Order.RequestedStartDate > order.Now)
        {
            return Rest(order, order.Order.RequestedStartDate);
        }

        while (!OrderStates.IsFinal(order.Order.State))
        {
            await SettleAllAsync(order, cancellationToken);
            if (OrderStates.IsFinal(order.Order.State) || Pick(order) is not var (item, step))
            {
                break;
            }

            if (steps[step.Kind] is { AsksNetwork: true } kind && (kind.ChangesNetwork || !item.IsGoingBack))
            {
                if (ledger.Begin(order, item, step) is { } work)
                {
                    order.WakeAt(order.Now); // should this node die, the next one looks at once when the lease has ended
                    return work;
                }

                await ledger.StuckAsync(order, item, step, StepLedger.NotConnected, cancellationToken);
                continue;
            }

            await ledger.RunLocalAsync(order, item, step, cancellationToken);
        }

        if (OrderStates.IsFinal(order.Order.State))
        {
            await ending.EndAsync(order, cancellationToken);
            return Rest(order, null);
        }

        return Rest(order, NextLook(order));
    }

    // One item's end may be what another waits for: until nothing moves any more.
    private async Task SettleAllAsync(OrderCase order, CancellationToken cancellationToken)
    {
        ServiceOrder before;
        do
        {
            before = order.Order;
            await SettleAsync(order, cancellationToken);
        }
        while (!ReferenceEquals(before, order.Order) && !OrderStates.IsFinal(order.Order.State));
    }

    /// <summary>Moves items and order as far as they go by themselves.</summary>
    private async Task SettleAsync(OrderCase order, CancellationToken cancellationToken)
    {
        await cancellation.AssessAsync(order, cancellationToken);
        foreach (var item in Items(order).Where(item => !item.IsOver && !item.IsStuck))
        {
            Settle(order, item);
        }

        var states = order.Order.AllItems().Select(item => item.State).ToList();
        switch (order.Order.State)
        {
            case ServiceOrderState.Acknowledged or ServiceOrderState.InProgress or ServiceOrderState.Pending:
                MoveWithItems(order, OrderStates.RollUp(states));
                break;
            case ServiceOrderState.PendingCancellation when states.TrueForAll(OrderStates.IsFinal):
                await cancellation.DoneAsync(order, cancellationToken);
                break;
        }
    }

    // An order is looked at before it is worked on: only then can it still be rejected.
    private static void MoveWithItems(OrderCase order, ServiceOrderState to)
    {
        if (to == ServiceOrderState.Rejected)
        {
            foreach (var item in order.Order.AllItems().Where(item => !OrderStates.IsOver(item)).Select(item => item.Id).ToList())
            {
                order.ChangeItem(item, one => one with { State = ServiceOrderState.Cancelled });
            }
        }

        var isLookedAt = order.Order.State != ServiceOrderState.Acknowledged || Items(order).All(item => item.IsQualified);
        order.Move(to == ServiceOrderState.Acknowledged && isLookedAt ? ServiceOrderState.InProgress : to);
    }

    private static void Settle(OrderCase order, ItemWork item)
    {
        var graph = new ItemGraph(order.Order);
        if (item.IsGoingBack)
        {
            if (item.Next is null)
            {
                order.ChangeItem(item.Id, one => one with { State = Ended(order, item) });
            }

            return;
        }

        if (graph.WaitsFor(item.Id).Select(order.Order.Item).FirstOrDefault(needed => OrderStates.IsOver(needed) && needed.State != ServiceOrderState.Completed) is { } failed
            && order.Order.State != ServiceOrderState.PendingCancellation)
        {
            var fault = new Fault(FaultKind.Conflict, $"It needs item {failed.Id}, which was not done.");
            order.ChangeItem(item.Id, one => one with { State = ServiceOrderState.Failed, ErrorMessage = [.. one.ErrorMessage ?? [], OrderErrors.Of(fault, order.Now)] });
        }
        else if (item.IsDone && order.Order.State != ServiceOrderState.Acknowledged && graph.WaitsFor(item.Id).All(id => order.Order.Item(id).State == ServiceOrderState.Completed))
        {
            order.ChangeItem(item.Id, one => one with { State = ServiceOrderState.Completed });
        }
    }

    private static ServiceOrderState Ended(OrderCase order, ItemWork item) =>
        item.State == ServiceOrderState.PendingCancellation ? ServiceOrderState.Cancelled
        : order.Order.State == ServiceOrderState.Acknowledged && !item.IsBegun ? ServiceOrderState.Rejected
        : ServiceOrderState.Failed;

    /// <summary>The step to go on with now.</summary>
    private (ItemWork Item, OrderStepRecord Step)? Pick(OrderCase order)
    {
        foreach (var item in Items(order).Where(item => !item.IsOver && !item.IsStuck))
        {
            if (item.Next is { } step && IsDue(order, step) && MayGoOn(order, item, step) && (!steps[step.Kind].AsksNetwork || gates.IsFree(item.Network)))
            {
                if (item.State == ServiceOrderState.Acknowledged && step.Kind != StepKind.Qualify)
                {
                    order.ChangeItem(item.Id, one => one with { State = ServiceOrderState.InProgress });
                }

                return (item, step);
            }
        }

        return null;
    }

    private static bool IsDue(OrderCase order, OrderStepRecord step) => step.NextAttemptAt is null || step.NextAttemptAt <= order.Now;

    private static bool MayGoOn(OrderCase order, ItemWork item, OrderStepRecord step) => order.Order.State switch
    {
        ServiceOrderState.Held => step.Handle is not null, // what runs in the network is asked after; nothing new is begun
        ServiceOrderState.PendingCancellation => new ItemGraph(order.Order).WaitingFor(item.Id).All(id => OrderStates.IsOver(order.Order.Item(id))),
        _ => item.IsGoingBack || step.Kind == StepKind.Qualify || step.State != StepState.Waiting
            || (Items(order).All(other => other.IsQualified || other.IsOver) && new ItemGraph(order.Order).WaitsFor(item.Id).All(id => order.Order.Item(id).State == ServiceOrderState.Completed)),
    };

    private DateTime? NextLook(OrderCase order)
    {
        var waiting = Items(order).Where(item => !item.IsOver && !item.IsStuck && item.Next is { } step && MayGoOn(order, item, step)).Select(item => item.Next!.NextAttemptAt).ToList();
        // What is due already only waits for its network to have a place free.
        return waiting.Count == 0 ? null : waiting.Min(at => at is { } time && time > order.Now ? time : order.Now + gates.Wait);
    }

    private static StepWork? Rest(OrderCase order, DateTime? until)
    {
        order.WakeAt(until);
        (order.Work.LeaseOwner, order.Work.LeaseUntil) = (null, null);
        return null;
    }

    private static IEnumerable<ItemWork> Items(OrderCase order) =>
        (new ItemGraph(order.Order).InOrder() ?? throw new InvalidOperationException($"The items of {order.Order.Id} wait for one another.")).Select(id => new ItemWork(order, id));
}
