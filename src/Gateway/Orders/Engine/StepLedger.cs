using Microsoft.Extensions.Options;
using TeleCo.Gateway.Orders.Steps;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Storage.Orders;

namespace TeleCo.Gateway.Orders.Engine;

/// <summary>Writes down attempts: their start, and what their end makes of the step, the item and the inventory.</summary>
internal sealed class StepLedger(OrderSteps steps, StepInventory inventory, Networks networks, HumanTasks tasks, IOptionsMonitor<OrderOptions> options)
{
    /// <summary>Writes down that a step begins, is taken back or is asked after; null when its network is no longer connected.</summary>
    public StepWork? Begin(OrderCase order, ItemWork item, OrderStepRecord step)
    {
        if (networks.Of(item.Network) is not { } network)
        {
            return null;
        }

        var direction = step.Handle is not null ? Direction.Follow : item.IsGoingBack ? Direction.Back : Direction.Forward;
        var name = item.IsGoingBack && direction == Direction.Back ? OrderKeys.UndoKey(step.EffectKey) : step.EffectKey;
        var isNewDirection = direction == Direction.Back && step.State != StepState.Undoing;
        var key = new EffectKey(name, !isNewDirection && step.InDoubt);
        if (isNewDirection)
        {
            step.Attempts = 0;
        }

        step.State = direction switch
        {
            Direction.Forward => StepState.Started,
            Direction.Back => StepState.Undoing,
            _ => step.State,
        };
        if (direction != Direction.Follow)
        {
            step.Attempts++;
            step.InDoubt = true; // until the result is written down, nobody knows
        }

        step.NextAttemptAt = null;
        return new(order.Order.Id, item.Id, step.Number, step.Kind, direction, item.Network, item.Context(step, network, key), step.Handle);
    }

    /// <summary>Writes down how an attempt ended.</summary>
    public async Task EndAsync(OrderCase order, StepEnd end, CancellationToken cancellationToken)
    {
        var item = new ItemWork(order, end.Work.ItemId);
        var step = item.Steps.First(one => one.Number == end.Work.Number);
        step.Error = end.Result.Fault?.Message;
        switch (end.Result.Verdict)
        {
            case StepVerdict.Done:
                await DoneAsync(order, item, step, end.Work.Context, cancellationToken);
                break;
            case StepVerdict.Running:
                step.State = step.State == StepState.Undoing ? StepState.Undoing : StepState.Running;
                step.Handle = end.Result.Handle;
                step.InDoubt = true;
                step.NextAttemptAt = order.Now + options.CurrentValue.PollInterval;
                break;
            case StepVerdict.Retry:
                await RetryAsync(order, item, step, end, cancellationToken);
                break;
            case StepVerdict.Clarify:
                await tasks.AskAsync(order, item, step, HumanTaskKind.AddressClarification, end.Result.Fault!.Message, cancellationToken);
                break;
            default:
                await GiveUpAsync(order, item, step, end, cancellationToken);
                break;
        }
    }

    /// <summary>Does a step that asks no network.</summary>
    public async Task RunLocalAsync(OrderCase order, ItemWork item, OrderStepRecord step, CancellationToken cancellationToken)
    {
        if (Begin(order, item, step) is not { } work)
        {
            await StuckAsync(order, item, step, NotConnected, cancellationToken);
            return;
        }

        var kind = steps[step.Kind];
        var result = work.Direction == Direction.Back ? StepResult.Done : await kind.RunAsync(work.Context, cancellationToken);
        await EndAsync(order, new(work, result), cancellationToken);
    }

    /// <summary>The network of an item is no longer configured.</summary>
    public const string NotConnected = "The network that runs this service is not connected to this gateway.";

    /// <summary>Leaves a step to a person.</summary>
    public Task StuckAsync(OrderCase order, ItemWork item, OrderStepRecord step, string reason, CancellationToken cancellationToken) =>
        tasks.AskAsync(order, item, step, HumanTaskKind.ManualIntervention, reason, cancellationToken);

    /// <summary>A person has done it by hand: the inventory follows, the network is not asked.</summary>
    public async Task SkipAsync(OrderCase order, ItemWork item, OrderStepRecord step, CancellationToken cancellationToken)
    {
        var isUndo = step.State == StepState.Undoing;
        (step.State, step.Handle, step.InDoubt, step.NextAttemptAt) = (isUndo ? StepState.Undone : StepState.Skipped, null, false, null);
        if (networks.Of(item.Network) is { } network)
        {
            await inventory.WriteDownAsync(order, item, step, item.Context(step, network, new EffectKey(step.EffectKey)), isUndo, cancellationToken);
        }
    }

    private async Task DoneAsync(OrderCase order, ItemWork item, OrderStepRecord step, StepContext context, CancellationToken cancellationToken)
    {
        var isUndo = step.State == StepState.Undoing;
        // An activation that ran to its end leaves the suspension that stood before still to be done; the step looks again.
        if (isUndo && step is { Kind: StepKind.Deactivate, Handle: not null } && ServiceLifecycle.IsOutOfUse(item.Before.State))
        {
            (step.Handle, step.InDoubt, step.NextAttemptAt) = (null, true, null);
            return;
        }

        (step.State, step.Handle, step.InDoubt, step.NextAttemptAt) = (isUndo ? StepState.Undone : StepState.Done, null, false, null);
        await inventory.WriteDownAsync(order, item, step, context, isUndo, cancellationToken);
    }

    private async Task RetryAsync(OrderCase order, ItemWork item, OrderStepRecord step, StepEnd end, CancellationToken cancellationToken)
    {
        Doubt(step, end);
        if (end.Work.Direction == Direction.Follow)
        {
            step.Attempts++;
            if (end.Result.Fault?.Kind == FaultKind.Refused)
            {
                step.Handle = null; // the change has failed for now: it is begun anew
            }
        }

        if (step.Attempts >= options.CurrentValue.MaxAttempts)
        {
            await ExhaustedAsync(order, item, step, end.Result.Fault!, cancellationToken);
            return;
        }

        if (step.Handle is null && step.State != StepState.Undoing)
        {
            step.State = StepState.Waiting;
        }

        step.NextAttemptAt = order.Now + Backoff.After(step.Attempts - 1, end.Result.Fault?.RetryAfter, options.CurrentValue);
    }

    private Task ExhaustedAsync(OrderCase order, ItemWork item, OrderStepRecord step, Fault fault, CancellationToken cancellationToken)
    {
        // What is being taken back is never given up without a person: the network would be left with a half.
        if (options.CurrentValue.AskPerson || step.State == StepState.Undoing)
        {
            return StuckAsync(order, item, step, fault.Message, cancellationToken);
        }

        Fail(order, item, step, fault);
        return Task.CompletedTask;
    }

    private Task GiveUpAsync(OrderCase order, ItemWork item, OrderStepRecord step, StepEnd end, CancellationToken cancellationToken)
    {
        Doubt(step, end);
        step.Handle = null;
        if (step.State == StepState.Undoing)
        {
            return StuckAsync(order, item, step, end.Result.Fault!.Message, cancellationToken);
        }

        Fail(order, item, step, end.Result.Fault!);
        return Task.CompletedTask;
    }

    private static void Fail(OrderCase order, ItemWork item, OrderStepRecord step, Fault fault)
    {
        step.State = StepState.Failed;
        step.NextAttemptAt = null;
        order.ChangeItem(item.Id, one => one with { ErrorMessage = [.. one.ErrorMessage ?? [], OrderErrors.Of(fault, order.Now)] });
    }

    // A refusal that says that nothing happened takes back the doubt of this attempt, not that of an earlier one.
    private static void Doubt(OrderStepRecord step, StepEnd end) => step.InDoubt = end.Work.Direction == Direction.Follow
        ? end.Result.Fault?.Kind != FaultKind.Refused // a change that the network says has failed is not in it
        : end.Result.InDoubt || end.Work.Context.Key.MayHaveHappened;
}
